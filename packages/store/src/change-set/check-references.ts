import { type AggregateKind, referencesOf, type Snapshot } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'

/** The fields of a content that name something, with the kind that it has to be. */
function namedIn({ kind, content }: Snapshot): { field: string; id: string | null; is: AggregateKind }[] {
  switch (kind) {
    case 'DOCUMENT':
    case 'PREDICATE':
      return []
    case 'ENTITY':
      return [{ field: 'mergedInto', id: content.mergedInto, is: 'ENTITY' }]
    case 'GUARD':
      return (['from', 'to'] as const).map((field) => ({ field, id: content[field], is: 'ENTITY' }))
    case 'RELATION':
      return (['from', 'to'] as const).map((field) => ({ field, id: content[field], is: 'CLAIM' }))
    case 'CLAIM': {
      const values = [content.object, ...content.qualifiers].flatMap((part, i) =>
        part?.value.kind === 'ENTITY'
          ? [{ field: i === 0 ? 'object' : `qualifiers.${i - 1}`, id: part.value.entity }]
          : [],
      )
      const speakers = content.attribution.map(({ speaker }, i) => ({ field: `attribution.${i}.speaker`, id: speaker }))
      return [
        { field: 'document', id: content.document, is: 'DOCUMENT' },
        { field: 'predicate', id: content.predicate, is: 'PREDICATE' },
        ...[{ field: 'subject', id: content.subject }, ...values, ...speakers].map((named) => ({
          ...named,
          is: 'ENTITY' as const,
        })),
        ...content.conditions.map(({ claim }, i) => ({
          ...{ field: `conditions.${i}.claim`, id: claim, is: 'CLAIM' as const },
        })),
      ]
    }
  }
}

/**
 * What a content names is there, published or drafted, and of the right kind.
 * @throws Problem BAD_INPUT that names the field
 */
export async function checkReferences(tx: Transaction, snapshot: Snapshot): Promise<void> {
  const ids = Object.values(referencesOf(snapshot)).flat()
  if (ids.length === 0) return
  const rows = await tx.aggregate.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true } })
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  const wrong = namedIn(snapshot).find(({ id, is }) => id !== null && kinds.get(id) !== is)
  if (wrong === undefined) return
  throw new Problem('BAD_INPUT', `There is no such ${wrong.is.toLowerCase()}.`, {
    ...{ field: wrong.field, limit: `the id of a ${wrong.is.toLowerCase()}` },
    remedy: 'Take its id from the list, or make it first.',
  })
}
