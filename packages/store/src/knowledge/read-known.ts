import type { SuggestionInput } from '@backstop/extraction'
import type { Database } from '../database.ts'

/** Who and what is published, as suggestions know them. */
export async function readKnown({ prisma }: Pick<Database, 'prisma'>): Promise<SuggestionInput['known']> {
  const [entities, predicates] = await Promise.all([
    prisma.entity.findMany({
      where: { mergedIntoId: null },
      select: { id: true, name: true, kind: true, aliases: true },
    }),
    prisma.predicate.findMany({ select: { id: true, key: true, label: true, subjectKinds: true, objectKinds: true } }),
  ])
  return { entities, predicates }
}
