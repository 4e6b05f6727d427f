import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'
import { Failure } from '../bootstrap/failure.mjs'
import { livingRun } from '../bootstrap/run-file.mjs'
import { webOrigin } from '../bootstrap/web-origin.mjs'
import { type Supervisor, supervise } from '../process/supervisor.ts'
import { bundle, bundled } from '../step/bundle.ts'
import { dataDir, openDatabase } from '../step/database.ts'
import { migrate } from '../step/schema.ts'
import { seed, tellRefused } from '../step/seed.ts'
import type { CommandInput } from './start.ts'

/**
 * `npm run -s backstop -- <args>`: the command line tool, with or without a running `npm start`. Standard input and
 * output are the tool's alone; progress goes to standard error.
 */
export async function run({ progress, args }: CommandInput): Promise<number> {
  const needsDatabase = readsDatabase(args)
  if (needsDatabase) refuseOtherDatabase()
  return supervise('cli', progress.line, async (supervisor) => {
    await progress.step('schema', () => bundle(supervisor))
    const databaseUrl = needsDatabase
      ? await progress.step('database', () => findDatabase(supervisor, { progress, args }))
      : undefined
    const env = { DATABASE_URL: databaseUrl, INIT_CWD: process.env.INIT_CWD, WEB_ORIGIN: linkOrigin() }
    return supervisor.call({ name: 'cli', node: [bundled.cli, ...args], env })
  })
}

/** What only tells about the tool, or works on files, has to wait for none. */
const readsDatabase = ([first, ...rest]: string[]): boolean =>
  first !== undefined &&
  !['help', '--version', '-V'].includes(first) &&
  ![first, ...rest].some((arg) => ['--write-ids', '--help', '-h'].includes(arg))

/** Without this the command would make and fill a database of its own, which nobody looks at. */
function refuseOtherDatabase(): void {
  const database = livingRun()?.database
  if (database && !process.env.DATABASE_URL)
    throw new Failure(
      `Backstop runs on the database of DATABASE_URL (${database}): set the same DATABASE_URL for this command.`,
    )
}

/** Where printed links lead: what this command was told, else where the running Backstop is reached. */
const linkOrigin = (): string =>
  (process.env.WEB_ORIGIN ? undefined : livingRun()?.origin) ?? webOrigin(process.env.PORT || 3000)

/** A database that runs already is complete: whoever started it saw to that. `seed` applies the seeds itself. */
async function findDatabase(supervisor: Supervisor, { progress, args }: CommandInput): Promise<string> {
  const running = process.env.DATABASE_URL ? undefined : findEmbedded(dataDir)
  if (running?.ownerPid !== undefined) return running.url
  const databaseUrl = await openDatabase(supervisor, progress.line)
  await migrate(supervisor, databaseUrl)
  if (args[0] !== 'seed') tellRefused(await seed(supervisor, databaseUrl), progress.line)
  return databaseUrl
}
