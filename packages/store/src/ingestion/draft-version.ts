import { v7 } from 'uuid'
import { type Actor, writeAudit } from '../audit/write-audit.ts'
import type { Transaction } from '../database.ts'
import { proposeVersion } from '../document/propose-version.ts'
import type { Findings } from './ingestion.ts'

/** Proposes a text as the new version of a published document, in its current set: see `proposeVersion`. */
export async function draftVersion(
  tx: Transaction,
  { document, text, by, now }: { document: string; text: string; by: Actor; now: Date },
): Promise<{ document: string; changeSet: string; findings: Partial<Findings> }> {
  const author = by.id ?? by.name
  const { changeSet, orphans } = await proposeVersion(tx, { document, text, author, now, newId: v7 })
  await writeAudit(tx, by, now, [{ act: 'PROPOSED', subject: document, changeSet }])
  return { document, changeSet, findings: { orphans: orphans.length } }
}
