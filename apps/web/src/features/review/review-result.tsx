'use client'
import { useEffect, useState } from 'react'
import { Link } from '../../ui/link.tsx'
import { QuestionSteps } from '../quiz/question-steps.tsx'
import type { WholeAttempt } from '../quiz/quiz-page.query.ts'
import { useRequest } from '../quiz/use-request.ts'
import { dayInWords } from './day-in-words.ts'
import { dueInWords } from './due-in-words.ts'
import { readReview, utcOffsetHere } from './review-api.ts'
import type { ReviewData } from './review-page.query.ts'

type Props = { attempt: WholeAttempt; onMore: () => Promise<string | undefined> }

/** How a review went, and what comes back when. */
export function ReviewResult({ attempt, onMore }: Props) {
  const { busy, problem, run } = useRequest()
  const [told, setTold] = useState<Awaited<ReturnType<typeof readReview>>>()
  const right = attempt.items.filter(({ result }) => result?.correct).length
  useEffect(() => {
    readReview().then(setTold)
  }, [])
  const review = told && 'review' in told ? told.review : undefined
  return (
    <div className="grid gap-6">
      <h1 tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
        {right} of {attempt.items.length} right
      </h1>
      <QuestionSteps attempt={attempt} index={-1} />
      <p className="text-lg" role="status">
        {review ? comesBack(review) : told && 'problem' in told ? told.problem : 'Looking up what comes back when …'}
      </p>
      {problem && <p role="alert">{problem}</p>}
      <p className="no-print flex flex-wrap gap-3">
        {review && review.dueCount > 0 && (
          <button
            type="button"
            className="needs-script button button-primary"
            aria-disabled={busy}
            onClick={() => run(onMore)}
          >
            Go on reviewing
          </button>
        )}
        <Link className="button" href="/review">
          {review && review.dueCount > 0 ? 'That is enough for now' : 'Back to what is due'}
        </Link>
        <Link className="button" href="/quizzes">
          Take a quiz
        </Link>
      </p>
    </div>
  )
}

/** What is still due, and when more will be. */
function comesBack(review: ReviewData): string {
  const { dueCount, nextDueAt } = review
  const next = nextDueAt && dayInWords(nextDueAt, new Date().toISOString(), utcOffsetHere())
  if (dueCount === 0) return `That was all for today.${next ? ` Something comes back ${next}.` : ''}`
  return `Still today: ${dueInWords(review)}${next ? ` More comes back ${next}.` : ''}`
}
