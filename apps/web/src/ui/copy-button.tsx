'use client'
import { useState } from 'react'

/** Copies a text, and says so, or that the browser does not let it. */
export function CopyButton({ text }: { text: string }) {
  const [told, setTold] = useState('Copy')
  return (
    <button
      type="button"
      className="needs-script button min-h-9 px-3 py-1 text-sm"
      onClick={async () => {
        try {
          await navigator.clipboard.writeText(text)
          setTold('Copied')
        } catch {
          setTold('Your browser forbids it')
        }
        setTimeout(() => setTold('Copy'), 2000)
      }}
    >
      <span aria-live="polite">{told}</span>
    </button>
  )
}
