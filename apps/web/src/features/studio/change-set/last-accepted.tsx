'use client'
import { QuestionAsked } from './question-asked.tsx'
import { usePreview } from './use-preview.ts'

type Named = { id: string; name: string }
type Props = {
  /** The question that it will make is shown of this; null where there will be none. */
  revision: string | null
  words: string
  entities: readonly Named[]
  /** Says what one of them overlaps with. */
  onGuard: (entity: Named) => void
}

/** What was accepted last: how it reads, and the question it will make. */
export function LastAccepted({ revision, words, entities, onGuard }: Props) {
  const preview = usePreview(revision)
  return (
    <div className="grid gap-1 rounded-md bg-tint px-3 py-2 text-sm" aria-live="polite">
      <p className="font-serif">{words}</p>
      {preview && <QuestionAsked preview={preview} />}
      {preview && 'refusal' in preview && preview.isForLackOfGuard && (
        <p className="flex flex-wrap gap-x-3">
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
