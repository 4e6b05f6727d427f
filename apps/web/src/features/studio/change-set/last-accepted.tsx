'use client'
import { usePreview } from './use-preview.ts'

/** What was accepted last: how it reads, and the question it will make. */
export function LastAccepted({ revision, words }: { revision: string; words: string }) {
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
    </div>
  )
}
