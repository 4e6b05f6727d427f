import type { Supervisor } from '../process/supervisor.ts'
import { turbo } from './turbo.ts'

/** Our programs as they are run, from the root: each in a few files, since to find those of its source and its libraries takes longer than most of what it does. */
export const bundled = { api: 'apps/api/dist/server.js', cli: 'apps/cli/dist/main.js' }

/** Makes the database client, and of it and our code the programs, if anything of that has changed. */
export async function bundle(supervisor: Supervisor): Promise<void> {
  await supervisor.run(turbo('bundle', ['@backstop/api', '@backstop/cli']))
}
