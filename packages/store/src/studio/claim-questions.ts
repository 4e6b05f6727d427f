import { distractorsOf, type Item, keyTexts, makeItemsOf } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { type QuestionRefusal, refusalsByClaim } from '../quiz/refusals.ts'
import { defaultSeed } from '../quiz/seed.ts'
import { parseStored } from '../quiz/shown-item.ts'
import { readDraftKnowledge } from './draft-knowledge.ts'
import { readRevisions } from './read-revisions.ts'

/** A question as editors see it: with its key. */
export type StudioQuestion = {
  /** Its key, by which it is retired. */
  key: string
  type: string
  stem: string
  right: string[]
  wrong: string[]
  /** Is it asked? Not once it was withdrawn. */
  withdrawn: boolean
  retirement: { reason: string; by: string; at: Date } | null
  reports: { reason: string; at: Date }[]
}

const shownOf = (item: Item): Pick<StudioQuestion, 'key' | 'type' | 'stem' | 'right' | 'wrong'> => ({
  ...{ key: item.id, type: item.type, stem: item.stem, right: keyTexts(item) },
  wrong: distractorsOf(item).map(({ text }) => text),
})

/** The questions that were made from each of these claims, reports and retirements included, in three statements. */
export async function readClaimQuestions(
  { prisma }: Pick<Database, 'prisma'>,
  claims: readonly string[],
): Promise<Map<string, StudioQuestion[]>> {
  const rows = await prisma.itemClaim.findMany({
    where: { claimId: { in: [...claims] } },
    include: { item: { include: { reports: { orderBy: { reportedAt: 'desc' } } } } },
    relationLoadStrategy: 'join',
  })
  const keys = [...new Set(rows.map(({ item }) => item.key))]
  const retired = await prisma.itemRetirement.findMany({ where: { itemKey: { in: keys }, restoredAt: null } })
  const editors = await prisma.user.findMany({
    where: { role: { in: ['EDITOR', 'ADMIN'] } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(editors.map(({ id, name }) => [id, name]))
  const retirements = new Map(retired.map((row) => [row.itemKey, row]))
  const questions = rows
    .sort((a, b) => b.item.version - a.item.version)
    .map(({ claimId, item }) => {
      const retirement = retirements.get(item.key)
      const question: StudioQuestion = {
        ...shownOf(parseStored(item)),
        withdrawn: item.withdrawnAt !== null,
        retirement: retirement
          ? {
              reason: retirement.reason,
              by: nameOf.get(retirement.retiredBy) ?? retirement.retiredBy,
              at: retirement.retiredAt,
            }
          : null,
        reports: item.reports.map(({ reason, reportedAt }) => ({ reason, at: reportedAt })),
      }
      return { claimId, question }
    })
  return new Map(
    [...Map.groupBy(questions, ({ claimId }) => claimId)].map(([id, list]) => [
      id,
      list.map(({ question }) => question),
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
  const knowledge = await readDraftKnowledge(database, document, found)
  if (knowledge === null) return null
  const { proved, refused } = makeItemsOf(knowledge, { document, claim: found.aggregate, seed: defaultSeed })
  const questions = proved.map((item) => ({ ...shownOf(item), withdrawn: false, retirement: null, reports: [] }))
  return { text, questions, refusals: refusalsByClaim(refused).get(found.aggregate) ?? [] }
}
