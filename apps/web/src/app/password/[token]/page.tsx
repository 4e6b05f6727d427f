import type { Metadata } from 'next'
import { servePage } from '../../../features/site/serve-page.tsx'
import { passwordPage } from '../../../features/user/account-page.query.ts'
import { PasswordView } from '../../../features/user/password-view.tsx'
import { query } from '../../../graphql/query.ts'
import { setPageStatus } from '../../../server/page-status.ts'
import { firstOf } from '../../../ui/first-of.ts'

export const metadata: Metadata = { title: 'A new password', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ refused?: string | string[] }> }

export default servePage(async ({ params, searchParams }: Props) => {
  const { token } = await params
  const { passwordLink } = await query(passwordPage, { token })
  if (passwordLink === null) setPageStatus(404)
  return (
    <PasswordView
      token={token}
      email={passwordLink?.email ?? null}
      isRefused={firstOf((await searchParams).refused) !== undefined}
    />
  )
})
