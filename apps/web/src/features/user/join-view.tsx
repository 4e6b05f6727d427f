import { Link } from '../../ui/link.tsx'
import { MessagePage } from '../../ui/message-page.tsx'
import type { Viewer } from './account-page.query.ts'
import { roleInWords } from './role-words.ts'
import { SignUpForm } from './sign-up-form.tsx'

/** Where an invite is taken up; without a role it is over. */
export function JoinView({ token, role }: { token: string; role: Viewer['role'] | null }) {
  if (role === null)
    return (
      <MessagePage title="This link is over">
        <p>
          It was used already, or is older than a day. Ask whoever sent it for a new one.{' '}
          <Link className="link" href="/account">
            To the account
          </Link>
        </p>
      </MessagePage>
    )
  return (
    <MessagePage title="Create your account">
      <p>
        This link makes one account, once. Its role is <strong>{roleInWords(role)}</strong>.
      </p>
      <SignUpForm invite={token} />
    </MessagePage>
  )
}
