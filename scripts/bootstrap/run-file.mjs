import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataFolder } from './data-folder.mjs'
import { identify, lives, self } from './process-identity.mjs'

const path = `${dataFolder}/run.json`

/**
 * What `npm start` and `npm run dev` write down, so that a second one knows of the first, and the next one can clear
 * away what a killed one left.
 * @typedef {{ pid: number, identity: string, port: number, servers: { pid: number, identity: string }[] }} Run
 */

/** @param {number} port @param {number[]} pids */
export function writeRun(port, pids) {
  mkdirSync(dataFolder, { recursive: true })
  const servers = pids.map((pid) => ({ pid, identity: identify(pid) }))
  writeFileSync(path, JSON.stringify({ ...self(), port, servers }))
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
