import type { BulkChangesData } from '../studio-api.ts'
import { differencesOf } from '../thing-words.ts'

type Tried = Pick<BulkChangesData, 'changes' | 'refused'>

/** What several edits come to, row by row: in the order in which they were asked for. */
export type Planned<Row> = {
  row: Row
  change: BulkChangesData['changes'][number] | null
  /** Why it is refused. */
  refusal: string | null
  /** Is it as it would be already? Then nothing is written. */
  isSame: boolean
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
    const change = refusal === null ? (byId.get(row.id) ?? null) : null
    const isSame = change !== null && change.after !== null && differencesOf(change.before, change.after).length === 0
    return { row, change, refusal, isSame }
  })
}

/** The rows that a plan changes. */
export const changedIn = <Row>(plan: readonly Planned<Row>[]): Row[] =>
  plan.flatMap(({ row, change, isSame }) => (change === null || isSame ? [] : [row]))
