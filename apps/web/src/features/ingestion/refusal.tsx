'use client'
import type { RefObject } from 'react'

/** Why a form was not taken, in words that have the focus. */
export function Refusal({ refusal, alert }: { refusal: string; alert: RefObject<HTMLParagraphElement | null> }) {
  if (refusal === '') return null
  return (
    <p ref={alert} role="alert" tabIndex={-1} className="rounded-md border border-bad p-3 text-bad">
      {refusal}
    </p>
  )
}
