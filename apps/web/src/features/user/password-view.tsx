import { Link } from '../../ui/link.tsx'
import { MessagePage } from '../../ui/message-page.tsx'
import { NewPasswordForm } from './new-password-form.tsx'

type Props = {
  token: string
  /** Whose password it is; null where the link is over. */
  email: string | null
  /** Was a form that was sent without scripts refused? */
  isRefused: boolean
}

/** Where the owner of an account chooses a new password. */
export function PasswordView({ token, email, isRefused }: Props) {
  if (email === null)
    return (
      <MessagePage title="This link is over">
        <p>
          It was used already, is older than an hour, or a newer one was made. Ask an administrator for a new one.{' '}
          <Link className="link" href="/account">
            To the account
          </Link>
        </p>
      </MessagePage>
    )
  return (
    <MessagePage title="Choose a new password">
      <p>
        For the account <strong className="[overflow-wrap:anywhere]">{email}</strong>. Wherever it is signed in, it is
        signed out; here you are signed in.
      </p>
      {isRefused && (
        <p role="alert" className="text-bad">
          A password has 8 to 128 characters.
        </p>
      )}
      <NewPasswordForm token={token} email={email} />
    </MessagePage>
  )
}
