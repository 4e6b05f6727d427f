import { Link } from '../../ui/link.tsx'
import type { Viewer } from './account-page.query.ts'
import { AdoptWork } from './adopt-work.tsx'
import { mayCurate, roleInWords } from './role-words.ts'
import { SignInForm } from './sign-in-form.tsx'
import { SignOutForm } from './sign-out-form.tsx'
import { SignUpForm } from './sign-up-form.tsx'

/** What a form that was sent without scripts was refused for. */
const refusals: Record<string, string> = {
  FORBIDDEN: 'This site was opened at another address than the one it was started for (WEB_ORIGIN).',
  UNAUTHENTICATED: 'The e-mail or the password is wrong.',
  TOO_MANY: 'There were too many tries. Try again in a quarter of an hour.',
  NOT_FOUND: 'The link was used already, or is too old.',
  email: 'That is no e-mail address, or it has an account already.',
  password: 'A password has 8 to 128 characters.',
  name: 'A name is missing, or too long.',
}

/** The two ways to an account. */
export function Strangers({ refused, gone }: { refused: string | undefined; gone: boolean }) {
  return (
    <>
      <h1 className="font-serif text-4xl leading-tight tracking-tight">Account</h1>
      {gone && <p role="status">Everything about you was deleted.</p>}
      <p className="mt-4 max-w-measure">
        A quiz needs no account. With one, what you answer is yours on every device, and what you answered here before
        is kept in it.
      </p>
      {refused !== undefined && (
        <p role="alert" className="mt-4 text-bad">
          {refusals[refused] ?? 'That could not be done. Try again.'}
        </p>
      )}
      <div className="mt-8 grid max-w-4xl gap-10 md:grid-cols-2 md:gap-16">
        <section aria-labelledby="sign-in">
          <h2 id="sign-in" className="mb-4 font-serif text-2xl">
            Sign in
          </h2>
          <SignInForm />
          <p className="mt-4 text-soft text-sm">Forgotten the password? Ask an administrator for a link.</p>
        </section>
        <section aria-labelledby="sign-up">
          <h2 id="sign-up" className="mb-4 font-serif text-2xl">
            Create an account
          </h2>
          <SignUpForm />
        </section>
      </div>
    </>
  )
}

/** Who is signed in, and what this device still holds. */
export function Owner({ viewer, workOnDevice }: { viewer: Viewer; workOnDevice: number }) {
  return (
    <div className="grid gap-6">
      <div>
        <p className="eyebrow">Account</p>
        <h1 className="mt-2 break-words font-serif text-4xl leading-tight tracking-tight">{viewer.name}</h1>
        <p className="mt-2 break-words text-soft">
          {viewer.email} · {roleInWords(viewer.role)}
        </p>
        {mayCurate(viewer.role) && (
          <p className="mt-2">
            <Link className="link" href="/studio">
              The studio
            </Link>
          </p>
        )}
      </div>
      <SignOutForm />
      {workOnDevice > 0 && <AdoptWork attempts={workOnDevice} />}
    </div>
  )
}
