'use client'
import { isForLackOfGuard } from '../guard/guard-words.ts'
import { usePreview } from './use-preview.ts'

type Named = { id: string; name: string }
type Props = {
  revision: string
  words: string
  entities: readonly Named[]
  /** Says what one of them overlaps with. */
  onGuard: (entity: Named) => void
}

/** What was accepted last: how it reads, and the question it will make. */
export function LastAccepted({ revision, words, entities, onGuard }: Props) {
  const preview = usePreview(revision)
  return (
    <div className="rounded-md bg-tint px-3 py-2 text-sm" aria-live="polite">
      <p className="font-serif">{words}</p>
      {preview && 'stem' in preview && (
        <p className="mt-1 text-soft">
          Asks: {preview.stem} <span className="text-ink">{preview.right}</span>
          {preview.number > 1 && `, and ${preview.number - 1} more`}
        </p>
      )}
      {preview && 'refusal' in preview && (
        <p className="mt-1 text-soft">Makes no question yet{preview.refusal === null ? '.' : `: ${preview.refusal}`}</p>
      )}
      {preview && 'refusal' in preview && isForLackOfGuard(preview.refusal ?? '') && (
        <p className="mt-1 flex flex-wrap gap-x-3">
          One may come of saying what overlaps with
          {entities.map((entity) => (
            <button key={entity.id} type="button" className="link min-h-6" onClick={() => onGuard(entity)}>
              {entity.name}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
