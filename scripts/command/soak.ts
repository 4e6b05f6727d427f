import { globSync, readFileSync } from 'node:fs'
import { startThrowaway } from '../../packages/store/src/embedded/throwaway.ts'
import { createReport } from '../check/report.ts'
import { runVitest } from '../check/vitest.ts'
import { supervise } from '../process/supervisor.ts'
import { generateClient } from '../step/schema.ts'
import type { CommandInput } from './start.ts'

/** `npm run test:soak`: the randomised suites at full size, which are those that read SOAK. */
export function run({ progress }: CommandInput): Promise<number> {
  return supervise('soak', progress.line, async (supervisor) => {
    await progress.step('generate', () => generateClient(supervisor))
    const server = await startThrowaway()
    supervisor.onStop(server.stop)
    const files = globSync('{packages,apps,test}/**/*.test.{ts,tsx}', {
      exclude: ['**/node_modules/**', '**/.next*/**'],
    })
    const soaked = files.filter((file) => readFileSync(file, 'utf8').includes('process.env.SOAK'))
    const report = createReport(progress)
    await report.check('soak', () => runVitest(supervisor, soaked, { TEST_SERVER: server.url, SOAK: '1' }))
    return report.finish()
  })
}
