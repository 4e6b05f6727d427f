'use client'
import { type FormEvent, useState } from 'react'
import { report } from './quiz-api.ts'

/** A small form that tells the editors what is wrong with a question. */
export function ReportItem({ item }: { item: string }) {
  const [state, setState] = useState<'idle' | 'sending' | 'sent'>('idle')
  const [problem, setProblem] = useState<string>()
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason'))
    setState('sending')
    const refused = await report(item, reason)
    setProblem(refused)
    setState(refused === undefined ? 'sent' : 'idle')
  }
  return (
    <details className="mt-4 text-sm">
      <summary className="disclosure text-soft">Report this question</summary>
      {state === 'sent' ? (
        <p role="status" className="mt-3">
          Thank you. An editor will look at it.
        </p>
      ) : (
        <form onSubmit={send} className="mt-3 grid gap-3">
          <label className="grid gap-1">
            What is wrong with it?
            <textarea name="reason" required maxLength={2000} rows={3} className="field" />
          </label>
          {problem && <p role="alert">{problem}</p>}
          <button type="submit" className="button justify-self-start" disabled={state === 'sending'}>
            Send
          </button>
        </form>
      )}
    </details>
  )
}
