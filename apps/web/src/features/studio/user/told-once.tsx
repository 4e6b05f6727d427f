'use client'
import { useEffect, useRef } from 'react'
import { CopyButton } from '../../../ui/copy-button.tsx'

type Props = {
  /** What it is, for whoever looks at it. */
  label: string
  text: string
  /** What is to be known of it. */
  children: React.ReactNode
}

/** Something that is shown now and never again, to be copied: it has the focus. */
export function ToldOnce({ label, text, children }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <div className="grid grid-cols-1 gap-2 rounded-md bg-tint p-3">
      <label className="grid grid-cols-1 gap-1 text-sm">
        {label}
        <span className="flex gap-2">
          <input
            ref={field}
            readOnly
            value={text}
            className="field min-h-9 min-w-0 grow py-1 font-mono text-sm"
            onFocus={({ target }) => target.select()}
          />
          <CopyButton text={text} />
        </span>
      </label>
      <p className="text-sm">{children}</p>
    </div>
  )
}
