'use client'
import { useState } from 'react'
import { Refused } from './form-parts.tsx'
import { createLeave } from './leave-device.ts'
import { useForm } from './use-form.ts'
import { post } from './user-api.ts'

const action = '/api/auth/sign-out'

/** Leaves the account; whoever uses this browser next is somebody new. */
export function SignOutForm() {
  const [leave] = useState(() => createLeave())
  const { onSubmit, busy, refusal, summary } = useForm(() => leave({ act: () => post(action, {}) }), '/account')
  return (
    <form method="post" action={action} onSubmit={onSubmit} className="grid gap-3">
      <Refused refusal={refusal} summary={summary} form="out" />
      <button type="submit" className="button justify-self-start" aria-disabled={busy}>
        Sign out
      </button>
    </form>
  )
}
