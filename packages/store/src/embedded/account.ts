import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { NativeFolder } from './binaries.ts'

/** Whom Postgres runs as. Undefined: as ourselves. */
export type Account = { uid: number; gid: number } | undefined

/** Where the server's programs and data really are, and whom it runs as. */
export type Placement = { native: NativeFolder; dataDir: string; account: Account }

const accountName = 'backstop'
/** Used only when root keeps the repository where no other account may look, such as /root. */
const sharedFolder = '/var/lib/backstop'

/**
 * Postgres refuses to run as root, so root starts it as the account that owns the data, else as `backstop`, which is
 * made when missing. What that account may not enter (/root is closed to all but root), the programs, the data or both, goes
 * to /var/lib/backstop.
 */
export function placeServer(native: NativeFolder, path: string): Placement {
  const dataDir = canonical(path)
  if (process.getuid?.() !== 0) return { native, dataDir, account: undefined }
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined
  const account = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : findOrCreateAccount()
  const folder = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return {
    native: mayEnter(native) ? native : shareNative(native),
    dataDir: mayEnter(dirname(dataDir)) ? dataDir : join(sharedFolder, folder),
    account,
  }
}

/** Without symbolic links, so that one folder has one name: by it a running server is known. */
function canonical(path: string): string {
  const folder = resolve(path)
  if (existsSync(folder)) return realpathSync(folder)
  return folder === dirname(folder) ? folder : join(canonical(dirname(folder)), basename(folder))
}

function findOrCreateAccount(): NonNullable<Account> {
  const found = findAccount()
  if (found) return found
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    accountName,
  ])
  const account = findAccount()
  if (!account)
    throw new Error(
      `Postgres does not run as root and the account "${accountName}" could not be made (${String(made.stderr ?? made.error).trim()}): start as another user.`,
    )
  return account
}

function findAccount(): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${accountName}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/** May an account that is neither owner nor in the group enter every folder on the way to `path`? */
function mayEnter(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & constants.S_IXOTH)) return false
    if (folder === dirname(folder)) return true
  }
}

function shareNative(native: NativeFolder): NativeFolder {
  const stamp = statSync(join(native, 'bin', 'postgres'))
  const shared = join(sharedFolder, `postgres-${stamp.size}`)
  if (!existsSync(shared)) {
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 })
    const copy = `${shared}.${process.pid}`
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    renameSync(copy, shared)
  }
  return shared
}

/** Makes `path` a folder of the account's own. */
export function makeFolder(path: string, account: Account): void {
  mkdirSync(path, { recursive: true })
  if (account) chownSync(path, account.uid, account.gid)
}

/** Removes a data folder, whoever owns it. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/** @throws Error with the remedy when another account owns the data. */
export function checkOwner(dataDir: string): void {
  if (!existsSync(dataDir)) return
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK)
  } catch {
    throw new Error(`${dataDir} belongs to another account: start as that one, or run: chown -R $(id -u) ${dataDir}`)
  }
}
