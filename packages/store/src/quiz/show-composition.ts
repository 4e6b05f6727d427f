import { type Composition, writeComposition } from '@backstop/quiz'
import type { Database } from '../database.ts'

export {
  askableTypes,
  type Composition,
  type CompositionWords,
  readComposition,
  type WiderComposition,
} from '@backstop/quiz'

/** Who or what a set is about now: an entity that was merged is what it was merged into. */
export type AboutEntity = { id: string; slug: string }

/** Entities that sets are about, by the ids that are kept; those that are gone are missing. One statement. */
export async function readAbout(
  { prisma }: Pick<Database, 'prisma'>,
  ids: readonly string[],
): Promise<Map<string, AboutEntity>> {
  const rows = await prisma.entity.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, mergedInto: { select: { id: true, slug: true } } },
    relationLoadStrategy: 'join',
  })
  return new Map(rows.map(({ id, slug, mergedInto }) => [id, mergedInto ?? { id, slug }]))
}

/** How an address says a composition behind the seed: with the slug that its entity has now. Empty where all is open. */
export const addressOf = (composition: Composition, about: AboutEntity | null): string =>
  writeComposition({ ...composition, about: about?.slug ?? null })
