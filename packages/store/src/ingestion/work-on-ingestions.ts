import type { Database } from '../database.ts'
import type { IngestionProblem } from './ingestion.ts'
import { workOn } from './job-queue.ts'
import { endIngestion, runIngestion } from './run-ingestion.ts'
import { type Suggest, stepsOf } from './step.ts'

/** How a worker is told of what it needs. */
export type IngestionWork = {
  /** Makes suggestions for what was brought in; null where nobody can. */
  suggest: Suggest | null
  /** Told of what failed through no fault of a source. */
  onError: (error: unknown) => void
}

/** Brings in what is in the queue, one document at a time, until stopped. Any number of processes may do so. */
export function workOnIngestions(
  database: Database,
  { suggest, onError }: IngestionWork,
): Promise<{ stop: (milliseconds: number) => Promise<void> }> {
  const steps = stepsOf(suggest)
  const clock = () => new Date()
  return workOn(
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
}

const ours: IngestionProblem = {
  code: 'INTERNAL',
  message: 'Something went wrong on our side, several times.',
  field: null,
  limit: null,
  remedy: 'Try it again later.',
  place: null,
}
