'use client'
import { Field, Refused } from './form-parts.tsx'
import { useForm } from './use-form.ts'
import { post } from './user-api.ts'

const action = '/api/auth/sign-up/email'

/** Makes an account, with the role of an invite where there is one; without scripts the browser sends the same form. */
export function SignUpForm({ invite }: { invite?: string }) {
  const { onSubmit, busy, refusal, summary } = useForm((fields) => post(action, fields), '/account')
  return (
    <form method="post" action={action} onSubmit={onSubmit} noValidate className="grid grid-cols-1 gap-4">
      <Refused refusal={refusal} summary={summary} form="up" />
      {invite && <input type="hidden" name="invite" value={invite} />}
      <Field form="up" name="name" label="Name" autoComplete="name" refusal={refusal} />
      <Field form="up" name="email" label="E-mail" type="email" autoComplete="email" refusal={refusal} />
      <Field
        form="up"
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint="8 to 128 characters. A few words in a row are long and easy to remember."
        refusal={refusal}
      />
      <button type="submit" className="button button-primary justify-self-start" aria-disabled={busy}>
        Create account
      </button>
    </form>
  )
}
