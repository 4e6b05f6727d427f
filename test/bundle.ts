// Vitest's global setup of the tests that run our programs: these are made once, before, as `npm test` has done already.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export const setup = () => runTurbo('bundle', ['@backstop/api', '@backstop/cli'])

/** Runs a task of turbo.json, unless nothing that it depends on has changed. */
export async function runTurbo(task: string, workspaces: string[], env: Record<string, string> = {}): Promise<void> {
  const turbo = ['node_modules/turbo/bin/turbo', 'run', task, ...workspaces.map((name) => `--filter=${name}`)]
  await promisify(execFile)(process.execPath, turbo, { env: { ...process.env, ...env } })
}
