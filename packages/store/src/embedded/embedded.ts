import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { checkOwner, type Placement, placeServer } from './account.ts'
import { locateNative, type NativeFolder, program } from './binaries.ts'
import { createCluster, readPassword, serverEnvironment } from './cluster.ts'
import { freePort } from './free-port.ts'
import { leash } from './leash.ts'
import { clearDeadServer, findPostmaster, identityOf, isAlive, stopPostmaster } from './postmaster.ts'

/** How to start the embedded Postgres. */
export type EmbeddedOptions = {
  /** Folder of the data; made when missing. */
  dataDir: string
  /** TCP port on 127.0.0.1; 0 for any free one. Without it 5521, or a free one when that is taken. */
  port?: number
  /** Made when missing. */
  database?: string
  /** Unsafe and fast (no fsync): see `startThrowaway`. */
  throwaway?: boolean
  /** Where the server writes what it has to say; `<dataDir>.log` when missing. */
  logFile?: string
  /** Programs of another Postgres, 15 or newer; those that npm installed when missing. */
  native?: NativeFolder
}

/** A running embedded server. */
export type EmbeddedServer = {
  /** Connection string of `database`. */
  url: string
  port: number
  pid: number
  /** Connection string of another database on the same server. */
  urlOf: (database: string) => string
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>
  /** Ends the server; committed rows stay. Never rejects, may be called twice. */
  stop: () => Promise<void>
}

/** A process that already serves this data folder. */
export class AlreadyRunning extends Error {
  readonly url: string
  readonly ownerPid: number
  constructor(url: string, ownerPid: number) {
    super(`The database already runs, started by process ${ownerPid}.`)
    this.url = url
    this.ownerPid = ownerPid
  }
}

const durable = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']
const reckless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']
const preferredPort = 5521

/**
 * Starts the Postgres 18 that npm installed, or another, on 127.0.0.1 only, with durable settings. A server that a killed run left
 * behind on the same data is stopped first. The server ends with this process, however that ends.
 * @throws AlreadyRunning when a living process serves this data folder
 * @throws Error with one line that says what and how to mend
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { throwaway = false, database = 'backstop' } = options
  const placement = placeServer(options.native ?? locateNative(), options.dataDir)
  const { native, dataDir, account } = placement
  const logFile = options.logFile ?? `${dataDir}.log`
  checkOwner(dataDir)
  await refuseOrStopRunning(dataDir, database)
  await createCluster(placement, { throwaway }).catch((error: Error) => {
    throw explainStart(error, error.message, 0, dataDir, logFile)
  })
  const port = options.port || (await freePort(options.port ?? preferredPort))
  const log = openLog(logFile)
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    // Our statements are short; compiling them costs more than it saves.
    'jit=off',
    ...(throwaway ? reckless : durable),
  ]
  const from = existsSync(logFile) ? statSync(logFile).size : 0
  const server = spawn(
    program(native, 'postgres'),
    ['-D', dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // Detached: a Ctrl-C in the terminal must reach us alone; the servers that use it leave first.
    { ...account, cwd: dataDir, env: serverEnvironment(), detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  const ended = once(server, 'close').then(
    () => {},
    () => {},
  )
  const pid = server.pid
  if (pid === undefined) throw new Error(`Postgres could not be started from ${native}: run npm ci again.`)
  const release = leash(pid, 'INT', { delay: 1 })
  ended.then(release)
  writeFileSync(ownerFile(dataDir), JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }))
  const urlOf = urlMaker(dataDir, port)
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= stopServer(pid, ended, placement))
  try {
    await becomeReady(urlOf, database, ended)
  } catch (error) {
    await stop()
    const said = readFrom(logFile, from)
    // Somebody else took the port after it was found free: two starts at once both find the preferred one.
    if (options.port === undefined && isPortTaken(said)) return startEmbedded({ ...options, port: 0 })
    throw explainStart(error, said, port, dataDir, logFile)
  }
  return { url: urlOf(database), port, pid, urlOf, ended, stop }
}

/** Where the data of `dataDir` really is: elsewhere where root keeps that in a folder closed to everybody else. */
export const locateData = (dataDir: string): string => placeServer(locateNative(), dataDir).dataDir

