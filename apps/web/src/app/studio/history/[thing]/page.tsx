import { notFound } from 'next/navigation'
import {
  revisionDifference,
  revisionPassages,
  thingAsOf,
  thingHistory,
} from '../../../../features/studio/revision/history-page.query.ts'
import { HistoryView, nameInHistory } from '../../../../features/studio/revision/history-view.tsx'
import { historyAddress } from '../../../../features/studio/revision/revision-address.ts'
import { describeStudio, serveStudio } from '../../../../features/studio/serve-studio.tsx'
import { query } from '../../../../graphql/query.ts'
import { firstOf } from '../../../../ui/first-of.ts'

type Props = {
  params: Promise<{ thing: string }>
  searchParams: Promise<Record<'from' | 'to' | 'as-of' | 'after', string | string[] | undefined>>
}

async function loadHistory({ params, searchParams }: Props) {
  const thing = decodeURIComponent((await params).thing)
  const { viewer, studio } = await query(thingHistory, { thing, after: firstOf((await searchParams).after) })
  return studio.history.totalCount === 0 ? notFound() : { thing, viewer, ...studio }
}

export const generateMetadata = describeStudio(async (props: Props) => {
  const { now, history } = await loadHistory(props)
  return `History of ${nameInHistory(now?.content ?? null, history.nodes)}`
})

export default serveStudio(
  async ({ params }: Props) => historyAddress(decodeURIComponent((await params).thing)),
  async (props: Props) => {
    const { thing, viewer, history, now } = await loadHistory(props)
    const asked = await props.searchParams
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
        history={history}
        published={now?.content ?? null}
        publishedRevision={now?.id ?? null}
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
