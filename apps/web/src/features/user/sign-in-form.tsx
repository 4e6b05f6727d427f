'use client'
import { Field, Refused } from './form-parts.tsx'
import { useForm } from './use-form.ts'
import { post } from './user-api.ts'

const action = '/api/auth/sign-in/email'

/** Enters an account and goes to `next`; without scripts the browser sends the same form, and the account's page follows. */
export function SignInForm({ next = '/account' }: { next?: string }) {
  const { onSubmit, busy, refusal, summary } = useForm((fields) => post(action, fields), next)
  return (
    <form method="post" action={action} onSubmit={onSubmit} noValidate className="grid grid-cols-1 gap-4">
      <Refused refusal={refusal} summary={summary} form="in" />
      <Field form="in" name="email" label="E-mail" type="email" autoComplete="email" refusal={refusal} />
      <Field
        form="in"
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        refusal={refusal}
      />
      <button type="submit" className="button button-primary justify-self-start" aria-disabled={busy}>
        Sign in
      </button>
    </form>
  )
}
