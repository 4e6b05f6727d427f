import { type ConstructorOptions, fromPrisma, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Database, Transaction } from '../database.ts'

/** The queue's name, and the schema of its tables, which are pg-boss's own: no migration of ours knows them. */
const queue = 'ingestion'
const schema = 'pgboss'

/** How often what fails through no fault of the source is tried again, after how many seconds the first time; how soon a worker that was killed is missed. */
const patience = { retryLimit: 4, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 10 }

type Handed = { ingestion: string }

/** Puts an ingestion in the queue, with the transaction: it is there if and only if that is committed. */
export async function enqueue(database: Database, tx: Transaction, ingestion: string): Promise<void> {
  const boss = await senderOf(database)
  await boss.send(queue, { ingestion } satisfies Handed, { db: fromPrisma(tx) })
}

const senders = new WeakMap<Database, Promise<PgBoss>>()

/** One sender a database, over its own connections; it goes with them. */
function senderOf(database: Database): Promise<PgBoss> {
  const found = senders.get(database)
  if (found !== undefined) return found
  const { pool } = database
  const opened = open({ db: { executeSql: (text, values) => pool.query(text, values) }, supervise: false })
  senders.set(database, opened)
  database.beforeClose.add(async () => (await opened).stop({ graceful: false }))
  opened.catch(() => senders.delete(database))
  return opened
}

/** Locks and returns the ingestions that should go on and that nothing in the queue would take further. */
export const findDropped = (tx: Transaction) =>
  // In one statement: what ends meanwhile, or is put in the queue again, is none of them.
  tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Ingestion" i
    WHERE status IN ('WAITING', 'RUNNING') AND NOT EXISTS (SELECT FROM pgboss.job j
      WHERE j.name = ${queue} AND j.data->>'ingestion' = i.id::text AND j.state IN ('created', 'retry', 'active'))
    FOR UPDATE`

/** An ingestion that is to be run, and whether this is the last time that it is tried. */
export type Run = (ingestion: string, last: boolean) => Promise<void>

/**
 * Takes ingestions from the queue, one at a time, until stopped: at once when one is put in, and those of a worker that was killed as
 * soon as it is missed. Stopping waits for the one that is under way, so long.
 */
export async function workOn(
  database: Database,
  run: Run,
  onError: (error: unknown) => void,
): Promise<{ stop: (milliseconds: number) => Promise<void> }> {
  const { connectionString } = database.pool.options
  const boss = await open(
    { connectionString, max: 2, useListenNotify: true, superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 },
    onError,
  )
  const handle = async ([job]: JobWithMetadata<Handed>[]) => {
    if (job === undefined) return
    await run(job.data.ingestion, job.retryCount >= job.retryLimit)
  }
  await boss.work(queue, { includeMetadata: true, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 }, handle)
  return { stop: (milliseconds) => boss.stop({ timeout: milliseconds }) }
}

async function open(options: ConstructorOptions, onError: (error: unknown) => void = () => {}): Promise<PgBoss> {
  const boss = new PgBoss({ schema, schedule: false, reindex: false, monitorVacuum: false, ...options })
  boss.on('error', onError)
  await boss.start({ attempts: 6 })
  await boss.createQueue(queue, { ...patience, notify: true, deleteAfterSeconds: 24 * 60 * 60 })
  return boss
}
