import type { Preview } from './read-preview.ts'
import { usePreview } from './use-preview.ts'

/** The question that a revision of a claim would make, once that is known. */
export function QuestionOf({ revision }: { revision: string }) {
  const preview = usePreview(revision)
  return preview && <QuestionAsked preview={preview} />
}

/** A question that would be made, or why there is none. */
export function QuestionAsked({ preview }: { preview: Preview }) {
  if ('refusal' in preview) return <p className="text-soft">By itself it makes no question yet. {preview.refusal}</p>
  return (
    <p className="text-soft">
      Asks: {preview.stem} <span className="text-ink">{preview.right}</span>
      {preview.number > 1 && `, and ${preview.number - 1} more`}
    </p>
  )
}
