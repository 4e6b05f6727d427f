import { PlaceLink } from './place-link.tsx'
import { quizAddress } from './quiz-address.ts'
import type { AttemptData, AttemptItem } from './quiz-page.query.ts'
import { placeIn } from './quiz-progress.ts'

/** How far a run has come, question by question: each that was answered can be looked at again. */
export function QuestionSteps({ attempt, index }: { attempt: AttemptData; index: number }) {
  const open = placeIn(attempt)
  return (
    <nav aria-label="Questions">
      <ol className="flex flex-wrap gap-1.5">
        {attempt.items.map((entry, at) => {
          const reachable = entry.answered || (open.at === 'question' && open.index === at)
          const current = at === index ? ({ 'aria-current': 'step' } as const) : {}
          const look = {
            className: 'step',
            'data-outcome': outcomeOf(entry),
            'aria-label': nameOf(entry, at),
            ...current,
          }
          return (
            <li key={entry.item.id}>
              {reachable && at !== index ? (
                <PlaceLink {...look} href={quizAddress(attempt.quiz, { attempt: attempt.id, question: at + 1 })}>
                  {signOf(entry, at)}
                </PlaceLink>
              ) : (
                <span role="img" {...look}>
                  {signOf(entry, at)}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const outcomeOf = ({ result, answered }: AttemptItem) =>
  result === null ? (answered ? 'kept' : undefined) : result.correct ? 'right' : 'wrong'

const signOf = ({ result }: AttemptItem, at: number) => (result === null ? at + 1 : result.correct ? '✓' : '✗')

const nameOf = ({ result, answered }: AttemptItem, at: number) =>
  `Question ${at + 1}${result === null ? (answered ? ', answered' : '') : result.correct ? ', right' : ', not right'}`
