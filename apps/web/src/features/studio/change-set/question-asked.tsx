import { usePreview } from './use-preview.ts'

/** The question that a revision of a claim would make, or why it makes none; nothing until that is known. */
export function QuestionAsked({ revision }: { revision: string }) {
  const preview = usePreview(revision)
  if (preview === undefined) return null
  if ('refusal' in preview)
    return <p className="text-soft">Makes no question yet{preview.refusal === null ? '.' : `: ${preview.refusal}`}</p>
  return (
    <p className="text-soft">
      Asks: {preview.stem} <span className="text-ink">{preview.right}</span>
      {preview.number > 1 && `, and ${preview.number - 1} more`}
    </p>
  )
}
