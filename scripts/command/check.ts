import { createReport } from '../check/report.ts'
import { runStatic } from '../check/static-checks.ts'
import { supervise } from '../process/supervisor.ts'
import { generateClient } from '../step/schema.ts'
import type { CommandInput } from './start.ts'

/** `npm run check`: what can be checked without running anything. */
export function run({ progress }: CommandInput): Promise<number> {
  return supervise('check', progress.line, async (supervisor) => {
    await progress.step('generate', () => generateClient(supervisor))
    const report = createReport(progress)
    await report.check('types, documents, lint', () => runStatic(supervisor))
    return report.finish()
  })
}
