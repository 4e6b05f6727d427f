import { dateInWords } from '../../ui/date-words.ts'
import { Link } from '../../ui/link.tsx'
import { setInWords } from '../quiz/composition-words.ts'
import { quizAddress } from '../quiz/quiz-address.ts'
import type { OwnAttempts } from './account-page.query.ts'

/** What a learner has begun, each with the way on or to its result. */
export function AttemptList({ attempts, more }: { attempts: OwnAttempts['nodes']; more: string | null }) {
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts" className="font-serif text-2xl">
        Your quizzes
      </h2>
      {attempts.length === 0 && (
        <p className="mt-3">
          None yet.{' '}
          <Link className="link" href="/quizzes">
            Take one
          </Link>
          .
        </p>
      )}
      <ul className="mt-3">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="border-rule border-t py-4">
            <Link
              className="font-serif text-lg leading-snug underline-offset-4 hover:underline"
              href={quizAddress(attempt.quiz, { attempt: attempt.id })}
            >
              {attempt.quiz?.title ?? 'Review of what was due'}
            </Link>
            <p className="mt-1 text-sm text-soft">{wordsOf(attempt).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {more && (
        <Link className="button" href={more}>
          Earlier ones
        </Link>
      )}
    </section>
  )
}

function wordsOf({
  quiz,
  mode,
  startedAt,
  finishedAt,
  answeredCount,
  correctCount,
  items,
}: OwnAttempts['nodes'][number]) {
  const outcome =
    finishedAt === null
      ? `${answeredCount || 'none'} of ${items.length} answered, go on`
      : `${correctCount} of ${items.length} right`
  return [
    ...(quiz === null ? [] : setInWords(quiz)),
    ...(mode === 'TEST' ? ['test'] : []),
    dateInWords(startedAt.slice(0, 10)),
    outcome,
  ]
}
