'use client'
import { type RefObject, useState } from 'react'
import type { Refusal } from './user-api.ts'

/** Says all that was refused, with the way to the fields it concerns. */
export function Refused({
  refusal,
  summary,
  form,
}: {
  refusal: Refusal | undefined
  summary: RefObject<HTMLDivElement | null>
  form: string
}) {
  if (refusal === undefined) return null
  return (
    <div ref={summary} role="alert" tabIndex={-1} className="grid gap-3 rounded-md border border-bad p-3 text-sm">
      {allIn(refusal).map(({ message, remedy, field }) => (
        <div key={message}>
          <p className="font-medium text-bad">
            {field ? (
              <a className="underline underline-offset-4" href={`#${form}-${field}`}>
                {message}
              </a>
            ) : (
              message
            )}
          </p>
          {remedy && <p className="mt-1">{remedy}</p>}
        </div>
      ))}
    </div>
  )
}

const allIn = (refusal: Refusal): Refusal[] => [refusal, ...(refusal.others ?? [])]

type FieldProps = {
  form: string
  name: string
  label: string
  type?: 'email' | 'text' | 'password'
  autoComplete: string
  hint?: string
  refusal: Refusal | undefined
}

/** A field that has to be filled in, with its label and, where it was refused, what is wrong with it; a password can be shown. */
export function Field({ form, name, label, type = 'text', autoComplete, hint, refusal }: FieldProps) {
  const [shown, setShown] = useState(false)
  const id = `${form}-${name}`
  const { message: wrong, limit } = (refusal && allIn(refusal).find(({ field }) => field === name)) ?? {}
  // What is wrong says it already.
  const isRepeated = Boolean(wrong && limit && hint?.includes(limit))
  const told = [hint && !isRepeated && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className="grid grid-cols-1 gap-1">
      <label htmlFor={id}>{label}</label>
      {hint && !isRepeated && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} className="text-sm text-bad">
          {wrong}
        </p>
      )}
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          type={type === 'password' && shown ? 'text' : type}
          autoComplete={autoComplete}
          autoCapitalize={type === 'text' ? undefined : 'none'}
          spellCheck={false}
          required
          className="field min-w-0 grow aria-invalid:border-bad"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={told || undefined}
        />
        {type === 'password' && (
          <button
            type="button"
            className="needs-script button"
            aria-label={`${shown ? 'Hide' : 'Show'} ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        )}
      </div>
    </div>
  )
}
