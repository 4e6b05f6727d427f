'use client'
import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import { quizAddress } from '../quiz/quiz-address.ts'
import { placeIn } from '../quiz/quiz-progress.ts'
import { useRequest } from '../quiz/use-request.ts'
import { dayInWords } from './day-in-words.ts'
import { abilityInWords, dueInWords } from './due-in-words.ts'
import { ExamDate } from './exam-date.tsx'
import { type ReviewData, type ReviewMade, reviewTitle } from './review-page.query.ts'
import { useReview } from './use-review.ts'

type Props = ReviewMade & {
  /** The address names a run that is not this browser's. */
  isForeign: boolean
  onStart: () => Promise<string | undefined>
}

/** What is due, why, and where it is reviewed; what to do where nothing is. */
export function ReviewIntro({ review: given, madeAt, isForeign, onStart }: Props) {
  const { review, utcOffset, now, keep } = useReview(given, madeAt)
  return (
    <div className="grid gap-10">
      <div className="grid gap-5">
        <div className="grid gap-2">
          <p className="eyebrow">Review</p>
          <h1 tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
            {reviewTitle}
          </h1>
        </div>
        {isForeign && <p>The address names somebody else’s answers, or some that are gone.</p>}
        {review.rememberedCount === 0 ? (
          <Beginning />
        ) : (
          <Due
            review={review}
            nextDue={review.nextDueAt && dayInWords(review.nextDueAt, now, utcOffset)}
            onStart={onStart}
          />
        )}
      </div>
      <ExamDate examOn={review.examOn} now={now} utcOffset={utcOffset} onSet={keep} />
      {review.rememberedCount > 0 && (
        <section aria-labelledby="ability" className="grid gap-1.5">
          <h2 id="ability" className="font-semibold text-xl">
            How you do
          </h2>
          <p>{abilityInWords(review.ability)}</p>
        </section>
      )}
    </div>
  )
}

function Beginning() {
  return (
    <>
      <p>
        Nothing yet. Whatever you answer in a quiz comes back here, in another question where there is one: what was
        wrong on the same day, what was right after some days, and each time later, shortly before you would forget it.
      </p>
      <p>
        <Link className="button button-primary" href="/quizzes">
          Take a quiz
        </Link>
      </p>
    </>
  )
}

type DueProps = { review: ReviewData; nextDue: string | null; onStart: Props['onStart'] }

function Due({ review, nextDue, onStart }: DueProps) {
  const { busy, problem, run } = useRequest()
  const { attempt, documents, dueCount } = review
  const place = attempt && placeIn(attempt)
  const isOpen = place?.at === 'question'
  return (
    <>
      <p className="text-lg">{dueCount === 0 ? 'Nothing is due today.' : dueInWords(review)}</p>
      {documents.length > 1 && (
        <ul className="grid gap-1">
          {documents.map((each) => (
            <li key={each.document.title}>
              {each.document.title}: {count(each.dueCount, 'claim')}
            </li>
          ))}
        </ul>
      )}
      {nextDue && <p>{dueCount === 0 ? `The next is due ${nextDue}.` : `More will be due ${nextDue}.`}</p>}
      {problem && <p role="alert">{problem}</p>}
      <p className="flex flex-wrap gap-3">
        {isOpen && (
          <Link
            className="button button-primary"
            href={quizAddress(null, { attempt: attempt?.id ?? '', question: place.index + 1 })}
          >
            Continue at question {place.index + 1} of {attempt?.items.length}
          </Link>
        )}
        {!isOpen && dueCount > 0 && (
          <button
            type="button"
            className="needs-script button button-primary"
            aria-disabled={busy}
            onClick={() => run(onStart)}
          >
            Start
          </button>
        )}
        <Link className={`button ${dueCount === 0 && !isOpen ? 'button-primary' : ''}`} href="/quizzes">
          Take a quiz
        </Link>
      </p>
      {dueCount > 0 && (
        <noscript>
          <p>The questions are checked as you answer, which needs JavaScript.</p>
        </noscript>
      )}
    </>
  )
}
