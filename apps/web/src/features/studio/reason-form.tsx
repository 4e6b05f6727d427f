'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

type Props = {
  /** What is about to be done, as a heading: "Reject: why?" */
  title: string
  /** The same as a button. */
  send: string
  /** What it is done to. */
  words: string
  /** What is usually the reason, each with a digit of its own. */
  usual: readonly string[]
  onGive: (reason: string) => void
  onClose: () => void
}

/** Asks why something is done: a digit, or words of one's own. */
export function ReasonForm({ title, send, words, usual, onGive, onClose }: Props) {
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const press = (event: KeyboardEvent) => {
    const chosen = usual[Number(event.key) - 1]
    if (chosen !== undefined && reason === '' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      onGive(chosen)
    }
    if (event.key === 'Escape') onClose()
  }
  return (
    <form
      className="grid grid-cols-1 gap-3"
      aria-label={send}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onGive(reason.trim())
      }}
    >
      <h2 className="font-semibold text-lg">{title}</h2>
      <p className="font-serif text-soft">{words}</p>
      <label className="grid gap-1 text-sm">
        A digit, or in your words
        <input
          ref={field}
          className="field min-h-9 py-1 text-base"
          maxLength={500}
          value={reason}
          onKeyDown={press}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <ul className="grid gap-1.5">
        {usual.map((each, at) => (
          <li key={each}>
            <button
              type="button"
              className="button min-h-9 w-full justify-start py-1 text-left text-sm"
              onClick={() => onGive(each)}
            >
              <kbd className="kbd text-soft">{at + 1}</kbd> {each}
            </button>
          </li>
        ))}
      </ul>
      <p className="flex gap-2">
        <button
          type="submit"
          className="button button-primary min-h-9 py-1 text-sm"
          aria-disabled={reason.trim() === ''}
        >
          {send} <kbd className="kbd border-current max-lg:hidden">Enter</kbd>
        </button>
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={onClose}>
          Cancel <kbd className="kbd max-lg:hidden">Esc</kbd>
        </button>
      </p>
    </form>
  )
}
