import { join } from 'node:path'
import type { Supervisor } from '../process/supervisor.ts'
import { whenChanged } from './content-hash.ts'

/** Next's own command, as arguments of Node. */
export const next = join(import.meta.dirname, '../../node_modules/next/dist/bin/next')

/**
 * Builds the web app, if what it is built from has changed. It reads no address at build time, so ports and databases
 * are not among that.
 * @param folder under apps/web; each user of a build has their own, so that none pulls it from under another
 */
export function buildWeb(supervisor: Supervisor, folder: string): Promise<void> {
  const inputs = ['apps/web', 'packages/graphql/schema.graphql', 'tsconfig.json', 'package-lock.json']
  return whenChanged(`apps/web/${folder}/.inputs`, inputs, () =>
    supervisor.run({ name: `build${folder}`, node: [next, 'build'], cwd: 'apps/web', env: { NEXT_DIST_DIR: folder } }),
  )
}
