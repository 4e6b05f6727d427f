import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { entityPage } from '../../../features/entity/entity-page.query.ts'
import { EntityView } from '../../../features/entity/entity-view.tsx'
import { query } from '../../../graphql/query.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entity } = await query(entityPage, { slug: (await params).slug })
  if (entity === null) return {}
  const description = entity.description ?? `What is said of ${entity.name} and by whom, with the words it rests on.`
  const canonical = `/entities/${entity.slug}`
  return {
    title: entity.name,
    description,
    alternates: { canonical },
    openGraph: { type: 'website', title: entity.name, description, url: canonical },
  }
}

export default async function EntityPage({ params }: Props) {
  const { slug } = await params
  const { entity } = await query(entityPage, { slug })
  if (entity === null) notFound()
  if (entity.slug !== slug) permanentRedirect(`/entities/${entity.slug}`)
  return <EntityView entity={entity} />
}
