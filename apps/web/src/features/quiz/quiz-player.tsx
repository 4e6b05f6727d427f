'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { startReview } from '../review/review-api.ts'
import { ReviewIntro } from '../review/review-intro.tsx'
import { type ReviewMade, reviewTitle } from '../review/review-page.query.ts'
import { ReviewResult } from '../review/review-result.tsx'
import { Counting } from './counting.tsx'
import { Question } from './question.tsx'
import { isSameQuiz, quizAddress } from './quiz-address.ts'
import { answer, finish, type Mode, type Outcome, read, start } from './quiz-api.ts'
import { QuizIntro } from './quiz-intro.tsx'
import type { AttemptData, LatestAttempt, QuizData, WholeAttempt } from './quiz-page.query.ts'
import { type Place, placeAfter, placeAt, placeIn } from './quiz-progress.ts'
import { QuizResult } from './quiz-result.tsx'
import { TimeLeft } from './time-left.tsx'
import type { TimeLimit } from './time-options.tsx'

type Props = {
  /** Null where what is due is reviewed. */
  quiz: QuizData | null
  /** What is due, where it is reviewed. */
  review?: ReviewMade
  /** This browser's latest run through it, to go on with. */
  latest: LatestAttempt | null
  /** The run named in the address, when it is this browser's own. */
  initial: WholeAttempt | null
}

/**
 * Plays a quiz one question at a time. Where somebody is stands in the address and nowhere else, so a reload, Back and a copied link lead to
 * the same question or verdict.
 */
export function QuizPlayer({ quiz, review, latest, initial }: Props) {
  const params = useSearchParams()
  const id = params.get('attempt')
  const question = params.get('question')
  const [attempts, setAttempts] = useState<Record<string, WholeAttempt>>({})
  const given = initial !== null && initial.id === id ? initial : undefined
  const attempt = id === null ? undefined : (attempts[id] ?? given)
  const place = attempt && placeAt(attempt, question)
  const isCounting = place?.at === 'end' && attempt?.mode === 'TEST' && attempt.finishedAt === null
  const content = useFocusAtEachPlace(`${id} ${question} ${isCounting}`)
  const name = quiz?.title ?? reviewTitle
  useTitle(attempt && place ? `${titleOf(place, attempt.items.length)} · ${name}` : quiz ? `Quiz: ${name}` : name)

  const keep = (before: WholeAttempt | undefined, after: AttemptData | WholeAttempt) => {
    const quizOf = after.quiz && ({ ...before?.quiz, ...after.quiz } as WholeAttempt['quiz'])
    setAttempts((all) => ({ ...all, [after.id]: { ...before, ...after, quiz: quizOf } }))
  }
  const begin = async (mode: Mode, limit?: TimeLimit): Promise<string | undefined> => {
    const outcome = quiz === null ? await startReview() : await start(quiz.id, mode, limit)
    if ('problem' in outcome) return outcome.problem
    keep(undefined, outcome.attempt)
    goTo(outcome.attempt, placeIn(outcome.attempt))
    return undefined
  }
  const settle = (outcome: Outcome): string | undefined => {
    if ('problem' in outcome) return outcome.problem
    keep(attempt, outcome.attempt)
    return undefined
  }

  // Back can lead to a run of before the last reload, which this page was not given.
  const [foreign, setForeign] = useState(initial === null ? id : null)
  const isForeign = id !== null && id === foreign
  const unread = attempt === undefined && id !== foreign ? id : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a run, not once a rendering.
  useEffect(() => {
    if (unread === null) return
    read(unread).then((outcome) => ('problem' in outcome ? setForeign(unread) : keep(undefined, outcome.attempt)))
  }, [unread])

  // All is answered and told by now; should this not arrive, the next visit sends it again.
  const ended =
    attempt && place?.at === 'end' && attempt.finishedAt === null && attempt.mode === 'PRACTICE' ? attempt : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a run, not once a rendering.
  useEffect(() => {
    if (ended) finish(ended.id).then(settle)
  }, [ended?.id])

  const endNow = async (run: AttemptData) => {
    const outcome = await finish(run.id)
    settle(outcome)
    if ('attempt' in outcome) goTo(outcome.attempt, { at: 'end' })
  }

  return (
    <div ref={content}>
      {attempt?.endsAt != null && attempt.finishedAt === null && (
        <TimeLeft
          key={attempt.id}
          startedAt={attempt.startedAt}
          endsAt={attempt.endsAt}
          onOver={() => endNow(attempt)}
        />
      )}
      {attempt === undefined || place === undefined ? (
        quiz === null ? (
          review && <ReviewIntro {...review} isForeign={isForeign} onStart={() => begin('PRACTICE')} />
        ) : (
          <QuizIntro
            key={quiz.id}
            quiz={quiz}
            latest={Object.values(attempts).findLast((one) => isSameQuiz(one.quiz, quiz)) ?? latest}
            isForeign={isForeign}
            onStart={begin}
          />
        )
      ) : isCounting ? (
        <Counting onCount={async () => settle(await finish(attempt.id))} />
      ) : place.at === 'end' && attempt.quiz === null ? (
        <ReviewResult attempt={attempt} onMore={() => begin('PRACTICE')} />
      ) : place.at === 'end' ? (
        <QuizResult
          attempt={attempt}
          onAgain={() => begin(attempt.mode)}
          onShare={(shareToken) => keep(attempt, { ...attempt, shareToken })}
        />
      ) : (
        <Question
          key={`${attempt.id} ${place.index}`}
          attempt={attempt}
          index={place.index}
          onCheck={async (item, given) => {
            const outcome = await answer(attempt.id, item, given)
            const problem = settle(outcome)
            // In a test nothing is told after an answer, so there is nothing to stay for.
            if ('attempt' in outcome && attempt.mode === 'TEST')
              goTo(outcome.attempt, placeAfter(outcome.attempt, place.index))
            return problem
          }}
        />
      )}
    </div>
  )
}

/** Goes to a place of a run, which this page has already. */
const goTo = ({ id, quiz }: AttemptData, place: Place) =>
  history.pushState(
    null,
    '',
    quizAddress(quiz, place.at === 'question' ? { attempt: id, question: place.index + 1 } : { attempt: id }),
  )

/** What a place in a run is called, for the window's title. */
const titleOf = (place: Place, all: number) =>
  place.at === 'end' ? 'Your result' : `Question ${place.index + 1} of ${all}`

/** Names the window after the place: going from question to question asks the server for no page. */
function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Backstop`
  }, [title])
}

/** Moves the focus to the heading of each place that is come to within the page, and leaves it alone where a page begins. */
function useFocusAtEachPlace(place: string) {
  const content = useRef<HTMLDivElement>(null)
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    content.current?.querySelector('h1')?.focus()
  }, [place])
  return content
}
