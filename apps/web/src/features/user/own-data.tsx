'use client'
import { useState } from 'react'
import { Field, Refused } from './form-parts.tsx'
import { createLeave } from './leave-device.ts'
import { useForm } from './use-form.ts'
import { deleteMe } from './user-api.ts'

/** Everything about the learner, to take along or to have deleted; without an account, what is kept under this browser's cookie. */
export function OwnData({ account }: { account: { id: string; email: string } | null }) {
  const email = account?.email ?? null
  const [leave] = useState(() => createLeave())
  const { onSubmit, busy, refusal, summary } = useForm(
    ({ confirmation = '' }) =>
      leave({ act: () => deleteMe(confirmation), isForGood: true, account: account?.id ?? null }),
    '/account?gone',
  )
  return (
    <section aria-labelledby="data" className="grid gap-4">
      <h2 id="data" className="font-serif text-2xl">
        What is kept about you
      </h2>
      <p>
        {email === null
          ? 'What you answered, reported and shared here, an exam date, and what follows from your answers: what comes back when. It is kept under a cookie of this browser, without a name or an address.'
          : 'Your name and e-mail, what you answered, reported and shared, an exam date, what follows from your answers (what comes back when, and how hard questions are for you), and when, from where and with which browser you signed in.'}
      </p>
      <p>
        <a className="button" href="/api/me/export" download="backstop.json">
          Download everything
        </a>
      </p>
      <details className="needs-script">
        <summary className="disclosure text-bad">Delete everything</summary>
        <form onSubmit={onSubmit} noValidate className="mt-4 grid gap-4">
          <Refused refusal={refusal} summary={summary} form="delete" />
          <p>
            Your answers{email !== null && ' and your account'} are gone for good. What you reported about questions
            stays, without you.
          </p>
          <Field
            form="delete"
            name="confirmation"
            label={email === null ? 'Type “delete”' : 'Type your e-mail'}
            hint={email ?? undefined}
            autoComplete="off"
            refusal={refusal}
          />
          <button type="submit" className="button justify-self-start" aria-disabled={busy}>
            Delete everything for good
          </button>
        </form>
      </details>
      <noscript>
        <p className="text-sm text-soft">Deleting needs JavaScript.</p>
      </noscript>
    </section>
  )
}
