import { QuestionSteps } from '../question-steps.tsx'
import type { AttemptData } from '../quiz-page.query.ts'

type Props = {
  attempt: AttemptData
  /** The run is not that of whoever is signed in by now. */
  isSignedOut: boolean
}

/** The end of a run whose last answers have not arrived: what came of it is told when they have. */
export function WaitingEnd({ attempt, isSignedOut }: Props) {
  return (
    <div className="grid gap-4">
      <QuestionSteps attempt={attempt} index={-1} />
      <h1 tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
        All answered
      </h1>
      <p>
        Your result comes as soon as {isSignedOut ? 'you are signed in again' : 'there is a connection'}. You may close
        this window until then.
      </p>
    </div>
  )
}
