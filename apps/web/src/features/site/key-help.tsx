'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { areSingleKeysOn, onKey, switchSingleKeys } from '../../ui/on-key.ts'

/** A button, and the key “?”, that open the list of keys; in it keys of one letter can be switched off (WCAG 2.1.4). */
export function KeyHelp({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const single = useRef<HTMLInputElement>(null)
  const show = () => {
    if (single.current) single.current.checked = areSingleKeysOn()
    dialog.current?.showModal()
  }
  useEffect(() =>
    onKey(
      (event) => {
        if (event.key !== '?') return
        event.preventDefault()
        show()
      },
      { atChoices: true },
    ),
  )
  return (
    <>
      {/* In a narrow window too where there is a mouse: a page that is much enlarged is one, and whoever switched “?” off has no other way to it. */}
      <button
        type="button"
        className="needs-script link hidden shrink-0 py-1 lg:inline-block pointer-fine:inline-block"
        onClick={show}
      >
        Keys
        <kbd className="kbd ml-1.5">?</kbd>
      </button>
      <dialog ref={dialog} aria-labelledby="keys" className="key-help">
        <div className="mb-4 flex items-baseline justify-between gap-6">
          <h2 id="keys" className="font-semibold text-ink text-xl">
            Keys
          </h2>
          <button type="button" className="-mr-2 px-2 py-1" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {children}
        <label className="mt-4 flex items-baseline gap-2.5 border-rule border-t pt-4">
          <input
            ref={single}
            type="checkbox"
            className="size-4 translate-y-0.5 accent-accent"
            onChange={(event) => switchSingleKeys(event.target.checked)}
          />
          Use single keys: /, ? and all others of one letter or digit
        </label>
      </dialog>
    </>
  )
}
