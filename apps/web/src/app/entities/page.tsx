import type { Metadata } from 'next'
import { entityIndex } from '../../features/entity/entity-index.query.ts'
import { EntityIndexView } from '../../features/entity/entity-index-view.tsx'
import { query } from '../../graphql/query.ts'

export const metadata: Metadata = {
  title: 'Who and what',
  description: 'The people, places, plans and means that the articles speak of.',
  alternates: { canonical: '/entities' },
}

type Props = { searchParams: Promise<{ after?: string }> }

export default async function EntityIndexPage({ searchParams }: Props) {
  const { after } = await searchParams
  const { entities } = await query(entityIndex, { after })
  return <EntityIndexView entities={entities} after={after} />
}
