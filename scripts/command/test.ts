import { freePort } from '../../packages/store/src/embedded/free-port.ts'
import { startThrowaway } from '../../packages/store/src/embedded/throwaway.ts'
import { installBrowser } from '../check/install-browser.ts'
import { installOlderPostgres } from '../check/install-older-postgres.ts'
import { runPlaywright } from '../check/playwright.ts'
import { createReport } from '../check/report.ts'
import { checkServiceLog } from '../check/service-log.ts'
import { runStatic } from '../check/static-checks.ts'
import { runVitest } from '../check/vitest.ts'
import { type Supervisor, supervise } from '../process/supervisor.ts'
import { bundle } from '../step/bundle.ts'
import { generateClient, migrate } from '../step/schema.ts'
import { seed } from '../step/seed.ts'
import { serve } from '../step/serve.ts'
import { buildWeb } from '../step/web-build.ts'
import type { CommandInput } from './start.ts'

const folder = '.next-test'

/**
 * `npm test`: every check there is, whatever the ones before found, on a database, ports and a build of its own, so
 * that it runs beside `npm start`. The last line is the sum of all.
 */
export function run({ progress }: CommandInput): Promise<number> {
  return supervise('test', progress.line, async (supervisor) => {
    const report = createReport(progress)
    await progress.step('generate', () => generateClient(supervisor), { endsLine: false })
    const server = await progress.step('database', () => startThrowaway('browser'))
    supervisor.onStop(server.stop)
    // Downloads beside the checks that need it not. A failure is told when its turn comes, below.
    const browser = installBrowser(supervisor)
    browser.catch(() => {})
    const older = browser.catch(() => {}).then(() => startOlder(supervisor))
    older.catch(() => {})
    await report.check('types, documents, lint', () => runStatic(supervisor))
    await report.check('build', async () => {
      await Promise.all([bundle(supervisor), buildWeb(supervisor, folder)])
      return { tally: { passed: 1, failed: 0, skipped: 0 }, output: '' }
    })
    // Beside the next checks, which leave it idle.
    const served = serveForTests(supervisor, server.url)
    served.catch(() => {})
    let olderServer: string | undefined
    await report.check('postgres 15', async () => {
      olderServer = await older
      if (!olderServer)
        progress.line('Skipped: Postgres 15 is Debian 12’s, for root. The API is tested on ours instead.')
      return { tally: { passed: olderServer ? 1 : 0, failed: 0, skipped: olderServer ? 0 : 1 }, output: '' }
    })
    await report.check('vitest', () =>
      runVitest(supervisor, [], { TEST_SERVER: server.urlOf('postgres'), OLDER_TEST_SERVER: olderServer }),
    )
    await report.check('browser', async () => {
      await browser
      return runPlaywright(supervisor, await served)
    })
    await report.check('no error served', async () => checkServiceLog(supervisor.logs.read('api')))
    return report.finish()
  })
}

/** The oldest Postgres that we serve, for the tests of the API. @returns its address; undefined where it cannot be had, which is Debian 12's */
async function startOlder(supervisor: Supervisor): Promise<string | undefined> {
  const native = await installOlderPostgres(supervisor)
  if (!native) return undefined
  const server = await startThrowaway('postgres', native)
  supervisor.onStop(server.stop)
  return server.url
}

/** @returns what the browser tests must know of the servers, as environment */
async function serveForTests(supervisor: Supervisor, databaseUrl: string): Promise<Record<string, string>> {
  await migrate(supervisor, databaseUrl)
  await seed(supervisor, databaseUrl)
  const port = String(await freePort())
  const apiPort = String(await freePort())
  await serve(supervisor, { databaseUrl, port, apiPort, folder }).ready()
  return {
    BASE_URL: `http://localhost:${port}`,
    API_ORIGIN: `http://127.0.0.1:${apiPort}`,
    DATABASE_URL: databaseUrl,
  }
}
