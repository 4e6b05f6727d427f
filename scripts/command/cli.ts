import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'
import { type Supervisor, supervise } from '../process/supervisor.ts'
import { dataDir, openDatabase } from '../step/database.ts'
import { generateClient, migrate } from '../step/schema.ts'
import { seed } from '../step/seed.ts'
import type { CommandInput } from './start.ts'

/**
 * `npm run -s backstop -- <args>`: the command line tool, with or without a running `npm start`. Standard input and
 * output are the tool's alone; progress goes to standard error.
 */
export function run({ progress, args }: CommandInput): Promise<number> {
  return supervise('cli', progress.line, async (supervisor) => {
    await progress.step('schema', () => generateClient(supervisor))
    const databaseUrl = await progress.step('database', () => findDatabase(supervisor, progress.line))
    const env = { DATABASE_URL: databaseUrl, INIT_CWD: process.env.INIT_CWD }
    return supervisor.call({ name: 'cli', node: ['apps/cli/src/main.ts', ...args], env })
  })
}

/** A database that runs already is complete: whoever started it saw to that. */
async function findDatabase(supervisor: Supervisor, tell: (text: string) => void): Promise<string> {
  const running = process.env.DATABASE_URL ? undefined : findEmbedded(dataDir)
  if (running?.ownerPid !== undefined) return running.url
  const databaseUrl = await openDatabase(supervisor, tell)
  await migrate(supervisor, databaseUrl)
  await seed(supervisor, databaseUrl)
  return databaseUrl
}
