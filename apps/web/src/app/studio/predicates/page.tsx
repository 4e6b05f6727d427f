import type { Metadata } from 'next'
import { predicateTable } from '../../../features/studio/predicate/predicate-table.query.ts'
import { PredicateTable } from '../../../features/studio/predicate/predicate-table.tsx'
import { PromiseLegend } from '../../../features/studio/predicate/promise-legend.tsx'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { FilterChoice, FilterForm, FilterWords } from '../../../features/studio/table/filter-form.tsx'
import { oneOf, standingOptions, standings, tableAddress } from '../../../features/studio/table/table-address.ts'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { Link } from '../../../ui/link.tsx'

export const metadata: Metadata = { title: 'What is said', robots: { index: false } }

const path = '/studio/predicates'
const orders = { CLAIM_COUNT: 'most claims', LABEL: 'label' } as const

type Props = { searchParams: Promise<Record<'q' | 'status' | 'order' | 'after', string | string[] | undefined>> }

export default serveStudio(
  () => path,
  async ({ searchParams }: Props) => {
    const asked = await searchParams
    const [text, after] = [firstOf(asked.q)?.trim() || null, firstOf(asked.after) ?? null]
    const [standing, orderBy] = [oneOf(standings, asked.status), oneOf(orders, asked.order) ?? 'CLAIM_COUNT']
    const status = standing ? [...standings[standing].status] : null
    const { studio } = await query(predicateTable, { text, status, orderBy, after })
    const { pageInfo } = studio.predicates
    return (
      <StudioFrame title="What is said">
        <FilterForm action={path}>
          <FilterWords name="q" label="Reads, or its key" value={text} />
          <FilterChoice name="status" label="How it stands" value={standing} any="Any" options={standingOptions} />
          <FilterChoice name="order" label="By" value={orderBy} options={Object.entries(orders)} />
        </FilterForm>
        <PromiseLegend />
        <PredicateTable studio={studio} />
        {pageInfo.hasNextPage && (
          <Link
            className="button mt-6"
            href={tableAddress(path, { q: text, status: standing, order: orderBy, after: pageInfo.endCursor })}
          >
            More
          </Link>
        )}
      </StudioFrame>
    )
  },
)
