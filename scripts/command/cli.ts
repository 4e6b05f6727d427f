import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'
import { livingRun } from '../bootstrap/run-file.mjs'
import { type Supervisor, supervise } from '../process/supervisor.ts'
import { bundle, bundled } from '../step/bundle.ts'
import { dataDir, openDatabase } from '../step/database.ts'
import { migrate } from '../step/schema.ts'
import { seed, tellRefused } from '../step/seed.ts'
import { webOrigin } from '../step/web-origin.ts'
import type { CommandInput } from './start.ts'

/**
 * `npm run -s backstop -- <args>`: the command line tool, with or without a running `npm start`. Standard input and
 * output are the tool's alone; progress goes to standard error.
 */
export function run({ progress, args }: CommandInput): Promise<number> {
  return supervise('cli', progress.line, async (supervisor) => {
    await progress.step('schema', () => bundle(supervisor))
    const needsDatabase = args.length > 0 && !args.some((arg) => ['--write-ids', '--help', '-h'].includes(arg))
    const databaseUrl = needsDatabase
      ? await progress.step('database', () => findDatabase(supervisor, { progress, args }))
      : undefined
    const port = livingRun()?.port ?? process.env.PORT ?? 3000
    const env = { DATABASE_URL: databaseUrl, INIT_CWD: process.env.INIT_CWD, WEB_ORIGIN: webOrigin(port) }
    return supervisor.call({ name: 'cli', node: [bundled.cli, ...args], env })
  })
}

/** A database that runs already is complete: whoever started it saw to that. `seed` applies the seeds itself. */
async function findDatabase(supervisor: Supervisor, { progress, args }: CommandInput): Promise<string> {
  const running = process.env.DATABASE_URL ? undefined : findEmbedded(dataDir)
  if (running?.ownerPid !== undefined) return running.url
  const databaseUrl = await openDatabase(supervisor, progress.line)
  await migrate(supervisor, databaseUrl)
  if (args[0] !== 'seed') tellRefused(await seed(supervisor, databaseUrl), progress.line)
  return databaseUrl
}
