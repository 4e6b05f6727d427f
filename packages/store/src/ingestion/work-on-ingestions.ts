import type { Database } from '../database.ts'
import type { IngestionProblem } from './ingestion.ts'
import { findDropped, workOn } from './job-queue.ts'
import { endIngestion, runIngestion } from './run-ingestion.ts'
import { type Suggest, stepsOf } from './step.ts'

/** How a worker is told of what it needs. */
export type IngestionWork = {
  /** Makes suggestions for what was brought in; null where nobody can. */
  suggest: Suggest | null
  /** Told of what failed through no fault of a source. */
  onError: (error: unknown) => void
}

/** How often those are looked for that nobody works on any more. */
const tidyMilliseconds = 60_000

/** Brings in what is in the queue, one document at a time, until stopped. Any number of processes may do so. */
export async function workOnIngestions(
  database: Database,
  { suggest, onError }: IngestionWork,
): Promise<{ stop: (milliseconds: number) => Promise<void> }> {
  const steps = stepsOf(suggest)
  const clock = () => new Date()
  const work = await workOn(
    database,
    async (ingestion, last) => {
      try {
        await runIngestion(database, ingestion, { steps, clock })
      } catch (error) {
        onError(error)
        if (!last) throw error
        await endIngestion(database, ingestion, { status: 'FAILED', problem: ours, now: clock() })
      }
    },
    onError,
  )
  const tidy = () => endDropped(database, clock()).catch(onError)
  await tidy()
  const tidying = setInterval(tidy, tidyMilliseconds)
  return {
    stop: (milliseconds) => {
      clearInterval(tidying)
      return work.stop(milliseconds)
    },
  }
}

/** Ends what stood still: each worker that took it was killed, so that nobody could, until it was not tried again. */
async function endDropped({ prisma }: Database, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    for (const { id } of await findDropped(tx))
      await endIngestion({ prisma: tx }, id, { status: 'FAILED', problem: cutShort, now })
  })
}

const ours: IngestionProblem = {
  code: 'INTERNAL',
  message: 'Something went wrong on our side, several times.',
  field: null,
  limit: null,
  remedy: 'Try it again later.',
  place: null,
}

const cutShort: IngestionProblem = {
  ...ours,
  message: 'The work on it was cut short, several times.',
  remedy: 'Try it again; if that ends in the same way, bring it in as several documents, or hand over its text alone.',
}
