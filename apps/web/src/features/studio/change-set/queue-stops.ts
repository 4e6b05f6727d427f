import { unusedNames } from '../publication/unused-names.ts'
import { isCompany, type QueueEntry } from './queue-entry.ts'

/** Where steps through the queue stop: not at a new name that a claim in it uses, which comes along with that claim. */
export function stopsOf(queue: readonly QueueEntry[]): (entry: QueueEntry) => boolean {
  const claims = queue.flatMap(({ thing }) => (thing?.__typename === 'StudioClaim' ? thing : []))
  const idle = new Set(unusedNames(queue, claims))
  return (entry) => !isCompany(entry) || idle.has(entry)
}
