// Vitest's global setup of the fault tests: what they serve is built once, before, since several tests that start at
// once would build into the same folder. `npm test` has built it already, so this takes no time there.
import { setup as bundle, runTurbo } from '../bundle.ts'

export async function setup(): Promise<void> {
  await bundle()
  await runTurbo('build:test', ['@backstop/web'], { NEXT_DIST_DIR: '.next-test' })
}
