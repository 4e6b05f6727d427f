import { relative } from 'node:path'
import { AlreadyRunning, locateData, startEmbedded } from '../../packages/store/src/embedded/embedded.ts'
import { checkDatabase, UnfitDatabase } from '../../packages/store/src/migration/check-database.ts'
import { dataFolder } from '../bootstrap/data-folder.mjs'
import { Failure } from '../bootstrap/failure.mjs'
import type { Supervisor } from '../process/supervisor.ts'

/** Where the embedded server keeps its data. */
export const dataDir = `${dataFolder}/pg`

/** Where the data stays, in words: as short as its folder can be named from the repository. */
export function whereDataStays(): string {
  if (process.env.DATABASE_URL) return 'the database of DATABASE_URL'
  const place = locateData(dataDir)
  const near = relative(process.cwd(), place)
  return near.startsWith('..') ? place : near
}

/**
 * The database to use: the one of DATABASE_URL, checked; else the embedded one, started unless it runs already.
 * @returns its connection string
 */
export async function openDatabase(supervisor: Supervisor, tell: (text: string) => void): Promise<string> {
  const given = process.env.DATABASE_URL
  if (given) {
    await checkDatabase(given).catch((error) => {
      throw error instanceof UnfitDatabase ? new Failure(error.message) : error
    })
    return given
  }
  return (await openEmbedded(supervisor, tell)).url
}

/**
 * The embedded database, started unless it runs already; it keeps its data and its password.
 * @returns its connection string, and whether somebody else started it, who will stop it
 */
export async function openEmbedded(
  supervisor: Supervisor,
  tell: (text: string) => void,
): Promise<{ url: string; runsAlready: boolean }> {
  try {
    const port = process.env.PG_PORT ? Number(process.env.PG_PORT) : undefined
    const server = await startEmbedded({ dataDir, port, logFile: supervisor.logs.path('postgres') })
    supervisor.onStop(server.stop)
    server.ended.then(() => {
      if (supervisor.isStopping) return
      tell(supervisor.logs.explain('postgres', 'The database stopped by itself; the next start recovers it').message)
      supervisor.stop(1)
    })
    return { url: server.url, runsAlready: false }
  } catch (error) {
    if (error instanceof AlreadyRunning) return { url: error.url, runsAlready: true }
    // Its errors say on one line what to mend.
    throw new Failure((error as Error).message)
  }
}
