import type { AggregateKind } from '@backstop/knowledge'
import { type List, parentId } from '../page/list.ts'
import { type Sql, sql } from '../page/sql.ts'

/** Whether a revision (`r`, of aggregate `a`) is a suggestion by itself: a new entity or predicate comes with the claims that need it. */
export const isSuggestion: Sql = sql`(a.kind not in ('ENTITY', 'PREDICATE') or r."baseRevisionId" is not null)`

/**
 * What waits for a decision in a change set, in the order of the text. New entities and predicates come with the claims that need them and are
 * no suggestions by themselves, unless they are asked for by kind.
 */
export const listSuggestions = ({ kinds }: { kinds?: readonly AggregateKind[] | null | undefined } = {}): List => ({
  order: 'suggestions',
  from: sql`"Revision" r join "Aggregate" a on a.id = r."aggregateId"`,
  id: sql`r.id`,
  where: sql`r."changeSetId" = ${parentId} and r.decision = 'PENDING' and ${
    kinds ? sql`a.kind = any(${kinds}::"AggregateKind"[])` : isSuggestion
  }`,
  keys: [{ expression: sql`r.place`, type: 'int', nullable: true }],
})
