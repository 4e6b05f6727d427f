import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../bootstrap/data-folder.mjs'
import type { Supervisor } from '../process/supervisor.ts'
import { type Finding, type Tally, withExitCode } from './tally.ts'

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

/**
 * Runs the browser tests against a served Backstop.
 * @param env BASE_URL of the pages, API_ORIGIN and DATABASE_URL behind them
 */
export async function runPlaywright(supervisor: Supervisor, env: Record<string, string>): Promise<Finding> {
  const report = join(dataFolder, 'playwright.json')
  rmSync(report, { force: true })
  const code = await supervisor.attempt({
    name: 'playwright',
    node: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  const tally = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined
  return {
    tally: withExitCode(tally ?? { passed: 0, failed: 0, skipped: 0 }, code),
    output: supervisor.logs.read('playwright'),
  }
}

/** A test that passed only when tried again has passed. */
export function count({ stats }: PlaywrightReport): Tally {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}
