import type { Bank } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { hashGenerator } from './hash-generator.ts'
import { readBankById } from './read-bank.ts'

/** Why a claim bears no question of a type. */
export type QuestionRefusal = { type: string; reason: string }

/** By claim. */
type Refusals = ReadonlyMap<string, QuestionRefusal[]>

/** Proving takes half a second an article: what was refused of the last few is remembered. */
const kept = new Map<string, { at: string; refusals: Refusals }>()
const mostKept = 20

const momentOf = (revision: number, generator: string) => `${revision} ${generator}`

/** Remembers what was refused while a document's questions were made. */
export function keepRefusals(
  document: string,
  { knowledgeRevision, refused }: Pick<Bank, 'refused'> & { knowledgeRevision: number },
  generator: string,
): Refusals {
  const refusals = refusalsByClaim(refused)
  kept.delete(document)
  kept.set(document, { at: momentOf(knowledgeRevision, generator), refusals })
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
  return refusals
}

/** Why the claims of a published document bear no more questions, by claim. */
export async function readRefusals(database: Database, document: string): Promise<Refusals> {
  const last = await database.prisma.publication.aggregate({ _max: { revision: true } })
  const generator = hashGenerator()
  const found = kept.get(document)
  if (found?.at === momentOf(last._max.revision ?? 0, generator)) return found.refusals
  const bank = await database.prisma.$transaction((tx) => readBankById(tx, document), {
    ...{ isolationLevel: 'RepeatableRead', maxWait: 60_000, timeout: 60_000 },
  })
  return keepRefusals(document, bank, generator)
}

/** Each reason once a claim. */
export const refusalsByClaim = (refused: Bank['refused']): Map<string, QuestionRefusal[]> =>
  new Map(
    [...Map.groupBy(refused, ({ claim }) => claim)].map(([claim, all]) => {
      const told = new Map(all.map(({ type, reason }) => [`${type} ${reason}`, { type, reason }]))
      return [claim, [...told.values()]]
    }),
  )
