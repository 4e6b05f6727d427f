import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  revisionDifference,
  revisionPassages,
  thingAsOf,
  thingHistory,
} from '../../../../features/studio/revision/history-page.query.ts'
import { HistoryView } from '../../../../features/studio/revision/history-view.tsx'
import { historyAddress } from '../../../../features/studio/revision/revision-address.ts'
import { serveStudio } from '../../../../features/studio/serve-studio.tsx'
import { query } from '../../../../graphql/query.ts'
import { firstOf } from '../../../../ui/first-of.ts'

export const metadata: Metadata = { title: 'History', robots: { index: false } }

type Props = {
  params: Promise<{ thing: string }>
  searchParams: Promise<Record<'from' | 'to' | 'as-of' | 'after', string | string[] | undefined>>
}

export default serveStudio(
  async ({ params }: Props) => historyAddress(decodeURIComponent((await params).thing)),
  async ({ params, searchParams }: Props) => {
    const thing = decodeURIComponent((await params).thing)
    const asked = await searchParams
    const { viewer, studio } = await query(thingHistory, { thing, after: firstOf(asked.after) })
    if (studio.history.totalCount === 0) notFound()
    const asOf = Number(firstOf(asked['as-of']))
    const isThen = Number.isInteger(asOf) && asOf > 0 && asOf < 2 ** 31
    const found = isThen ? (await query(thingAsOf, { thing, revision: asOf })).studio.asOf : null
    const [from, to] = isThen ? [undefined, found?.id] : [firstOf(asked.from), firstOf(asked.to)]
    const after = to === undefined ? null : (await query(revisionDifference, { from: from ?? null, to })).studio
    const before =
      from === undefined || to === undefined ? null : (await query(revisionPassages, { revision: from })).studio
    return (
      <HistoryView
        thing={thing}
        history={studio.history}
        published={studio.now?.content ?? null}
        publishedRevision={studio.now?.id ?? null}
        isAdmin={viewer?.role === 'ADMIN'}
        asOf={isThen ? asOf : null}
        from={from}
        to={to}
        difference={
          after && { fields: after.difference, after: after.passages, before: before === null ? [] : before.passages }
        }
      />
    )
  },
)
