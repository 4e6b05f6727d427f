import { freePort } from '../../packages/store/src/embedded/free-port.ts'
import { startThrowaway } from '../../packages/store/src/embedded/throwaway.ts'
import { type Supervisor, supervise } from '../process/supervisor.ts'
import { generateClient, migrate } from '../step/schema.ts'
import { serve } from '../step/serve.ts'
import { buildWeb } from '../step/web-build.ts'
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
    const pages = args.includes('scroll') ? await servePages(supervisor, server.url) : {}
    return supervisor.call({ name: 'bench', node: ['test/bench/run.ts', ...args], env: { ...env, ...pages } })
  })
}

const folder = '.next-test'

/** @returns where the pages are, as environment */
async function servePages(supervisor: Supervisor, databaseUrl: string): Promise<Record<string, string>> {
  await buildWeb(supervisor, folder)
  const port = String(await freePort())
  await serve(supervisor, { databaseUrl, port, apiPort: String(await freePort()), folder }).ready()
  return { BASE_URL: `http://localhost:${port}` }
}
