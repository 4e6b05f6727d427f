import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { makeFolder, type Placement, removeFolder } from './account.ts'
import { type NativeFolder, program } from './binaries.ts'

/** The character types that tell a letter from a mark in any language. */
const characterTypes: Partial<Record<NodeJS.Platform, string>> = { linux: 'C.UTF-8', darwin: 'UTF-8' }

/** Before it, `C.UTF-8` is the system's. */
const firstWithBuiltinLocale = 17

/** Major version of a Postgres, as its `initdb` says it: "initdb (PostgreSQL) 15.20 (Debian …)". */
async function majorOf(native: NativeFolder): Promise<number> {
  const { stdout } = await promisify(execFile)(program(native, 'initdb'), ['--version'])
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1])
}

/** File that keeps the superuser's password, beside the data folder. */
const passwordFile = (dataDir: string): string => `${dataDir}.password`

/** The superuser's password of an existing data folder. */
export const readPassword = (dataDir: string): string => readFileSync(passwordFile(dataDir), 'utf8').trim()

/**
 * Makes the data folder if there is none. It appears under its name only when complete, so that a kill in between
 * leaves nothing half done.
 *
 * Sorting is by code point (`C`), the same everywhere; character types come from Postgres's own `C.UTF-8`, under which
 * "trump" finds "Trump’s" and trigrams keep letters outside ASCII.
 * The password is drawn, since any local user can reach the port.
 * @throws Error with what initdb printed
 */
export async function createCluster(
  { native, dataDir, account }: Placement,
  { throwaway = false }: { throwaway?: boolean },
): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return
  const unfinished = `${dataDir}.new`
  removeFolder(unfinished)
  makeFolder(dirname(dataDir), undefined)
  makeFolder(unfinished, account)
  writeFileSync(passwordFile(dataDir), `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 })
  if (account) chownSync(passwordFile(dataDir), account.uid, account.gid)
  const flags = [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile(dataDir)}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...((await majorOf(native)) < firstWithBuiltinLocale
      ? []
      : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
    '--locale=C',
    `--lc-ctype=${characterTypes[process.platform] ?? 'C'}`,
    '--no-instructions',
    ...(throwaway ? ['--no-sync'] : []),
  ]
  try {
    await promisify(execFile)(program(native, 'initdb'), flags, {
      ...account,
      cwd: dirname(dataDir),
      env: serverEnvironment(),
    })
  } catch (error) {
    removeFolder(unfinished)
    throw new Error(`initdb failed: ${(error as { stderr?: string }).stderr ?? error}`, { cause: error })
  }
  removeFolder(dataDir)
  renameSync(unfinished, dataDir)
}

/** Nothing of the caller's locale or PG* settings may leak into the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: process.platform === 'win32' ? undefined : 'C', TZ: 'UTC' }
}
