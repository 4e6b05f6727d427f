import { QuestionSteps } from '../question-steps.tsx'
import type { AttemptData } from '../quiz-page.query.ts'

/** The end of a run whose last answers have not arrived: what came of it is told when they have. */
export function WaitingEnd({ attempt }: { attempt: AttemptData }) {
  return (
    <div className="grid gap-4">
      <QuestionSteps attempt={attempt} index={-1} />
      <h1 tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
        All answered
      </h1>
      <p>Your result comes as soon as there is a connection. You may close this window until then.</p>
    </div>
  )
}
