import type { Metadata } from 'next'
import { entityIndex } from '../../features/entity/entity-index.query.ts'
import { EntityIndexView } from '../../features/entity/entity-index-view.tsx'
import { servePage } from '../../features/site/serve-page.tsx'
import { query } from '../../graphql/query.ts'
import { firstOf } from '../../ui/first-of.ts'

export const metadata: Metadata = {
  title: 'Who and what',
  description: 'The people, places, plans and means that the articles speak of.',
  alternates: { canonical: '/entities' },
}

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export default servePage(async ({ searchParams }: Props) => {
  const after = firstOf((await searchParams).after)
  const { entities } = await query(entityIndex, { after })
  return <EntityIndexView entities={entities} after={after} />
})
