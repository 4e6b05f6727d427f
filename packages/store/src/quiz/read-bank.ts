import { type Knowledge, type Sentence, splitSentences } from '@backstop/knowledge'
import { type Bank, type Item, makeBank } from '@backstop/quiz'
import { contentHash } from '../change-set/revision.ts'
import type { Database, Transaction } from '../database.ts'
import { readKnowledge } from '../knowledge/read-knowledge.ts'
import { Problem } from '../problem.ts'
import { findBySlug } from '../slug/find-by-slug.ts'
import { defaultSeed } from './seed.ts'

/** A document's whole bank of questions, at one knowledge revision. Every seed's quiz is chosen from this one bank. */
export type DocumentBank = Bank & {
  document: { id: string; slug: string; title: string }
  knowledgeRevision: number
  sentences: Sentence[]
  /** Of each entity of the document: its name, and its aliases. */
  names: string[][]
}

/** The hash that tells whether two items say the same; their version is not part of it. */
export const itemHash = ({ version: _, ...content }: Item): string => contentHash(content)

/** Makes the bank of a published document by id, without what editors have retired. */
export const readBankById = async (tx: Transaction, documentId: string): Promise<DocumentBank> =>
  withoutRetired(tx, proveBank(await readKnowledge(tx, { documentId }), documentId))

/** Proves the questions of a document, which takes long: without a transaction, whatever an editor retired. Throws NOT_FOUND where the knowledge has no such document. */
export function proveBank(knowledge: Knowledge, documentId: string): DocumentBank {
  const document = knowledge.documents[0]
  if (document === undefined) throw new Problem('NOT_FOUND', 'There is no such document.', { field: 'document' })
  const bank = makeBank(knowledge, { document: documentId, seed: defaultSeed })
  return {
    document: { id: document.id, slug: document.slugs[0] as string, title: document.title },
    knowledgeRevision: knowledge.revision,
    sentences: splitSentences(document.text, document.language),
    names: knowledge.entities.map(({ name, aliases }) => [name, ...aliases]),
    ...bank,
  }
}

/** Makes the bank of a published document by its slug, writing nothing. Throws NOT_FOUND for a slug that no document has. */
export async function readBank(database: Database, document: string): Promise<DocumentBank> {
  const documentId = await findBySlug(database, 'DOCUMENT', document)
  if (documentId === null)
    throw new Problem('NOT_FOUND', `No document has the slug “${document}”.`, { field: 'document' })
  return database.prisma.$transaction((tx) => readBankById(tx, documentId), {
    isolationLevel: 'RepeatableRead',
    // Making a bank holds the thread: who waits for a connection meanwhile must not be refused for it.
    maxWait: 60_000,
    timeout: 60_000,
  })
}

/** What editors have retired is not asked, whatever its proof. Items numbered with the versions that stored ones of the same key have. */
export async function withoutRetired(
  tx: Transaction,
  { proved, refused, ...rest }: DocumentBank,
): Promise<DocumentBank> {
  const rows = await tx.itemRetirement.findMany({ where: { restoredAt: null }, select: { itemKey: true } })
  const retired = new Set(rows.map(({ itemKey }) => itemKey))
  const refusals = proved
    .filter(({ id }) => retired.has(id))
    .map(({ claims, type }) => ({ claim: claims[0] as string, type, slot: '', reason: 'retired by an editor' }))
  return {
    ...rest,
    proved: await withVersions(
      tx,
      proved.filter(({ id }) => !retired.has(id)),
    ),
    refused: [...refused, ...refusals],
  }
}

/** The version of a wording that was stored before, or the next one for a key that was worded otherwise. */
async function withVersions(tx: Transaction, items: Item[]): Promise<Item[]> {
  const rows = await tx.item.findMany({
    where: { key: { in: items.map(({ id }) => id) } },
    select: { key: true, version: true, contentHash: true },
  })
  const byKey = Map.groupBy(rows, ({ key }) => key)
  return items.map((item) => {
    const stored = byKey.get(item.id) ?? []
    const same = stored.find(({ contentHash }) => contentHash === itemHash(item))
    return { ...item, version: same?.version ?? Math.max(0, ...stored.map(({ version }) => version)) + 1 }
  })
}
