import { composeBySeed, defaultLength, type Item } from '@backstop/quiz'
import type { Database, Transaction } from '../database.ts'
import { readKnowledge } from '../knowledge/read-knowledge.ts'
import { lockPublications, patiently } from '../publication/lock-publications.ts'
import { putRows } from '../publication/rows.ts'
import { hashGenerator } from './hash-generator.ts'
import { type DocumentBank, itemHash, proveBank, readBankById, withoutRetired } from './read-bank.ts'
import { keepRefusals } from './refusals.ts'
import { defaultSeed } from './seed.ts'
import { forgetOtherQuizzes, storeQuiz } from './store-quiz.ts'
import { uuidOfHash } from './uuid-of-hash.ts'

/** How many questions are proved, and how many were refused. */
export type Preparation = { proved: number; refused: number }

/**
 * Makes the questions of every published document anew and stores those that are new, each once and for ever under the hash of its content; withdraws
 * those that can no longer be proved; and composes each document's own quiz, whose slug is the document's;
 * those of other seeds are composed anew when somebody asks for them. Done after every
 * publication; where neither the knowledge nor the code has changed since, it does nothing but tell what it came to then. Nobody
 * waits for the proofs: they are made of one state of the knowledge, and stored if that is still the last. Where a document fails, the
 * others are made all the same, and then it is thrown.
 */
export async function prepareQuizzes(database: Database): Promise<Preparation> {
  const generator = hashGenerator()
  const documents = await database.prisma.document.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const total = { proved: 0, refused: 0 }
  const failures: unknown[] = []
  for (const { id } of documents) {
    const { proved, refused } = await prepareUnlocked(database, id, generator).catch((error: unknown) => {
      failures.push(error)
      return { proved: 0, refused: 0 }
    })
    total.proved += proved
    total.refused += refused
  }
  if (failures.length > 0) throw failures[0]
  return total
}

/** How long one document may take, with all that it waits for: milliseconds. */
const patience = 120_000

/** The same for one document; proved anew where something was published meanwhile. */
async function prepareUnlocked(database: Database, documentId: string, generator: string): Promise<Preparation> {
  for (let tries = 0; tries < 3; tries += 1) {
    const known = await database.prisma.$transaction(
      async (tx) => (await findDone(tx, documentId, generator)) ?? readKnowledge(tx, { documentId }),
      { isolationLevel: 'RepeatableRead', timeout: 60_000 },
    )
    if ('proved' in known) return known
    // Withdrawn meanwhile: there is nothing to ask about.
    if (known.documents.length === 0) return { proved: 0, refused: 0 }
    const bank = proveBank(known, documentId)
    const made = await patiently(database, patience, async (tx) => {
      await lockPublications(tx)
      const done = await findDone(tx, documentId, generator)
      if (done !== null || (await readRevision(tx)) !== known.revision) return done
      return storeBank(tx, await withoutRetired(tx, bank), generator)
    })
    if (made !== null) return made
  }
  // While somebody publishes all the time, once they wait.
  return patiently(database, patience, (tx) => prepareDocument(tx, documentId, generator))
}

/** The same in a transaction that others wait for. */
export async function prepareDocument(
  tx: Transaction,
  documentId: string,
  generator = hashGenerator(),
): Promise<Preparation> {
  // Before publications: questions are proved from one state of the knowledge and belong to it.
  await lockPublications(tx)
  const done = await findDone(tx, documentId, generator)
  return done ?? storeBank(tx, await readBankById(tx, documentId), generator)
}

const readRevision = async (tx: Transaction): Promise<number> =>
  (await tx.publication.aggregate({ _max: { revision: true } }))._max.revision ?? 0

/** What a preparation by this code came to, of what is known now; null where it is to be made. */
const findDone = async (tx: Transaction, documentId: string, generator: string): Promise<Preparation | null> =>
  tx.preparation.findUnique({ where: { documentId, generator, knowledgeRevision: await readRevision(tx) } })

async function storeBank(tx: Transaction, bank: DocumentBank, generator: string): Promise<Preparation> {
  const documentId = bank.document.id
  await keepRefusals(tx, documentId, bank.refused)
  const idOf = await storeItems(tx, bank)
  await withdrawOthers(tx, bank, [...idOf.values()])
  const chosen = composeBySeed(bank.proved, bank.sentences, { length: defaultLength, seed: defaultSeed })
  await forgetOtherQuizzes(tx, bank.document)
  await storeQuiz(
    tx,
    { ...bank, seed: defaultSeed },
    chosen.map((item) => idOf.get(item.id) as string),
  )
  const made = { proved: bank.proved.length, refused: bank.refused.length }
  const data = { ...made, generator, knowledgeRevision: bank.knowledgeRevision }
  await tx.preparation.upsert({ where: { documentId }, create: { documentId, ...data }, update: data })
  return made
}

/** Stores the items that are not stored yet and takes back those that were withdrawn and hold again; returns row ids by key. */
async function storeItems(tx: Transaction, { proved }: DocumentBank): Promise<Map<string, string>> {
  const rows = proved.map((item) => rowOf(item))
  const ids = rows.map(({ id }) => id)
  const stored = await tx.item.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const known = new Set(stored.map(({ id }) => id))
  const fresh = rows.filter(({ id }) => !known.has(id))
  await putRows(tx, 'Item', fresh)
  await putRows(
    tx,
    'ItemClaim',
    fresh.flatMap(({ id, content }) => claimsBehind(content).map((claimId) => ({ itemId: id, claimId }))),
  )
  await tx.item.updateMany({ where: { id: { in: ids }, withdrawnAt: { not: null } }, data: { withdrawnAt: null } })
  return new Map(rows.map(({ key, id }) => [key, id]))
}

function rowOf(item: Item) {
  const contentHash = itemHash(item)
  const { id: key, version, type, stem } = item
  return { id: uuidOfHash(contentHash), contentHash, key, version, type, stem, content: item, withdrawnAt: null }
}

/** Every claim that an item tests: with one of them it is withdrawn. Those that only refute are looked at anew by the next preparation. */
const claimsBehind = ({ claims }: Item): string[] => [...new Set(claims)]

async function withdrawOthers(
  tx: Transaction,
  { document, knowledgeRevision }: DocumentBank,
  kept: string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Item" i SET "withdrawnAt" = ${knowledgeRevision}
    WHERE i."withdrawnAt" IS NULL AND NOT i.id = ANY(${kept}::uuid[]) AND EXISTS (
      SELECT FROM "ItemClaim" c JOIN "Reference" r ON r."fromId" = c."claimId" AND r."toId" = ${document.id}::uuid
      WHERE c."itemId" = i.id)`
}
