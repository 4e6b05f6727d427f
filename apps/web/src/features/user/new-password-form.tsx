'use client'
import { Field, Refused } from './form-parts.tsx'
import { useForm } from './use-form.ts'
import { post } from './user-api.ts'

const action = '/api/auth/new-password'

/** Takes the new password and enters the account; without scripts the browser sends the same form. */
export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const { onSubmit, busy, refusal, summary } = useForm((fields) => post(action, fields), '/account')
  return (
    <form method="post" action={action} onSubmit={onSubmit} noValidate className="grid grid-cols-1 gap-4">
      <Refused refusal={refusal} summary={summary} form="new" />
      <input type="hidden" name="token" value={token} />
      {/* For the browser, which keeps the password with it. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <Field
        form="new"
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="8 to 128 characters. A few words in a row are long and easy to remember."
        refusal={refusal}
      />
      <button type="submit" className="button button-primary justify-self-start" aria-disabled={busy}>
        Set the password
      </button>
    </form>
  )
}
