import { makeItemsOf } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { type QuestionRefusal, refusalsByClaim } from '../quiz/refusals.ts'
import { defaultSeed } from '../quiz/seed.ts'
import { readDraftKnowledge, refusalOfBereft } from './draft-knowledge.ts'
import { readQuestions, type StudioQuestion, unstored } from './read-questions.ts'
import { readRevisions } from './read-revisions.ts'

/** The questions that were made from each of these claims, each of their wordings, reports and retirements included, in five statements at most. */
export async function readClaimQuestions(
  database: Pick<Database, 'prisma'>,
  claims: readonly string[],
): Promise<Map<string, StudioQuestion[]>> {
  const rows = await database.prisma.itemClaim.findMany({
    where: { claimId: { in: [...claims] } },
    orderBy: { item: { version: 'desc' } },
  })
  const questions = await readQuestions(
    database,
    rows.map(({ itemId }) => itemId),
  )
  return new Map(
    [...Map.groupBy(rows, ({ claimId }) => claimId)].map(([id, list]) => [
      id,
      list.flatMap(({ itemId }) => questions.get(itemId) ?? []),
    ]),
  )
}

/** What would come of a claim: the questions that it would make, and why no more. */
export type ClaimPreview = { text: string; questions: StudioQuestion[]; refusals: QuestionRefusal[] }

/**
 * Proves which questions a revision of a claim would make if it were published with all that its document’s current set has accepted.
 * Nothing is stored. Null for a revision that says nothing of a claim.
 */
export async function previewClaim(database: Database, revision: string): Promise<ClaimPreview | null> {
  const found = (await readRevisions(database, [revision])).get(revision)
  if (found?.content?.kind !== 'CLAIM') return null
  const { document, text } = found.content.content
  const draft = await readDraftKnowledge(database, document, found)
  if (draft === null) return null
  const { proved, refused } = makeItemsOf(draft.knowledge, { document, claim: found.aggregate, seed: defaultSeed })
  const refusals = refusalsByClaim([...refused, ...draft.bereft.map(refusalOfBereft)])
  return { text, questions: proved.map(unstored), refusals: refusals.get(found.aggregate) ?? [] }
}
