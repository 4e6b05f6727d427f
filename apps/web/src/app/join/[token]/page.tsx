import type { Metadata } from 'next'
import { servePage } from '../../../features/site/serve-page.tsx'
import { joinPage } from '../../../features/user/account-page.query.ts'
import { JoinView } from '../../../features/user/join-view.tsx'
import { query } from '../../../graphql/query.ts'
import { setPageStatus } from '../../../server/page-status.ts'

export const metadata: Metadata = { title: 'Create an account', robots: { index: false } }

type Props = { params: Promise<{ token: string }> }

export default servePage(async ({ params }: Props) => {
  const { token } = await params
  const { invite } = await query(joinPage, { token })
  if (invite === null) setPageStatus(404)
  return <JoinView token={token} role={invite?.role ?? null} />
})
