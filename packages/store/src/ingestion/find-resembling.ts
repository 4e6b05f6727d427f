import { createHash } from 'node:crypto'
import { fingerprintOf, shareIn, shinglesOf } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import type { Resembling } from './ingestion.ts'

/** The share of a text's wording from which another is worth telling of, and how many are told. */
const least = 0.3
const most = 5

/** How many texts are fingerprinted at once. */
const batch = 50

/**
 * The documents, published or being edited, that much of a text stands in: the most first. `report` is told how many texts that have no
 * fingerprint yet are done, of how many.
 */
export async function findResembling(
  tx: Transaction,
  text: string,
  { except, report }: { except: string | null; report: (done: number, total: number) => Promise<void> },
): Promise<Resembling[]> {
  await fingerprintAll(tx, report)
  const shingles = shinglesOf(text)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const rows = await tx.$queryRaw<Candidate[]>`
    SELECT t."documentId" AS document, t.text, t.sha256, d.id IS NOT NULL AS "isPublished",
      COALESCE(d.title, draft.title) AS title, COALESCE(d.slug, draft.slug) AS slug
    FROM "TextFingerprint" f JOIN "DocumentText" t ON t.id = f."textId" AND t.text IS NOT NULL
    LEFT JOIN "Document" d ON d.id = t."documentId"
    LEFT JOIN LATERAL (
      SELECT r.snapshot ->> 'title' AS title, r.snapshot -> 'slugs' ->> 0 AS slug FROM "Revision" r
      JOIN "ChangeSet" s ON s.id = r."changeSetId" AND s.status = 'OPEN'
      WHERE r."aggregateId" = t."documentId" AND r.decision <> 'REJECTED' AND r.snapshot IS NOT NULL
      ORDER BY r.position DESC LIMIT 1
    ) draft ON true
    WHERE (f.bands && ${fingerprintOf(shingles)}::int[] OR t.sha256 = ${sha256}) AND COALESCE(d.slug, draft.slug) IS NOT NULL
      AND t."documentId" IS DISTINCT FROM ${except}::uuid`
  const best = new Map<string, Resembling>()
  for (const { text: other, sha256: hash, ...named } of rows) {
    const found = { ...named, share: shareIn(shingles, shinglesOf(other)), isSame: hash === sha256 }
    if (found.share > (best.get(named.document)?.share ?? least)) best.set(named.document, found)
  }
  return [...best.values()].sort((a, b) => b.share - a.share || (a.document < b.document ? -1 : 1)).slice(0, most)
}

type Candidate = Omit<Resembling, 'share' | 'isSame'> & { text: string; sha256: string }

/** Gives every text its fingerprint that has none: those that came in by another way, or before there were any. */
async function fingerprintAll(tx: Transaction, report: (done: number, total: number) => Promise<void>): Promise<void> {
  const lacking = { text: { not: null }, fingerprint: null }
  const total = await tx.documentText.count({ where: lacking })
  for (let done = 0; done < total; done += batch) {
    await report(done, total)
    const texts = await tx.documentText.findMany({ where: lacking, take: batch, select: { id: true, text: true } })
    await tx.textFingerprint.createMany({
      data: texts.map(({ id, text }) => ({ textId: id, bands: fingerprintOf(shinglesOf(text as string)) })),
      skipDuplicates: true,
    })
  }
}
