import { evidenceRow, readVersions } from '../claim/evidence-row.ts'
import type { Transaction } from '../database.ts'
import type { Head } from '../publication/head.ts'
import { putRows } from '../publication/rows.ts'

/** Writes the rows of published relations whose two ends are published; the others stay hidden until their ends return. */
export async function putRelations(
  tx: Transaction,
  heads: readonly Head<'RELATION'>[],
  published: ReadonlySet<string>,
): Promise<void> {
  const shown = heads.filter(({ content }) => published.has(content.from) && published.has(content.to))
  const versions = await readVersions(
    tx,
    shown.flatMap(({ content }) => content.evidence.map((span) => span.version)),
  )
  await putRows(
    tx,
    'ClaimRelation',
    shown.map(({ id, content, publishedAt }) => ({
      id,
      kind: content.kind,
      fromId: content.from,
      toId: content.to,
      basis: content.basis,
      because: content.because,
      updatedAt: publishedAt,
    })),
  )
  await putRows(
    tx,
    'Evidence',
    shown.flatMap(({ id, content }) =>
      content.evidence.map((span, position) =>
        evidenceRow(span, { role: 'RELATION', position, claimId: null, relationId: id }, versions),
      ),
    ),
  )
}
