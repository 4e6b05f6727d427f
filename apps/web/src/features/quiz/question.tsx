'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AttemptItem } from './quiz-page.query.ts'
import { ReportItem } from './report-item.tsx'
import { Verdict } from './verdict.tsx'

type Props = {
  /** From 0. */
  index: number
  count: number
  entry: AttemptItem | undefined
  busy: boolean
  onCheck: (item: string, option: string, clientKey: string) => unknown
  onNext: () => void
}

/** One question: choose, check, see what settles it, go on. */
export function Question({ index, count, entry, busy, onCheck, onNext }: Props) {
  const [chosen, setChosen] = useState<string>()
  const [missing, setMissing] = useState(false)
  // One key for this question, however often the answer has to be sent.
  const [clientKey] = useState(() => crypto.randomUUID())
  const stem = useRef<HTMLHeadingElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const result = entry?.result ?? null

  useEffect(() => stem.current?.focus(), [])
  useEffect(() => {
    if (result !== null) next.current?.focus({ preventScroll: true })
  }, [result])

  if (entry === undefined || entry.item.__typename !== 'ChoiceItem') return null
  const { item } = entry
  const rightIds = new Set(result?.right.map(({ option }) => option.id))
  const chosenIds = new Set(result === null ? [chosen] : result.chosen.map(({ option }) => option.id))
  const check = (event: FormEvent) => {
    event.preventDefault()
    setMissing(chosen === undefined)
    if (chosen !== undefined) onCheck(item.id, chosen, clientKey)
  }

  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <p className="text-sm text-soft">
          Question {index + 1} of {count}
        </p>
        <progress
          aria-label="Questions answered"
          className="quiz-progress"
          value={index + (result === null ? 0 : 1)}
          max={count}
        />
      </div>
      <form onSubmit={check} className="grid gap-5">
        <fieldset disabled={result !== null} className="grid gap-2.5">
          <legend className="mb-5 font-serif text-2xl leading-snug sm:text-[1.75rem]">
            <h1 ref={stem} tabIndex={-1} className="outline-none">
              {item.stem}
            </h1>
          </legend>
          {item.options.map((option) => {
            const verdict = result !== null && (rightIds.has(option.id) ? 'right' : chosenIds.has(option.id) && 'wrong')
            return (
              <label key={option.id} className="option" data-verdict={verdict || undefined}>
                <input
                  type="radio"
                  name="option"
                  value={option.id}
                  checked={chosenIds.has(option.id)}
                  onChange={() => setChosen(option.id)}
                />
                <span>{option.text}</span>
                {verdict && (
                  <span className="ml-auto whitespace-nowrap font-medium text-sm">
                    {verdict === 'right' ? '✓ Right' : '✗ Your answer'}
                  </span>
                )}
              </label>
            )
          })}
        </fieldset>
        {missing && chosen === undefined && (
          <p role="alert" className="text-bad">
            Choose an answer first.
          </p>
        )}
        {result === null && (
          <button type="submit" className="button button-primary justify-self-start" disabled={busy}>
            Check
          </button>
        )}
      </form>
      <p role="status" className="sr-only">
        {result && announce(result.correct, result.right.map(({ option }) => option.text).join(', '))}
      </p>
      {result && (
        <>
          <Verdict result={result} />
          <button
            ref={next}
            type="button"
            className="button button-primary justify-self-start"
            disabled={busy}
            onClick={onNext}
          >
            {index + 1 < count ? 'Next question' : 'See the result'}
          </button>
        </>
      )}
      <ReportItem item={item.id} />
    </div>
  )
}

const announce = (correct: boolean, right: string) =>
  `${correct ? 'Right' : 'Not right. The answer is'}: ${right.replace(/\.$/u, '')}.`
