import type { Metadata } from 'next'
import { AuditList } from '../../../features/studio/audit/audit-list.tsx'
import { auditPage } from '../../../features/studio/audit/audit-page.query.ts'
import { actGroups, daysAsked } from '../../../features/studio/audit/audit-words.ts'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { studioViewer } from '../../../features/studio/studio-viewer.query.ts'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'

export const metadata: Metadata = { title: 'Log', robots: { index: false } }

const parameters = ['by', 'what', 'from', 'until', 'thing', 'after'] as const
type Props = { searchParams: Promise<Record<(typeof parameters)[number], string | string[] | undefined>> }

export default serveStudio(
  () => '/studio/audit',
  async ({ searchParams }: Props) => {
    const given = await searchParams
    const asked = Object.fromEntries(parameters.map((name) => [name, firstOf(given[name])?.trim() || undefined]))
    const { by, what, from, until, thing, after } = asked
    const { viewer } = await query(studioViewer, {})
    const groups = Object.entries(actGroups).filter(([, group]) => viewer?.role === 'ADMIN' || !group.isAboutAccounts)
    const acts = groups.find(([key]) => key === what)?.[1].acts
    const { studio } = await query(auditPage, {
      ...{ thing, by, act: acts ? [...acts] : null, during: daysAsked(from, until), after },
    })
    const { nodes, totalCount, pageInfo } = studio.audit
    const kept = Object.entries({ ...asked, after: pageInfo.endCursor ?? undefined })
    const next = new URLSearchParams(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
    return (
      <StudioFrame
        title="Log"
        details={<p className="mt-1 max-w-measure text-soft">Everything that was done. Nobody can edit it.</p>}
      >
        <form className="mb-4 grid grid-cols-2 items-end gap-3 text-sm sm:flex sm:flex-wrap" action="/studio/audit">
          <label className="grid min-w-0 grid-cols-1 gap-1">
            Who
            <input
              name="by"
              type="search"
              defaultValue={by}
              className="field min-h-9 w-full min-w-0 py-1 text-base sm:w-40"
            />
          </label>
          <label className="grid min-w-0 grid-cols-1 gap-1">
            What
            <select
              name="what"
              defaultValue={what ?? ''}
              className="field min-h-9 w-full min-w-0 py-1 text-base sm:w-auto"
            >
              <option value="">Everything</option>
              {groups.map(([key, { words }]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <label className="grid min-w-0 grid-cols-1 gap-1">
            From
            <input
              name="from"
              type="date"
              defaultValue={from}
              className="field min-h-9 w-full min-w-0 py-1 text-base sm:w-auto"
            />
          </label>
          <label className="grid min-w-0 grid-cols-1 gap-1">
            Until
            <input
              name="until"
              type="date"
              defaultValue={until}
              className="field min-h-9 w-full min-w-0 py-1 text-base sm:w-auto"
            />
          </label>
          {thing && <input type="hidden" name="thing" value={thing} />}
          <button type="submit" className="button min-h-9 justify-self-start py-1">
            Show
          </button>
        </form>
        <p className="mb-2 text-soft text-sm">
          {count(totalCount, 'act')}
          {thing && (
            <>
              {' '}
              on one thing.{' '}
              <Link className="link inline-block py-1" href="/studio/audit">
                On everything
              </Link>
            </>
          )}
        </p>
        {nodes.length === 0 ? <p>Nothing like that was done.</p> : <AuditList acts={nodes} />}
        {pageInfo.hasNextPage && (
          <Link className="button mt-6" href={`/studio/audit?${next}`}>
            Earlier
          </Link>
        )}
      </StudioFrame>
    )
  },
)
