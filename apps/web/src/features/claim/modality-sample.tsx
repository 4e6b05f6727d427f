import type { Modality } from './claim-words.ts'
import { markClass } from './mark-look.ts'

/** Two letters with the modality's line under them: the key to how it is drawn. Decoration: words always stand beside it. */
export function ModalitySample({ modality, negated = false }: { modality: Modality; negated?: boolean }) {
  return (
    <span aria-hidden="true" className="inline-flex w-9 shrink-0 justify-center font-serif">
      <span className={markClass({ modality }, negated)}>{negated ? 'ab' : 'abc'}</span>
    </span>
  )
}
