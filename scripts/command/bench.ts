import { startThrowaway } from '../../packages/store/src/embedded/throwaway.ts'
import { supervise } from '../process/supervisor.ts'
import { generateClient, migrate } from '../step/schema.ts'
import type { CommandInput } from './start.ts'

/** `npm run bench`: how long things take at size, in a database made for it; names of suites choose among them. */
export function run({ progress, args }: CommandInput): Promise<number> {
  return supervise('bench', progress.line, async (supervisor) => {
    await progress.step('generate', () => generateClient(supervisor), { endsLine: false })
    const server = await progress.step('database', async () => {
      const started = await startThrowaway('bench')
      supervisor.onStop(started.stop)
      await migrate(supervisor, started.url)
      return started
    })
    const env = { DATABASE_URL: server.url, NODE_ENV: 'production' }
    return supervisor.call({ name: 'bench', node: ['test/bench/run.ts', ...args], env })
  })
}
