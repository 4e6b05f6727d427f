import type { Content, Entity } from '@backstop/knowledge'
import { type Given, keepGiven } from '../change-set/keep-given.ts'
import type { Transaction } from '../database.ts'
import { checkWebAddress } from '../document/check-web-address.ts'
import { chooseSlugs } from '../slug/choose-slug.ts'

/** What an editor says of an entity. Merging is an act of its own: see merge-entities. */
export type EntityGiven = Given<Omit<Entity, 'slugs' | 'mergedInto'>> & { slug?: string | null | undefined }

/** An entity as an editor changes it; former slugs stay its own. */
export async function editEntity(
  tx: Transaction,
  { slug, ...given }: EntityGiven,
  before: Content<'ENTITY'> | null,
): Promise<unknown> {
  const edited = keepGiven<Entity>(['name', 'kind', 'description', 'aliases', 'sameAs'], given, before, {
    ...{ aliases: [], sameAs: [] },
  })
  for (const url of edited.sameAs ?? []) if (!before?.sameAs.includes(url)) checkWebAddress('sameAs', url)
  const slugs = await chooseSlugs(tx, {
    ...{ kind: 'ENTITY', asked: slug, name: edited.name ?? '', before: before?.slugs ?? [] },
  })
  return { ...edited, slugs, mergedInto: before?.mergedInto ?? null }
}
