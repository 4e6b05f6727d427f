'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ratingInWords } from '../rating/rating-in-words.ts'
import { AnswerForm, givenAtFirst } from './form/answer-form.tsx'
import { type Given, givenBefore, isAnswerOf } from './form/given.ts'
import { firstToMend, whatIsMissing } from './form/what-is-missing.ts'
import { PlaceLink } from './place-link.tsx'
import { QuestionSteps } from './question-steps.tsx'
import { quizAddress } from './quiz-address.ts'
import type { AttemptData } from './quiz-page.query.ts'
import { placeAfter, placeIn } from './quiz-progress.ts'
import { ReportItem } from './report-item.tsx'
import { useAtEnd } from './use-at-end.ts'
import { useGoOn } from './use-go-on.ts'
import { sendByChord, useQuestionKeys } from './use-question-keys.ts'
import { useRequest } from './use-request.ts'
import { lateWords, Verdict } from './verdict.tsx'

type Props = {
  attempt: AttemptData
  /** From 0. */
  index: number
  /** It is answered, and the answer has not arrived. */
  isWaiting: boolean
  /** Sends an answer; gives what went wrong, or nothing. */
  onCheck: (item: string, given: Given) => Promise<string | undefined>
}

/** One question: choose, check, see what settles it, go on. */
export function Question({ attempt, index, isWaiting, onCheck }: Props) {
  /** How often it was to be sent from this page, and whether by its button the last time. */
  const [tried, setTried] = useState({ times: 0, byButton: true })
  const checked = tried.times > 0
  const { busy, problem, run } = useRequest()
  const form = useRef<HTMLFormElement>(null)
  const verdict = useRef<HTMLElement>(null)
  const kept = useRef<HTMLParagraphElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const entry = attempt.items[index]
  const [first] = useState(() => entry && (givenBefore(entry.item, entry.given) ?? givenAtFirst(entry.item)))
  const [given, setGiven] = useState(first)
  const result = entry?.result ?? null

  /** What was sent is not what counts: another window was first. */
  const isLate =
    checked && entry?.answered === true && !isWaiting && given !== undefined && !isAnswerOf(given, entry.given)

  useQuestionKeys(form)
  const { ways, onKeyDown: goOn } = useGoOn(checked && (result !== null || isWaiting || isLate))

  // To what has just come, not to what a link or Back led to.
  useEffect(() => {
    if (result !== null && checked) show(verdict.current)
    else if ((isWaiting || isLate) && checked) show(kept.current)
  }, [result, isWaiting, isLate, checked])

  // Where a question is long, its heading and the button are not in sight together.
  useEffect(() => {
    if (tried.times > 0 && said.current?.textContent) said.current.scrollIntoView({ block: 'nearest' })
  }, [tried])

  // What was chosen in time counts, saved or not: the API takes it for some seconds. An order that nobody touched was not chosen.
  useAtEnd(attempt.endsAt, () => {
    if (entry && !entry.answered && given && given !== first) run(() => onCheck(entry.item.id, given))
  })

  if (entry === undefined) return null
  const { item } = entry
  // What was answered is known a moment later where it is kept on the device.
  const shown = entry.answered ? (givenBefore(item, entry.given) ?? given) : given
  const isMissing = (byButton: boolean) => whatIsMissing(item, given, byButton ? undefined : first)
  const missing = checked ? isMissing(tried.byButton) : undefined
  const isTest = attempt.mode === 'TEST'
  /** Answered, and not told yet: in a test that goes on, or while the answer has not arrived. */
  const isKept = entry.answered && result === null
  const check = (event: FormEvent) => {
    event.preventDefault()
    // An order that nobody touched is an answer by the button alone: Enter on the question may be one too many on what led to it.
    const byButton = (event.nativeEvent as SubmitEvent).submitter !== null
    setTried(({ times }) => ({ times: times + 1, byButton }))
    // What is missing is said beside the button, which stays in sight.
    if (given === undefined || isMissing(byButton)) {
      const lists = [...(form.current?.querySelectorAll('select') ?? [])]
      const list = lists[firstToMend(lists.map(({ value }) => value))]
      ;(list ?? form.current?.querySelector('input'))?.focus({ preventScroll: true })
    } else run(() => onCheck(item.id, given))
  }
  const next = placeAfter(attempt, index)

  return (
    <div className="grid grid-cols-1 gap-6">
      <QuestionSteps attempt={attempt} index={index} />
      <form ref={form} onSubmit={check} onKeyDown={sendByChord} className="grid grid-cols-1 gap-5">
        <fieldset disabled={result !== null || isKept} className="grid min-w-0 grid-cols-1 gap-2.5">
          <legend className="mb-5">
            <h1 tabIndex={-1} className="font-serif text-2xl leading-snug outline-none sm:text-[1.75rem]">
              <span className="mb-1.5 block font-sans text-sm text-soft">
                Question {index + 1} of {attempt.items.length}
                {isTest && ' · test'}
                {attempt.quiz === null && entry.document && ` · ${entry.document.title}`}
              </span>{' '}
              {item.stem}
            </h1>
          </legend>
          <AnswerForm item={item} result={result} given={shown} onGive={setGiven} />
        </fieldset>
        {result === null && !isKept && (
          <div className="needs-script flex flex-wrap items-center gap-x-4 gap-y-2">
            <button
              type="submit"
              className="button button-primary"
              aria-disabled={busy}
              aria-describedby={isTest ? 'saved' : undefined}
            >
              {busy ? words(isTest).busy : problem ? 'Try again' : words(isTest).send}
            </button>
            {isTest && (
              <p id="saved" className="text-sm text-soft">
                An answer that is saved stays as it is.
              </p>
            )}
            <p ref={said} role="alert" className="scroll-my-4 text-bad">
              {/* Made anew each time, so that it is read aloud again. */}
              <span key={tried.times}>{missing ?? problem}</span>
            </p>
          </div>
        )}
      </form>
      {/* One line, waiting or arrived: the keyboard may be on it when the network comes back. */}
      {isKept && (
        <p ref={kept} tabIndex={-1} role={isWaiting ? undefined : 'status'} className="outline-none" onKeyDown={goOn}>
          {isLate && `${lateWords} `}This is your answer.{' '}
          {isWaiting && !isTest ? 'What is right is told when it has arrived.' : 'What is right is told at the end.'}
        </p>
      )}
      {result === null && !isKept && (
        <noscript>
          <p>Answers are checked with JavaScript, which is switched off here.</p>
        </noscript>
      )}
      {result && (
        <Verdict
          ref={verdict}
          onKeyDown={goOn}
          typename={item.__typename}
          address={quizAddress(attempt.quiz, { attempt: attempt.id, question: index + 1 })}
          result={result}
          isLate={isLate}
        />
      )}
      {result && <p className="text-sm text-soft">{ratingInWords(item.rating)}</p>}
      {(result || isKept) && (
        <p ref={ways} className="no-print go-on flex flex-wrap gap-3">
          {next.at === 'question' && (
            <PlaceLink
              className="button button-primary"
              href={quizAddress(attempt.quiz, { attempt: attempt.id, question: next.index + 1 })}
            >
              Next question
            </PlaceLink>
          )}
          {placeIn(attempt).at === 'end' && (
            <PlaceLink
              className={`button ${next.at === 'end' ? 'button-primary' : ''}`}
              href={quizAddress(attempt.quiz, { attempt: attempt.id })}
            >
              {next.at === 'end' ? 'See the result' : 'Back to your result'}
            </PlaceLink>
          )}
        </p>
      )}
      <ReportItem item={item.id} />
    </div>
  )
}

/** What sending an answer is called: in a test it is not judged yet. */
const words = (isTest: boolean) =>
  isTest ? { send: 'Save answer', busy: 'Saving …' } : { send: 'Check', busy: 'Checking …' }

/** Takes the keyboard to what has come, and the eye to where it begins: by itself, focus puts the middle of what is long into the window. */
function show(place: HTMLElement | null): void {
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'nearest' })
}
