import type { Prisma } from '../../generated/client/client.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import type { Findings, IngestionInput, IngestionProblem, IngestionStep } from './ingestion.ts'
import type { Hands, Job, Outcome, Step } from './step.ts'

/** That somebody cancelled the ingestion, or that it is somebody else's to run: nothing more is to be done. */
class Stopped extends Error {}

/**
 * Takes an ingestion from where it stands to its end, or to where an editor is asked. What the source is to blame for ends it; anything
 * else is thrown, so that it is tried again: each step begins anew, and what a step commits is committed once.
 */
export async function runIngestion(
  database: Database,
  id: string,
  { steps, clock }: { steps: readonly Step[]; clock: () => Date },
): Promise<void> {
  try {
    let job = await take(database, id, clock())
    for (const step of stepsFrom(steps, job.next)) {
      const outcome = await step.run(job, handsFor(database, job, step, clock))
      job = await keep(database, job, outcome, { next: steps[steps.indexOf(step) + 1] ?? null, now: clock() })
    }
  } catch (error) {
    if (error instanceof Stopped) return
    if (!(error instanceof Problem) || error.code === 'UNAVAILABLE') throw error
    await endIngestion(database, id, { status: 'FAILED', problem: asKept(error), now: clock() })
  }
}

/** Ends an ingestion that has not ended, and forgets what was handed over. @returns whether it had not */
export async function endIngestion(
  { prisma }: { prisma: Pick<Database['prisma'], 'ingestion'> },
  id: string,
  { status, problem, now }: { status: 'FAILED' | 'CANCELLED'; problem: IngestionProblem | null; now: Date },
): Promise<boolean> {
  const { count } = await prisma.ingestion.updateMany({
    where: { id, status: { in: ['WAITING', 'RUNNING', 'ASKING'] } },
    data: { status, source: null, text: null, updatedAt: now, ...(problem && { problem }) },
  })
  return count > 0
}

/** A problem as it is kept with an ingestion. */
function asKept({ code, message, field, limit, remedy, details }: Problem): IngestionProblem {
  return { code, message, field, limit, remedy, place: (details.place as IngestionProblem['place']) ?? null }
}

type Taken = Job & { next: IngestionStep }
type Row = Prisma.IngestionGetPayload<object>

async function take({ prisma }: Database, id: string, now: Date): Promise<Taken> {
  const { count } = await prisma.ingestion.updateMany({
    where: { id, status: { in: ['WAITING', 'RUNNING'] } },
    data: { status: 'RUNNING', updatedAt: now },
  })
  if (count === 0) throw new Stopped()
  return asJob(await prisma.ingestion.findUniqueOrThrow({ where: { id } }))
}

const asJob = (row: Row): Taken => ({
  id: row.id,
  input: row.input as IngestionInput,
  source: row.source ?? new Uint8Array(),
  text: row.text,
  findings: row.findings as Findings,
  by: { id: row.authorId, name: row.authorName },
  draft:
    row.documentId !== null && row.changeSetId !== null
      ? { document: row.documentId, changeSet: row.changeSetId }
      : null,
  next: row.step as IngestionStep,
})

function stepsFrom(steps: readonly Step[], next: IngestionStep): readonly Step[] {
  return steps.slice(
    Math.max(
      0,
      steps.findIndex(({ name }) => name === next),
    ),
  )
}

function handsFor(database: Database, job: Job, step: Step, clock: () => Date): Hands {
  const { prisma } = database
  const running = { id: job.id, status: 'RUNNING' as const }
  return {
    database,
    report: async (done, total) => {
      const data = { step: step.name, done, total, updatedAt: clock() }
      const { count } = await prisma.ingestion.updateMany({ where: running, data })
      if (count === 0) throw new Stopped()
    },
    commit: (work) =>
      prisma.$transaction(
        async (tx) => {
          const [row] = await tx.$queryRaw<{ documentId: string | null; findings: Findings }[]>`
            SELECT "documentId", findings FROM "Ingestion" WHERE id = ${job.id}::uuid AND status = 'RUNNING' FOR UPDATE`
          if (row === undefined) throw new Stopped()
          if (row.documentId !== null) return
          const { document, changeSet, findings } = await work(tx, clock())
          await tx.ingestion.update({
            where: { id: job.id },
            data: { documentId: document, changeSetId: changeSet, findings: { ...row.findings, ...findings } },
          })
        },
        { timeout: 60_000 },
      ),
  }
}

/** Writes down what a step came to, and what comes next. */
async function keep(
  { prisma }: Database,
  job: Job,
  { text, findings, ask }: Outcome,
  { next, now }: { next: Step | null; now: Date },
): Promise<Taken> {
  const ends = next === null && ask === undefined
  const found = await prisma.ingestion.findUnique({ where: { id: job.id }, select: { findings: true } })
  const { count } = await prisma.ingestion.updateMany({
    where: { id: job.id, status: 'RUNNING' },
    data: {
      ...(text !== undefined && { text }),
      findings: { ...(found?.findings as Findings), ...findings },
      ...(ask instanceof Problem && { problem: asKept(ask) }),
      status: ask !== undefined ? 'ASKING' : ends ? 'DONE' : 'RUNNING',
      ...(ask === undefined && next !== null && { step: next.name, done: 0, total: 0 }),
      // What came of it has the text; what was handed over is nobody's any more.
      ...(ends && { source: null, text: null }),
      updatedAt: now,
    },
  })
  if (count === 0 || ask !== undefined) throw new Stopped()
  return asJob(await prisma.ingestion.findUniqueOrThrow({ where: { id: job.id } }))
}
