import { certaintyInWords } from '../../claim/claim-words.ts'
import { entityKinds } from '../../entity/entity-kinds.ts'
import type { BulkChangesData, BulkThingData } from '../studio-api.ts'
import { type Difference, differ, type FieldWords } from '../thing-words.ts'

type Tried = Pick<BulkChangesData, 'changes' | 'refused'>

/** What several edits come to, row by row: in the order in which they were asked for. */
export type Planned<Row> = {
  row: Row
  /** What is otherwise then: nothing where it is so already. Null where it is withdrawn, or refused. */
  differences: readonly Difference[] | null
  /** Why it is refused. */
  refusal: string | null
}

/** Sets what was tried beside the rows that it was tried on. */
export function planBulk<Row extends { id: string }>(
  rows: readonly Row[],
  { changes, refused }: Tried,
): Planned<Row>[] {
  const byId = new Map(changes.map((change) => [change.thing, change]))
  const reasons = new Map(
    refused.map(({ index, message, remedy }) => [index, [message, remedy].filter(Boolean).join(' ')]),
  )
  return rows.map((row, at) => {
    const refusal = reasons.get(at) ?? null
    const change = byId.get(row.id)
    const isTold = refusal === null && change?.after
    return { row, refusal, differences: isTold ? differ(fieldsOf(change.before), fieldsOf(change.after)) : null }
  })
}

function fieldsOf(thing: BulkThingData | null): FieldWords[] {
  if (thing?.__typename === 'StudioEntity')
    return [{ field: 'kind', label: 'What sort', words: entityKinds[thing.entityKind].one }]
  if (thing?.__typename !== 'StudioClaim') return []
  return [
    { field: 'predicate', label: 'What they do or are', words: thing.predicate.label },
    { field: 'certainty', label: 'How certain', words: certaintyInWords(thing) },
  ]
}

/** The rows that a plan changes. */
export const changedIn = <Row>(plan: readonly Planned<Row>[]): Row[] =>
  plan.flatMap(({ row, refusal, differences }) => (refusal !== null || differences?.length === 0 ? [] : [row]))
