'use client'
import { useState } from 'react'
import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import { besideInWords, setInWords } from './composition-words.ts'
import { isSameQuiz, quizAddress } from './quiz-address.ts'
import type { Mode } from './quiz-api.ts'
import type { OfferData } from './quiz-offer.query.ts'
import type { LatestAttempt, QuizData } from './quiz-page.query.ts'
import { placeIn } from './quiz-progress.ts'
import { SetAddress } from './set-address.tsx'
import { SetForm } from './set-form.tsx'
import { SetShortfall } from './set-shortfall.tsx'
import { type TimeLimit, TimeOptions } from './time-options.tsx'
import { termsInWords } from './time-words.ts'
import { useRequest } from './use-request.ts'

type Props = {
  quiz: QuizData
  /** What else there is to make a set of; null where the page was not asked for that. */
  offer: OfferData | null
  latest: LatestAttempt | null
  /** The address names a run that is not this browser's. */
  isForeign: boolean
  isSignedIn: boolean
  onStart: (mode: Mode, limit: TimeLimit) => Promise<string | undefined>
}

/** Where a quiz begins, or goes on where it was left. */
export function QuizIntro({ quiz, offer, latest, isForeign, isSignedIn, onStart }: Props) {
  const { busy, problem, run } = useRequest()
  const [limit, setLimit] = useState<TimeLimit>({ minutes: null, accommodation: 1 })
  const { document } = quiz
  const place = latest && placeIn(latest)
  const following = latest?.quiz?.nextSeed != null && { ...latest.quiz, seed: latest.quiz.nextSeed }
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="grid grid-cols-1 gap-2">
        <p className="eyebrow">{['Quiz', ...setInWords(quiz)].join(' · ')}</p>
        <h1 tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
          {quiz.title}
        </h1>
      </div>
      {isForeign && (
        <p>The address names somebody else’s answers, or some that are gone. Here you can give your own.</p>
      )}
      <p>
        {count(quiz.itemCount, 'question')}
        {document && ' on '}
        {document && (
          <Link className="link" href={`/documents/${document.slug}`}>
            {document.title === quiz.title ? 'this article' : document.title}
          </Link>
        )}
        . After each answer you see the sentence that settles it. In a test you see it at the end, and an answer that is
        saved stays as it is. {termsInWords(isSignedIn, limit.minutes)}
      </p>
      {offer && <SetShortfall offer={offer} />}
      {problem && <p role="alert">{problem}</p>}
      <p className="no-print flex flex-wrap gap-3">
        {latest && place?.at === 'question' && (
          <Link
            className="button button-primary"
            href={quizAddress(latest.quiz, { attempt: latest.id, question: place.index + 1 })}
          >
            Continue{latest.mode === 'TEST' && ' the test'} at question {place.index + 1} of {latest.items.length}
            {latest.quiz && besideInWords(latest.quiz, quiz)}
          </Link>
        )}
        <button
          type="button"
          className={`needs-script button ${place?.at === 'question' ? '' : 'button-primary'}`}
          aria-disabled={busy}
          onClick={() => run(() => onStart('PRACTICE', limit))}
        >
          {latest && isSameQuiz(latest.quiz, quiz) ? 'Start again' : latest ? 'Start these' : 'Start'}
        </button>
        <button
          type="button"
          className="needs-script button"
          aria-disabled={busy}
          onClick={() => run(() => onStart('TEST', limit))}
        >
          As a test
        </button>
        {latest && place?.at === 'end' && (
          <>
            <Link className="button" href={quizAddress(latest.quiz, { attempt: latest.id })}>
              See your result
              {latest.quiz && besideInWords(latest.quiz, quiz)}
            </Link>
            {following && (
              <Link className="button" href={quizAddress(following)}>
                Try other questions
                {following.composition.address !== quiz.composition.address && besideInWords(following, quiz)}
              </Link>
            )}
          </>
        )}
        {document && latest === null && (
          <Link className="button" href={`/documents/${document.slug}`}>
            Read first
          </Link>
        )}
      </p>
      <TimeOptions limit={limit} onChange={setLimit} />
      {offer && <SetForm offer={offer} />}
      {!isOwn(quiz) && <SetAddress quiz={quiz} />}
      {latest && (
        <p>
          What you have answered comes back, in another question where there is one: see{' '}
          <Link className="link" href="/review">
            what is due today
          </Link>
          .
        </p>
      )}
      <noscript>
        <p>
          The questions are checked as you answer, which needs JavaScript. The article, and what you answered, read
          without it.
        </p>
      </noscript>
    </div>
  )
}

/** Whether a quiz is its document's own, which has the plainest address. */
const isOwn = ({ seed, composition }: QuizData) => seed === 1 && composition.address === ''
