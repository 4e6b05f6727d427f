import { createHash } from 'node:crypto'
import type { Content } from '@backstop/knowledge'
import { v7 } from 'uuid'
import { type Actor, writeAudit } from '../audit/write-audit.ts'
import { takeCurrentSet } from '../change-set/open-change-set.ts'
import { propose } from '../change-set/propose.ts'
import type { Transaction } from '../database.ts'
import { chooseSlugs } from '../slug/choose-slug.ts'
import type { MetadataField, ProposedMetadata } from './ingestion.ts'

/** A document that is being edited and not published yet. */
export type Draft = { document: string; changeSet: string; version: string }

/** Keeps a text and opens the current set of a new document with it: a draft, as if an editor had proposed it. */
export async function draftDocument(
  tx: Transaction,
  { text, metadata, by, now }: { text: string; metadata: readonly ProposedMetadata[]; by: Actor; now: Date },
): Promise<Draft> {
  const [document, version] = [v7(), v7()]
  const author = by.id ?? by.name
  const sha256 = createHash('sha256').update(text).digest('hex')
  await tx.documentText.create({ data: { id: version, documentId: document, version: 1, text, sha256 } })
  await tx.aggregate.create({ data: { id: document, kind: 'DOCUMENT' } })
  const changeSet = await takeCurrentSet(tx, { document }, { author, now })
  const said = valuesOf(metadata)
  const title = said('title') as string
  const content: Content<'DOCUMENT'> = {
    slugs: await chooseSlugs(tx, { kind: 'DOCUMENT', asked: null, name: title, before: [] }),
    title,
    language: said('language') ?? 'en',
    publisher: said('publisher'),
    author: said('author'),
    url: said('url'),
    rights: said('rights'),
    publishedOn: said('publishedOn'),
    datedAround: null,
    versions: [{ id: version, version: 1, sha256 }],
  }
  const proposals = [{ id: v7(), aggregate: document, kind: 'DOCUMENT' as const, content, base: null }]
  await propose(tx, { changeSet, author, decision: 'ACCEPTED', now, proposals })
  await writeAudit(tx, by, now, [{ act: 'PROPOSED', subject: document, changeSet }])
  return { document, changeSet, version }
}

/** Reads metadata by field; null where nothing is said. */
const valuesOf = (metadata: readonly ProposedMetadata[]) => (field: MetadataField) =>
  metadata.find((piece) => piece.field === field)?.value ?? null
