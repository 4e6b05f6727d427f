import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database.ts'
import {
  type Findings,
  hasEnded,
  type IngestionInput,
  type IngestionProblem,
  type IngestionStatus,
  type IngestionStep,
} from './ingestion.ts'

/** How often a watched ingestion is looked at, in milliseconds. */
const interval = 250

/** An ingestion as it is told of. */
export type ShownIngestion = Findings & {
  id: string
  status: IngestionStatus
  step: IngestionStep
  done: number
  total: number
  problem: IngestionProblem | null
  replaces: string | null
  /** The document that came of it, by the slug of its draft. */
  document: { id: string; slug: string; title: string } | null
  createdAt: Date
  updatedAt: Date
}

/** An ingestion by its id; null when there is none. */
export async function readIngestion(database: Pick<Database, 'prisma'>, id: string): Promise<ShownIngestion | null> {
  return (await select(database, [id]))[0] ?? null
}

/** Those that have not ended, and those that ended last, the latest first. */
export async function listIngestions(database: Pick<Database, 'prisma'>, count: number): Promise<ShownIngestion[]> {
  const rows = await database.prisma.ingestion.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: count,
    select: { id: true },
  })
  return select(
    database,
    rows.map(({ id }) => id),
  )
}

/** An ingestion each time that something about it changes, until it has ended or `signal` says that nobody watches any more. */
export async function* watchIngestion(
  database: Pick<Database, 'prisma'>,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<ShownIngestion> {
  let seen = ''
  while (!signal.aborted) {
    const found = await readIngestion(database, id)
    if (found === null) return
    const state = JSON.stringify(found)
    if (state !== seen) yield found
    seen = state
    if (hasEnded(found.status)) return
    await sleep(interval, undefined, { signal }).catch(() => {})
  }
}

type Row = Omit<ShownIngestion, 'replaces' | keyof Findings> & { input: IngestionInput; findings: Findings }

async function select({ prisma }: Pick<Database, 'prisma'>, ids: readonly string[]): Promise<ShownIngestion[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT i.id, i.status::text, i.step, i.done, i.total, i.input, i.findings, i.problem, i."createdAt", i."updatedAt",
      CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', i."documentId", 'slug', r.snapshot -> 'slugs' ->> 0, 'title', r.snapshot ->> 'title') END
        AS document
    FROM "Ingestion" i LEFT JOIN LATERAL (
      SELECT id, snapshot FROM "Revision" WHERE "aggregateId" = i."documentId" AND snapshot IS NOT NULL AND decision <> 'REJECTED'
      ORDER BY "createdAt" DESC, position DESC LIMIT 1
    ) r ON true
    WHERE i.id = ANY(${ids}::uuid[]) ORDER BY i."createdAt" DESC, i.id DESC`
  return rows.map(({ input, findings, ...row }) => ({ ...row, ...findings, replaces: input.replaces }))
}
