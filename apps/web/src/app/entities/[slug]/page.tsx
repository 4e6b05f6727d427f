import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { entityPage } from '../../../features/entity/entity-page.query.ts'
import { EntityView } from '../../../features/entity/entity-view.tsx'
import { describePage, servePage } from '../../../features/site/serve-page.tsx'
import { query } from '../../../graphql/query.ts'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = describePage(async ({ params }: Props): Promise<Metadata> => {
  const { entity } = await query(entityPage, { slug: (await params).slug })
  if (entity === null) notFound()
  const description = entity.description ?? `What is said of ${entity.name} and by whom, with the words it rests on.`
  const canonical = `/entities/${entity.slug}`
  return {
    title: entity.name,
    description,
    alternates: { canonical },
    openGraph: { type: 'website', title: entity.name, description, url: canonical },
  }
})

export default servePage(async ({ params }: Props) => {
  const { slug } = await params
  const { entity } = await query(entityPage, { slug })
  if (entity === null) notFound()
  if (entity.slug !== slug) permanentRedirect(`/entities/${entity.slug}`)
  return <EntityView entity={entity} />
})
