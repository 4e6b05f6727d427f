import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A Postgres server process, as it describes itself in its data folder. */
export type Postmaster = { pid: number; port: number }

/** The live server of `dataDir`, if there is one. A file left by a dead server, or by another program's number, counts as none. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number)
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(dataDir)) return undefined
  return { pid, port: port ?? 0 }
}

/** Does a process with this number exist? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

/** In a container without an init, a dead process may stay in the table for ever. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .startsWith('Z')
  } catch {
    return true
  }
}

/** When and what: tells two processes apart that had the same number. Empty when it cannot be known. */
export function identityOf(pid: number): string {
  if (process.platform !== 'linux') return commandOf(pid)
  try {
    // Field 22 of stat is the start time in clock ticks since boot; the name in brackets may hold spaces.
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    )
  } catch {
    return ''
  }
}

function commandOf(pid: number): string {
  // Not `ps` on Linux: slim images lack it.
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return ''
    }
  }
  if (process.platform === 'win32')
    return String(spawnSync('wmic', ['process', 'where', `processid=${pid}`, 'get', 'commandline']).stdout)
  return String(spawnSync('ps', ['-o', 'args=', '-p', String(pid)]).stdout)
}

/**
 * Stops a server: politely (open transactions are rolled back), then at once, then by force. Every committed row
 * survives each of them.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 15],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await hasEnded(pid, seconds)) return
  }
}

/**
 * Removes the lock file of a server that is dead, once its workers are too. Postgres does so itself, except where dead
 * processes stay in the table (a container without an init) or their number went to another program.
 *
 * The wait matters: the file is what keeps a new server off memory that old workers still use.
 */
export async function clearDeadServer(dataDir: string): Promise<void> {
  if (process.platform !== 'linux') return
  for (const end = Date.now() + 10_000; workersOf(dataDir).length > 0 && Date.now() < end; await sleep(20));
  for (const pid of workersOf(dataDir)) await stopPostmaster(pid)
  rmSync(join(dataDir, 'postmaster.pid'), { force: true })
}

/** Living processes whose working folder is the data folder, which only a server's are. */
function workersOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolderOf(pid) === dataDir && isAlive(pid))
}

function workingFolderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

async function hasEnded(pid: number, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(20)) if (!isAlive(pid)) return true
  return false
}
