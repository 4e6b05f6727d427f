import type { Content } from '@backstop/knowledge'
import { currentOf, readDrafts } from '../change-set/read-drafts.ts'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'

/**
 * An entity as one that turned out to be another: that is all that is written, and its claims keep the id they were written with, so that taking
 * it back is exact.
 * @throws Problem BAD_INPUT for an entity that is merged itself, or the same one
 */
export async function mergeEntity(
  tx: Transaction,
  before: Content<'ENTITY'> | null,
  { id, into }: { id: string; into: string },
  changeSet: string,
): Promise<Content<'ENTITY'> | null> {
  if (id === into) throw refusal('An entity cannot be merged into itself.')
  const current = currentOf((await readDrafts(tx, changeSet, [into])).get(into))
  // One that only waits is accepted with the merge, as whatever is named is.
  const found =
    current === null
      ? await tx.revision.findFirst({
          where: { aggregateId: into, changeSetId: changeSet, decision: 'PENDING' },
          orderBy: { position: 'desc' },
        })
      : await tx.revision.findUnique({ where: { id: current } })
  if (found === null || found.snapshot === null) throw refusal('There is no such entity.')
  const survivor = parseStoredSnapshot('ENTITY', found.schemaVersion, found.snapshot)
  if (survivor.mergedInto !== null) throw refusal(`“${survivor.name}” was merged into another one itself.`)
  return before === null ? null : { ...before, mergedInto: into }
}

const refusal = (message: string) =>
  new Problem('BAD_INPUT', message, { field: 'into', remedy: 'Merge into the entity that is to stay.' })
