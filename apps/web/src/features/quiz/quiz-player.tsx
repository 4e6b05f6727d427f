'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { startReview } from '../review/review-api.ts'
import { ReviewIntro } from '../review/review-intro.tsx'
import { type ReviewMade, reviewTitle } from '../review/review-page.query.ts'
import { ReviewResult } from '../review/review-result.tsx'
import { Counting } from './counting.tsx'
import { type Given, isAnswerOf } from './form/given.ts'
import { readOrRecall } from './offline/read-or-recall.ts'
import { tryUntilDone } from './offline/try-until-done.ts'
import { useAnswerQueue } from './offline/use-answer-queue.ts'
import { useKeptRun } from './offline/use-kept-run.ts'
import { WaitingEnd } from './offline/waiting-end.tsx'
import { WaitingNote } from './offline/waiting-note.tsx'
import { withWaiting } from './offline/with-waiting.ts'
import { Question } from './question.tsx'
import { isSameQuiz, quizAddress } from './quiz-address.ts'
import { finish, type Mode, type Outcome, start } from './quiz-api.ts'
import { QuizIntro } from './quiz-intro.tsx'
import type { OfferData } from './quiz-offer.query.ts'
import type { AttemptData, LatestAttempt, QuizData, WholeAttempt } from './quiz-page.query.ts'
import { type Place, placeAfter, placeAt, placeIn } from './quiz-progress.ts'
import { QuizResult } from './quiz-result.tsx'
import { TimeLeft } from './time-left.tsx'
import type { TimeLimit } from './time-options.tsx'
import { useFocusAtEachPlace, useIsHydrated, useTitle } from './use-place-effects.ts'

type Props = {
  /** Null where what is due is reviewed. */
  quiz: QuizData | null
  /** What there is to make another set of, where none is under way. */
  offer?: OfferData | null
  /** What is due, where it is reviewed. */
  review?: ReviewMade
  /** This browser's latest run through it, to go on with. */
  latest: LatestAttempt | null
  isSignedIn?: boolean
  /** The run named in the address, when it is this browser's own. */
  initial: WholeAttempt | null
  /** The run and the question named in the address that the page was served for. */
  served: { attempt: string | null; question: string | null }
}

/**
 * Plays a quiz one question at a time. Where somebody is stands in the address and nowhere else, so a reload, Back and a copied link lead to
 * the same question or verdict.
 */
