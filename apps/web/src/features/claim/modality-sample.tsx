import { type Modality, modalityWords } from './claim-words.ts'

/** Two letters with the modality's line under them: the key to how it is drawn. Decoration: words always stand beside it. */
export function ModalitySample({ modality, negated = false }: { modality: Modality; negated?: boolean }) {
  return (
    <span aria-hidden="true" className="inline-flex w-9 shrink-0 justify-center font-serif">
      <span className={`mark ${modalityWords[modality].mark} ${negated ? 'mark-not' : ''}`}>
        {negated ? 'ab' : 'abc'}
      </span>
    </span>
  )
}
