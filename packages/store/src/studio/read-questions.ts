import { distractorsOf, type Item, keyTexts, type ToldPart, tellItem } from '@backstop/quiz'
import type { ReportOutcome } from '../../generated/client/client.ts'
import type { Database } from '../database.ts'
import { readDeciders } from '../quiz/decision.ts'
import { parseStored } from '../quiz/shown-item.ts'

/** What somebody reported, never who, and what an editor did about it. */
export type StudioReport = {
  reason: string
  at: Date
  /** What the question was then; null where it is still worded so. */
  stem: string | null
  settlement: { id: string; outcome: ReportOutcome; reason: string; by: string; at: Date } | null
}

/** A question as editors see it: with its key. */
export type StudioQuestion = {
  /** Its key, by which it is retired. */
  key: string
  type: string
  stem: string
  right: string[]
  wrong: string[]
  /** All that may be answered, in the order in which it is shown, with the reasons. */
  parts: ToldPart[]
  /** The claims that it tests. */
  claims: string[]
  /** Is it asked? Not once it was withdrawn. */
  withdrawn: boolean
  retirement: { reason: string; by: string; at: Date } | null
  reports: StudioReport[]
}

/** A question that was made and is kept nowhere. */
export const unstored = (item: Item): StudioQuestion => ({
  ...{ key: item.id, type: item.type, stem: item.stem, right: rightTexts(item), parts: tellItem(item) },
  wrong: distractorsOf(item).map(({ text }) => text),
  ...{ claims: item.claims, withdrawn: false, retirement: null, reports: [] },
})

/** What is right, whatever the form: an order from its first to its last, pairs one by one, a sentence as it stands. */
function rightTexts(item: Item): string[] {
  const texts = keyTexts(item)
  return texts.length > 0
    ? texts
    : tellItem(item)
        .filter(({ right }) => right)
        .map(({ text }) => text)
}

/** Stored questions by their row ids, with what was reported and decided under their keys, in four statements at most. */
export async function readQuestions(
  { prisma }: Pick<Database, 'prisma'>,
  ids: readonly string[],
): Promise<Map<string, StudioQuestion>> {
  const items = await prisma.item.findMany({ where: { id: { in: [...ids] } } })
  const keys = [...new Set(items.map(({ key }) => key))]
  const reports = await prisma.itemReport.findMany({
    where: { item: { key: { in: keys } } },
    orderBy: { id: 'desc' },
    include: { settlement: true, item: { select: { id: true, key: true, stem: true } } },
    relationLoadStrategy: 'join',
  })
  const retired = await prisma.itemRetirement.findMany({ where: { itemKey: { in: keys }, restoredAt: null } })
  const nameOf = await readDeciders(prisma, [
    ...retired.map(({ retiredBy }) => retiredBy),
    ...reports.flatMap(({ settlement }) => settlement?.settledBy ?? []),
  ])
  const retirements = new Map(
    retired.map(({ itemKey, reason, retiredBy, retiredAt }) => [
      itemKey,
      { reason, by: nameOf(retiredBy), at: retiredAt },
    ]),
  )
  const reportsOf = Map.groupBy(reports, ({ item }) => item.key)
  return new Map(
    items.map((row) => [
      row.id,
      {
        ...unstored(parseStored(row)),
        withdrawn: row.withdrawnAt !== null,
        retirement: retirements.get(row.key) ?? null,
        reports: (reportsOf.get(row.key) ?? []).map(({ reason, reportedAt, item, settlement }) => ({
          ...{ reason, at: reportedAt, stem: item.stem === row.stem ? null : item.stem },
          settlement: settlement && {
            ...{ id: settlement.id, outcome: settlement.outcome, reason: settlement.reason },
            ...{ by: nameOf(settlement.settledBy), at: settlement.settledAt },
          },
        })),
      },
    ]),
  )
}
