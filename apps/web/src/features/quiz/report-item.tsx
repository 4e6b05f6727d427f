'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { report } from './quiz-api.ts'
import { useRequest } from './use-request.ts'

/** A small form that tells the editors what is wrong with a question. */
export function ReportItem({ item }: { item: string }) {
  const [sent, setSent] = useState(false)
  const { busy, problem, run } = useRequest()
  const thanks = useRef<HTMLParagraphElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  // The form that had the focus is gone.
  useEffect(() => {
    if (sent) thanks.current?.focus()
  }, [sent])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(async () => {
      const refused = await report(item, words.current?.value ?? '')
      if (refused === undefined) setSent(true)
      else words.current?.focus()
      return refused
    })
  }
  return (
    <details
      className="needs-script mt-4 text-sm"
      onToggle={(event) => event.currentTarget.open && words.current?.focus()}
    >
      <summary className="disclosure text-soft">Report this question</summary>
      {sent ? (
        <p ref={thanks} tabIndex={-1} role="status" className="mt-3 outline-none">
          Thank you. An editor will look at it.
        </p>
      ) : (
        <form onSubmit={send} className="mt-3 grid gap-3">
          <label className="grid gap-1">
            What is wrong with it?
            <textarea ref={words} name="reason" required maxLength={2000} rows={3} className="field" />
          </label>
          {problem && (
            <p role="alert" className="text-bad">
              {problem}
            </p>
          )}
          <button type="submit" className="button justify-self-start" aria-disabled={busy}>
            {busy ? 'Sending …' : 'Send'}
          </button>
        </form>
      )}
    </details>
  )
}