export function QuizPlayer({ quiz, offer = null, review, latest, isSignedIn = false, initial, served }: Props) {
  const params = useSearchParams()
  const id = params.get('attempt')
  // The page that is kept for a run without a network was served for one of its questions, and stands for all.
  const question = useIsHydrated() ? params.get('question') : served.question
  const [attempts, setAttempts] = useState<Record<string, WholeAttempt>>({})
  /** What is known of a run now, where this page has it or is given it whole: the text that it is about is told once. */
  const keep = (after: AttemptData | WholeAttempt, isWhole = false) =>
    setAttempts((all) => {
      const before = all[after.id] ?? (initial?.id === after.id ? initial : undefined)
      if (before === undefined && !isWhole) return all
      const quizOf = after.quiz && ({ ...before?.quiz, ...after.quiz } as WholeAttempt['quiz'])
      return { ...all, [after.id]: { ...before, ...after, quiz: quizOf } }
    })
  const queue = useAnswerQueue(keep, `${id} ${question}`)
  const given = initial !== null && initial.id === id ? initial : undefined
  const told = id === null ? undefined : (attempts[id] ?? given)
  const attempt = told && withWaiting(told, queue.waiting)
  const waiting = queue.waiting.filter((answer) => answer.attempt === id)
  const place = attempt && placeAt(attempt, question)
  const isEnd = place?.at === 'end' && attempt?.finishedAt === null
  const isWaitingEnd = isEnd && waiting.length > 0
  const isCounting = isEnd && !isWaitingEnd && attempt?.mode === 'TEST'
  const content = useFocusAtEachPlace(`${id} ${question} ${isCounting} ${isWaitingEnd}`)
  const name = quiz?.title ?? reviewTitle
  useTitle(attempt && place ? `${titleOf(place, attempt.items.length)} · ${name}` : quiz ? `Quiz: ${name}` : name)
  useKeptRun(told, (kept) => keep(kept, true))

  const begin = async (mode: Mode, limit?: TimeLimit): Promise<string | undefined> => {
    const outcome = quiz === null ? await startReview() : await start(quiz.id, mode, limit)
    if ('problem' in outcome) return outcome.problem
    keep(outcome.attempt, true)
    goTo(outcome.attempt, placeIn(outcome.attempt))
    return undefined
  }
  const settle = (outcome: Outcome): string | undefined => {
    if ('problem' in outcome) return outcome.problem
    keep(outcome.attempt)
    return undefined
  }

  // Back can lead to a run that this page was not given: one of before the last reload, or one that was begun on it before another page was gone to.
  const [foreign, setForeign] = useState(initial === null ? served.attempt : null)
  const isForeign = id !== null && id === foreign
  const unread = told === undefined && id !== foreign ? id : null
  /** The run that could not be read yet. */
  const [unreached, setUnreached] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a run, not once a rendering.
  useEffect(() => {
    if (unread === null) return
    return tryUntilDone(async () => {
      const found = await readOrRecall(unread)
      if (found) keep(found, true)
      else if (found === null) setForeign(unread)
      else setUnreached(unread)
      return found !== undefined
    })
  }, [unread])

  // All is answered and told by now; should this not arrive, the next visit sends it again.
  const ended = isEnd && !isWaitingEnd && attempt?.mode === 'PRACTICE' ? attempt.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a run, not once a rendering.
  useEffect(() => {
    if (ended) finish(ended).then(settle)
  }, [ended])

  const ending = useRef(false)
  const endNow = async (run: string) => {
    if (ending.current) return
    ending.current = true
    try {
      await queue.sendNow()
      const outcome = await finish(run)
      settle(outcome)
      if ('attempt' in outcome) goTo(outcome.attempt, { at: 'end' })
    } finally {
      ending.current = false
    }
  }
  const check = async (run: WholeAttempt, index: number, item: string, response: Given) => {
    const outcome = await queue.give({ attempt: run.id, item, clientKey: item, response })
    if ('problem' in outcome) return outcome.problem
    // In a test nothing is told after an answer, so there is nothing to stay for; at its end the result is about to come.
    const isOver = run.endsAt != null && Date.now() >= Date.parse(run.endsAt)
    // Where another window was first, that is told, and nothing else.
    const isFirst = 'attempt' in outcome && isAnswerOf(response, outcome.attempt.items[index]?.given ?? [])
    if ('attempt' in outcome && run.mode === 'TEST' && !isOver && isFirst)
      goTo(outcome.attempt, placeAfter(outcome.attempt, index))
    return undefined
  }

  return (
    <div ref={content}>
      {attempt?.endsAt != null && attempt.finishedAt === null && (
        <TimeLeft
          key={attempt.id}
          startedAt={attempt.startedAt}
          endsAt={attempt.endsAt}
          onOver={() => endNow(attempt.id)}
        />
      )}
      <WaitingNote
        waiting={queue.waiting.length - queue.notYours.length}
        notYours={queue.notYours.length}
        news={queue.news}
        onSend={queue.sendNow}
        onGiveUp={queue.giveUp}
      />
      {unread !== null ? (
        <p role="status">
          {unread === unreached
            ? 'Backstop does not answer just now. Your answers are looked for again in a moment.'
            : 'Looking for your answers …'}
        </p>
      ) : attempt === undefined || place === undefined ? (
        quiz === null ? (
          review && <ReviewIntro {...review} isForeign={isForeign} onStart={() => begin('PRACTICE')} />
        ) : (
          <QuizIntro
            key={quiz.id}
            quiz={quiz}
            offer={offer}
            latest={Object.values(attempts).findLast((one) => isSameQuiz(one.quiz, quiz)) ?? latest}
            isForeign={isForeign}
            isSignedIn={isSignedIn}
            onStart={begin}
          />
        )
      ) : isWaitingEnd ? (
        <WaitingEnd attempt={attempt} isSignedOut={queue.notYours.some((answer) => answer.attempt === id)} />
      ) : isCounting ? (
        <Counting onCount={async () => settle(await finish(attempt.id))} />
      ) : place.at === 'end' && attempt.quiz === null ? (
        <ReviewResult attempt={attempt} onMore={() => begin('PRACTICE')} />
      ) : place.at === 'end' ? (
        <QuizResult
          attempt={attempt}
          onAgain={() => begin(attempt.mode, limitOf(attempt))}
          onShare={(shareToken) => keep({ ...attempt, shareToken })}
        />
      ) : (
        <Question
          key={`${attempt.id} ${place.index}`}
          attempt={attempt}
          index={place.index}
          isWaiting={waiting.some(({ item }) => item === attempt.items[place.index]?.item.id)}
          onCheck={(item, response) => check(attempt, place.index, item, response)}
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

/** The time limit of a run, for another one like it. */
const limitOf = ({ minutes, accommodation }: WholeAttempt): TimeLimit => ({ minutes, accommodation })

/** What a place in a run is called, for the window's title. */
const titleOf = (place: Place, all: number) =>
  place.at === 'end' ? 'Your result' : `Question ${place.index + 1} of ${all}`
