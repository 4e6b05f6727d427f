'use client'
import { QuestionAsked } from './question-asked.tsx'

/** What was accepted last: how it reads, and the question it will make. */
export function LastAccepted({ revision, words }: { revision: string; words: string }) {
  return (
    <div className="grid gap-1 rounded-md bg-tint px-3 py-2 text-sm" aria-live="polite">
      <p className="font-serif">{words}</p>
      <QuestionAsked revision={revision} />
    </div>
  )
}
