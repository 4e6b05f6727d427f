// Vitest's global setup of the fault tests: the pages that they serve are built once, before, since several tests that
// start at once would build into the same folder. `npm test` has built them already, so this takes no time there.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export async function setup(): Promise<void> {
  const turbo = ['node_modules/turbo/bin/turbo', 'run', 'build:test', '--filter=@backstop/web']
  await promisify(execFile)(process.execPath, turbo, { env: { ...process.env, NEXT_DIST_DIR: '.next-test' } })
}
