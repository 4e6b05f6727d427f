import type { Metadata } from 'next'
import { entityKinds } from '../../../features/entity/entity-kinds.ts'
import { entityTable } from '../../../features/studio/entity/entity-table.query.ts'
import { EntityTable } from '../../../features/studio/entity/entity-table.tsx'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { FilterChoice, FilterForm, FilterWords } from '../../../features/studio/table/filter-form.tsx'
import { oneOf, standingOptions, standings, tableAddress } from '../../../features/studio/table/table-address.ts'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { Link } from '../../../ui/link.tsx'

export const metadata: Metadata = { title: 'Who and what', robots: { index: false } }

const path = '/studio/entities'
const orders = { NAME: 'name', KIND: 'sort', CLAIM_COUNT: 'most claims' } as const

type Name = 'q' | 'kind' | 'status' | 'order' | 'after'
type Props = { searchParams: Promise<Record<Name, string | string[] | undefined>> }

export default serveStudio(
  () => path,
  async ({ searchParams }: Props) => {
    const asked = await searchParams
    const [text, after] = [firstOf(asked.q)?.trim() || null, firstOf(asked.after) ?? null]
    const [kind, standing] = [oneOf(entityKinds, asked.kind), oneOf(standings, asked.status)]
    const orderBy = oneOf(orders, asked.order) ?? 'NAME'
    const status = standing ? [...standings[standing].status] : null
    const { studio } = await query(entityTable, { text, kind: kind ? [kind] : null, status, orderBy, after })
    const { pageInfo } = studio.entities
    return (
      <StudioFrame title="Who and what">
        <FilterForm action={path}>
          <FilterWords name="q" label="Name" value={text} />
          <FilterChoice
            name="kind"
            label="What sort"
            value={kind}
            any="Any"
            options={Object.entries(entityKinds).map(([key, { one }]) => [key, one])}
          />
          <FilterChoice name="status" label="How it stands" value={standing} any="Any" options={standingOptions} />
          <FilterChoice name="order" label="By" value={orderBy} options={Object.entries(orders)} />
        </FilterForm>
        <EntityTable studio={studio} />
        {pageInfo.hasNextPage && (
          <Link
            className="button mt-6"
            href={tableAddress(path, { q: text, kind, status: standing, order: orderBy, after: pageInfo.endCursor })}
          >
            More
          </Link>
        )}
      </StudioFrame>
    )
  },
)
