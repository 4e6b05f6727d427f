'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** What is usually wrong with a suggestion, each with a key of its own. */
const reasons = [
  'Not what the words say',
  'Says nothing of use',
  'Said by another claim already',
  'Somebody or something else is meant',
]

type Props = { words: string; onReject: (reason: string) => void; onClose: () => void }

/** Asks why a suggestion is rejected: a digit, or words of one's own. */
export function RejectForm({ words, onReject, onClose }: Props) {
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const press = (event: KeyboardEvent) => {
    const usual = reasons[Number(event.key) - 1]
    if (usual !== undefined && reason === '' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      onReject(usual)
    }
    if (event.key === 'Escape') onClose()
  }
  return (
    <form
      className="grid grid-cols-1 gap-3"
      aria-label="Reject"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onReject(reason.trim())
      }}
    >
      <h2 className="font-semibold text-lg">Reject: why?</h2>
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
        {reasons.map((usual, at) => (
          <li key={usual}>
            <button
              type="button"
              className="button min-h-9 w-full justify-start py-1 text-left text-sm"
              onClick={() => onReject(usual)}
            >
              <kbd className="kbd text-soft">{at + 1}</kbd> {usual}
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
          Reject <kbd className="kbd border-current">Enter</kbd>
        </button>
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={onClose}>
          Cancel <kbd className="kbd">Esc</kbd>
        </button>
      </p>
    </form>
  )
}