/** Connection string of the server that runs on `dataDir`, whoever started it; undefined when none runs. */
export function findEmbedded(dataDir: string, database = 'backstop'): { url: string; ownerPid?: number } | undefined {
  const placed = placeServer(locateNative(), dataDir).dataDir
  const running = findPostmaster(placed)
  return running && { url: urlMaker(placed, running.port)(database), ownerPid: livingOwner(placed) }
}

async function refuseOrStopRunning(dataDir: string, database: string): Promise<void> {
  const running = findPostmaster(dataDir)
  if (!running) return clearDeadServer(dataDir)
  const owner = livingOwner(dataDir)
  if (owner !== undefined) throw new AlreadyRunning(urlMaker(dataDir, running.port)(database), owner)
  await stopPostmaster(running.pid)
  await clearDeadServer(dataDir)
}

const ownerFile = (dataDir: string) => `${dataDir}.owner`

function livingOwner(dataDir: string): number | undefined {
  if (!existsSync(ownerFile(dataDir))) return undefined
  try {
    const owner: { pid: number; identity: string } = JSON.parse(readFileSync(ownerFile(dataDir), 'utf8'))
    return isAlive(owner.pid) && identityOf(owner.pid) === owner.identity ? owner.pid : undefined
  } catch {
    // Half written by a run that was killed: nobody owns it.
    return undefined
  }
}

const urlMaker = (dataDir: string, port: number) => {
  const password = encodeURIComponent(readPassword(dataDir))
  return (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
}

async function becomeReady(urlOf: (database: string) => string, database: string, ended: Promise<void>): Promise<void> {
  const gone = ended.then(() => {
    throw new Error('the server ended while it started')
  })
  gone.catch(() => {})
  const client = await Promise.race([connectWhenUp(urlOf('postgres')), gone])
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

/** Recovery after a crash may take a while; a wrong password will not get better. */
async function connectWhenUp(url: string): Promise<pg.Client> {
  for (const end = Date.now() + 120_000; ; await sleep(20)) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      const wait = code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03'
      if (!wait || Date.now() > end) throw error
    }
  }
}

async function stopServer(pid: number, ended: Promise<void>, { dataDir }: Placement): Promise<void> {
  if (isAlive(pid)) await stopPostmaster(pid)
  await Promise.race([ended, sleep(2000, undefined, { ref: false })])
  rmSync(ownerFile(dataDir), { force: true })
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true })
  const tooLong = existsSync(path) && statSync(path).size > 5_000_000
  return openSync(path, tooLong ? 'w' : 'a', 0o600)
}

function readFrom(path: string, offset: number): string {
  return readFileSync(path).subarray(offset).toString()
}

const isPortTaken = (log: string) => /Address already in use/.test(log)

function explainStart(error: unknown, log: string, port: number, dataDir: string, logFile: string): Error {
  const fatal = [...log.matchAll(/(?:FATAL|PANIC): +(.*)/g)].map((match) => match[1])
  if (isPortTaken(log)) return new Error(`Port ${port} for the database is taken: set PG_PORT to a free one.`)
  if (/No space left on device/.test(log))
    return new Error(`The disk with ${dirname(dataDir)} is full: free some space and start again.`)
  if ((error as { code?: string }).code === '28P01')
    return new Error(`The password in ${dataDir}.password is not the database's: restore that file.`)
  if (/incompatible with server/.test(log))
    return new Error(
      `${dataDir} was made by another version of Postgres: move it away and start again, or name a server that reads it in DATABASE_URL.`,
    )
  const reason = fatal.at(-1) ?? (error instanceof Error ? error.message : String(error))
  return new Error(`The embedded database did not start: ${reason} (log: ${logFile})`)
}
