import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataFolder } from './data-folder.mjs'
import { identify, lives, self } from './process-identity.mjs'
import { webOrigin } from './web-origin.mjs'

const path = `${dataFolder}/run.json`

/**
 * What `npm start` and `npm run dev` write down, so that a second one knows of the first, the next one can clear away
 * what a killed one left, and the command line finds the same database and address. `database` is where DATABASE_URL
 * leads, as host and name alone, or nothing for the embedded one.
 * @typedef {{ pid: number, identity: string, port: number, origin: string, database: string, servers: { pid: number, identity: string }[] }} Run
 */

/** @param {number} port @param {number[]} pids */
export function writeRun(port, pids) {
  mkdirSync(dataFolder, { recursive: true })
  const servers = pids.map((pid) => ({ pid, identity: identify(pid) }))
  const run = { ...self(), port, origin: webOrigin(port), database: placeOf(process.env.DATABASE_URL), servers }
  writeFileSync(path, JSON.stringify(run))
}

/** A database's address without user and password, which belong into no file. @param {string} [url] */
function placeOf(url = '') {
  if (!URL.canParse(url)) return url && 'DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `${host || 'localhost'}${pathname}`
}

export function removeRun() {
  rmSync(path, { force: true })
}

/** @returns {Run | undefined} */
function readRun() {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** The run that serves this folder now. */
export function livingRun() {
  const run = readRun()
  return run && lives(run) ? run : undefined
}

/** Ends the servers of a run that was killed, which may still hold their ports. The database is recovered elsewhere. */
export async function clearLeftovers() {
  const run = readRun()
  if (!run || lives(run)) return
  for (const [signal, seconds] of /** @type {const} */ ([
    ['SIGTERM', 5],
    ['SIGKILL', 2],
  ])) {
    for (const server of run.servers.filter(lives)) {
      try {
        // The whole group: watchers and workers too.
        process.kill(-server.pid, signal)
      } catch {}
    }
    for (const end = Date.now() + seconds * 1000; run.servers.some(lives) && Date.now() < end; ) await sleep(50)
  }
  removeRun()
}
