import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../bootstrap/data-folder.mjs'
import type { Supervisor } from '../process/supervisor.ts'
import { type Finding, type Tally, withExitCode } from './tally.ts'

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * Runs the suites of vitest.
 * @param files only these; all when empty
 * @param env what the suites are told: TEST_SERVER, OLDER_TEST_SERVER, SOAK
 */
export async function runVitest(
  supervisor: Supervisor,
  files: string[],
  env: Record<string, string | undefined>,
): Promise<Finding> {
  const report = join(dataFolder, 'vitest.json')
  rmSync(report, { force: true })
  const node = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...files,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const code = await supervisor.attempt({ name: 'vitest', node, env: { NO_COLOR: '1', ...env } })
  const tally = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  return {
    tally: withExitCode(tally ?? { passed: 0, failed: 0, skipped: 0 }, code),
    output: supervisor.logs.read('vitest'),
  }
}

/** A file that fails before its first test (an import, a hook) has no test to count: it counts as one. */
export function count(report: VitestReport): Tally {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
