import type { Database } from '../database.ts'
import { readDeciders } from './decision.ts'

/** A question that was reported or retired, for editors; who reported it is not told. */
export type ReportedItem = {
  /** What it is retired by. */
  itemKey: string
  type: string
  stem: string
  /** The latest first; `settled` is what an editor said who has dealt with it. */
  reports: { reason: string; reportedAt: Date; settled: string | null }[]
  /** Null while it is asked, or would be if it could be proved. */
  retirement: { reason: string; retiredBy: string; retiredAt: Date } | null
}

/** All questions that were reported or are retired, those with the latest report first. */
export async function listReportedItems({ prisma }: Pick<Database, 'prisma'>): Promise<ReportedItem[]> {
  const retirements = await prisma.itemRetirement.findMany({ where: { restoredAt: null } })
  const nameOf = await readDeciders(
    prisma,
    retirements.map(({ retiredBy }) => retiredBy),
  )
  const retired = new Map(retirements.map((row) => [row.itemKey, { ...row, retiredBy: nameOf(row.retiredBy) }]))
  const items = await prisma.item.findMany({
    where: { OR: [{ reports: { some: {} } }, { key: { in: [...retired.keys()] } }] },
    orderBy: { version: 'desc' },
    select: {
      key: true,
      type: true,
      stem: true,
      reports: { select: { reason: true, reportedAt: true, settlement: { select: { reason: true } } } },
    },
  })
  const reported = [...Map.groupBy(items, ({ key }) => key)].map(([itemKey, versions]): ReportedItem => {
    const { type = '', stem = '' } = versions[0] ?? {}
    const reports = versions.flatMap((version) =>
      version.reports.map(({ settlement, ...report }) => ({ ...report, settled: settlement?.reason ?? null })),
    )
    const { reason, retiredBy, retiredAt } = retired.get(itemKey) ?? {}
    const retirement = reason && retiredBy && retiredAt ? { reason, retiredBy, retiredAt } : null
    return { itemKey, type, stem, reports: reports.sort((a, b) => +b.reportedAt - +a.reportedAt), retirement }
  })
  const latest = ({ reports }: ReportedItem) => +(reports[0]?.reportedAt ?? 0)
  return reported.sort((a, b) => latest(b) - latest(a) || (a.itemKey < b.itemKey ? -1 : 1))
}
