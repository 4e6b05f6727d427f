'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'

/**
 * A form that hands something over, once at a time. What was taken leads to its page, or to `then`; what was refused gets the focus.
 * @param before why it was refused when it was sent without scripts
 */
export function useSend(action: string, before = '', then?: () => void) {
  const [refusal, setRefusal] = useState(before)
  /** The field that it concerns. */
  const [field, setField] = useState('')
  const [busy, setBusy] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (refusal !== '') alert.current?.focus()
  }, [refusal])
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setRefusal('')
    setField('')
    const body = new FormData(event.currentTarget)
    const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(
      () => null,
    )
    const { id, errors } = (await answer?.json().catch(() => null)) ?? {}
    if (answer?.ok && then === undefined) return location.assign(`/studio/ingest?id=${encodeURIComponent(id)}`)
    setBusy(false)
    if (answer?.ok) return then?.()
    setField(errors?.[0]?.extensions?.field ?? '')
    setRefusal([errors?.[0]?.message, errors?.[0]?.extensions?.remedy].filter(Boolean).join(' ') || unreached)
  }
  return { onSubmit, busy, refusal, field, alert }
}

const unreached = 'Backstop does not answer just now. Try again in a moment.'
