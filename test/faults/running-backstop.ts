import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../packages/store/src/embedded/free-port.ts'

/** The repository. */
export const root = join(import.meta.dirname, '../..')

/** A folder for database, logs and notes of servers under test, beside those of a running `npm start`. */
export function makeDataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'backstop-faults-'))
  // Root's Postgres runs as another account, which must get in.
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** An `npm start` under test. */
export type RunningBackstop = {
  npm: ChildProcess
  port: number
  apiPort: number
  /** All it has printed, on both streams. */
  output: () => string
  /** Resolves with the exit code. */
  exited: Promise<number | null>
  /** Resolves when the pages are served; rejects with the output when it ends before. */
  ready: () => Promise<void>
}

/** Runs `npm start` as a user does, on free ports. */
export async function startBackstop(dataFolder: string, env: Record<string, string> = {}): Promise<RunningBackstop> {
  const port = await freePort()
  const apiPort = await freePort()
  const { DATABASE_URL, ...inherited } = process.env
  const npm = spawn('npm', ['start'], {
    cwd: root,
    // As a terminal does: a group of its own, which Ctrl-C reaches as a whole.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      DATA_DIR: dataFolder,
      NEXT_DIST_DIR: '.next-test',
      PORT: String(port),
      API_PORT: String(apiPort),
      ...env,
    },
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => (output = output + chunk))
  const exited = once(npm, 'close').then(([code]) => code as number | null)
  const ready = async () => {
    let ended = false
    exited.then(() => (ended = true))
    while (!output.includes('Ctrl-C stops')) {
      if (ended) throw new Error(`npm start ended:\n${output}`)
      await sleep(50)
    }
  }
  return { npm, port, apiPort, output: () => output, exited, ready }
}

/** A process that has to do with a data folder. */
export type Relative = { pid: number; command: string }

/** Every living process that was started with this data folder in its environment or arguments. */
export function findProcesses(dataFolder: string): Relative[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => (read(name, 'environ') + read(name, 'cmdline')).includes(dataFolder))
    .filter((name) => !/^State:\tZ/m.test(read(name, 'status')))
    .map((name) => ({ pid: Number(name), command: read(name, 'cmdline').replaceAll('\0', ' ').trim() }))
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It has ended meanwhile, or is somebody else's.
    return ''
  }
}

/** Waits until no process is left: what is under way may take ten seconds to end, and the worker ten more (`serve.ts`). @returns those that still are after `seconds` */
export async function waitUntilGone(dataFolder: string, seconds = 30): Promise<Relative[]> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(150))
    if (findProcesses(dataFolder).length === 0) return []
  return findProcesses(dataFolder)
}

/** Ends every process of a data folder by force, at once: a test's blow, or the clearing away of what a failed one left. */
export function killAll(dataFolder: string): void {
  for (const { pid } of findProcesses(dataFolder)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {}
  }
}

/** Listens on a port until closed. */
export async function occupyPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, free: () => server.close() }
}
