'use client'
import { type FormEvent, useRef, useState } from 'react'
import { dateInWords } from '../../ui/date-words.ts'
import { useRequest } from '../quiz/use-request.ts'
import { dateOf } from './day-in-words.ts'
import { setExamDate } from './review-api.ts'
import type { ReviewData } from './review-page.query.ts'

type Props = {
  /** The day as YYYY-MM-DD; null where there is none. */
  examOn: string | null
  now: string
  utcOffset: number
  /** Told what is due from then on. */
  onSet: (review: ReviewData) => void
}

/** The day of an exam: said, changed, taken away. */
export function ExamDate({ examOn, now, utcOffset, onSet }: Props) {
  const { busy, problem, run } = useRequest()
  const [date, setDate] = useState(examOn ?? '')
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const change = (to: string | null) =>
    run(async () => {
      const told = await setExamDate(to)
      if ('problem' in told) return told.problem
      setSaid(to === null ? 'The exam is taken away.' : `The exam is on ${dateInWords(to)}.`)
      setDate(to ?? '')
      // The button that was pressed is gone.
      if (to === null) input.current?.focus()
      onSet(told.review)
      return undefined
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (date !== '') change(date)
  }
  return (
    <section aria-labelledby="exam" className="grid gap-3">
      <h2 id="exam" className="font-semibold text-xl">
        {examOn ? `Exam on ${dateInWords(examOn)}` : 'Is there an exam?'}
      </h2>
      <p id="exam-why">
        Nothing is put off beyond its day; in the two weeks before, what you might have forgotten by then comes sooner.
        Afterwards all goes on as usual.
      </p>
      <form onSubmit={submit} className="needs-script flex flex-wrap items-end gap-3">
        <label className="grid gap-1">
          <span className="text-sm">Day of the exam</span>
          <input
            ref={input}
            type="date"
            required
            className="field"
            aria-describedby="exam-why"
            min={dateOf(now, utcOffset)}
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
        </label>
        <button type="submit" className="button" aria-disabled={busy}>
          {examOn ? 'Change' : 'Set'}
        </button>
        {examOn && (
          <button type="button" className="button" aria-disabled={busy} onClick={() => change(null)}>
            Remove
          </button>
        )}
      </form>
      <p role="status" className="empty:hidden">
        {said}
      </p>
      {problem && <p role="alert">{problem}</p>}
    </section>
  )
}
