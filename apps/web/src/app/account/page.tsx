import type { Metadata } from 'next'
import { DueLine } from '../../features/review/due-line.tsx'
import { reviewPage } from '../../features/review/review-page.query.ts'
import { servePage } from '../../features/site/serve-page.tsx'
import { accountPage } from '../../features/user/account-page.query.ts'
import { Owner, Strangers } from '../../features/user/account-view.tsx'
import { AttemptList } from '../../features/user/attempt-list.tsx'
import { OwnData } from '../../features/user/own-data.tsx'
import { query } from '../../graphql/query.ts'
import { firstOf } from '../../ui/first-of.ts'
import { nextPage } from '../../ui/index-view.tsx'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'

export const metadata: Metadata = { title: 'Account', robots: { index: false }, alternates: { canonical: '/account' } }

type Props = { searchParams: Promise<Record<'after' | 'refused' | 'gone', string | string[] | undefined>> }

export default servePage(async ({ searchParams }: Props) => {
  const { after, refused, gone } = await searchParams
  const from = firstOf(after)
  const [{ viewer, workOnDevice, attempts }, { review }] = await Promise.all([
    query(accountPage, { after: from }),
    query(reviewPage, {}),
  ])
  const isKnown = viewer !== null || attempts.nodes.length > 0
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="grid gap-12 [&>*:not(:first-child)]:max-w-measure">
        <div>
          {viewer ? (
            <Owner viewer={viewer} workOnDevice={workOnDevice} />
          ) : (
            <Strangers refused={firstOf(refused)} gone={gone !== undefined} />
          )}
        </div>
        {isKnown && <DueLine review={review} />}
        {isKnown && <AttemptList attempts={attempts.nodes} more={nextPage('/account', attempts.pageInfo)} />}
        {isKnown && <OwnData account={viewer} />}
        <SeeInGraphql document={accountPage} variables={{ after: from }} />
      </div>
    </main>
  )
})
