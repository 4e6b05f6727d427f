import type { Metadata } from 'next'
import Link from 'next/link'
import { type EntityKind, entityKinds } from '../../../features/entity/entity-kinds.ts'
import { entityTable } from '../../../features/studio/entity/entity-table.query.ts'
import { EntityTable } from '../../../features/studio/entity/entity-table.tsx'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { count } from '../../../ui/plural.ts'

export const metadata: Metadata = { title: 'Who and what', robots: { index: false } }

const orders = { NAME: 'name', KIND: 'sort', CLAIM_COUNT: 'most claims' } as const

type Props = { searchParams: Promise<Record<'q' | 'kind' | 'order' | 'after', string | string[] | undefined>> }

export default serveStudio(
  () => '/studio/entities',
  async ({ searchParams }: Props) => {
    const asked = await searchParams
    const [text, after] = [firstOf(asked.q)?.trim() || null, firstOf(asked.after)]
    const kind = Object.keys(entityKinds).find((each) => each === firstOf(asked.kind)) as EntityKind | undefined
    const orderBy = (Object.keys(orders).find((each) => each === firstOf(asked.order)) ?? 'NAME') as keyof typeof orders
    const { studio } = await query(entityTable, { text, kind: kind ? [kind] : null, orderBy, after })
    const { totalCount, pageInfo } = studio.entities
    const next = new URLSearchParams({
      q: text ?? '',
      kind: kind ?? '',
      order: orderBy,
      after: pageInfo.endCursor ?? '',
    })
    return (
      <StudioFrame title="Who and what">
        <form className="mb-4 flex flex-wrap items-end gap-3 text-sm" action="/studio/entities">
          <label className="grid gap-1">
            Name
            <input name="q" type="search" defaultValue={text ?? ''} className="field min-h-9 py-1 text-base" />
          </label>
          <label className="grid gap-1">
            What sort
            <select name="kind" defaultValue={kind ?? ''} className="field min-h-9 py-1 text-base">
              <option value="">Any</option>
              {Object.entries(entityKinds).map(([key, { one }]) => (
                <option key={key} value={key}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1">
            By
            <select name="order" defaultValue={orderBy} className="field min-h-9 py-1 text-base">
              {Object.entries(orders).map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button min-h-9 py-1">
            Show
          </button>
        </form>
        <p className="mb-2 text-soft text-sm">{count(totalCount, 'entry', 'entries')}</p>
        <EntityTable studio={studio} />
        {pageInfo.hasNextPage && (
          <Link className="button mt-6" href={`/studio/entities?${next}`}>
            More
          </Link>
        )}
      </StudioFrame>
    )
  },
)
