'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Refusal } from './user-api.ts'

const failed: Refusal = { message: 'That could not be done just now.', remedy: 'Load the page anew, and try again.' }

/**
 * A form that is sent once at a time and, when it was taken, leads to a page that is made anew: whoever was somebody else before has
 * nothing left in this window. What was refused gets the focus.
 */
export function useForm(send: (fields: Record<string, string>) => Promise<Refusal | undefined>, next: string) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const running = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that something is refused, not once.
  useEffect(() => summary.current?.focus(), [refusal])
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (running.current) return
    running.current = true
    setBusy(true)
    const fields = Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, `${value}`]))
    // What the device would not do is told as what was refused: a form that hangs helps nobody.
    const refused = await send(fields).catch((): Refusal => failed)
    if (refused === undefined) {
      location.assign(next)
      return
    }
    running.current = false
    setBusy(false)
    setRefusal({ ...refused })
  }
  return { onSubmit, busy, refusal, summary }
}
