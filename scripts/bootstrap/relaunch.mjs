import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const packagedNode = resolve('node_modules/.bin/node')

/** Are we the second, and what stood on the unfinished line of the first? */
export const relaunched = process.env.BACKSTOP_RELAUNCHED
// Not for what we start, which may be this very script (in a test).
delete process.env.BACKSTOP_RELAUNCHED

/** Is this Node too old for the rest, and a newer one installed? */
export function needsRelaunch() {
  return Number(process.versions.node.split('.')[0]) < 24 && existsSync(packagedNode)
}

/**
 * Runs the same command under the Node that npm installed, and waits for it.
 * @param {import('./progress.mjs').Progress} progress its unfinished line is continued
 * @returns {Promise<number>} the exit code
 */
export function relaunch(progress) {
  const env = { ...process.env, BACKSTOP_RELAUNCHED: progress.pending || 'yes' }
  const child = spawn(packagedNode, process.argv.slice(1), { stdio: 'inherit', env })
  // A terminal's Ctrl-C reaches the child as well; hearing it twice does no harm.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  whenOrphaned(() => child.kill('SIGTERM'))
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)))
}

/**
 * npm runs us through `sh -c`. Neither tells us when it is killed, so we look: has the parent gone, or the parent's
 * parent? Only under npm and when relaunched, since whoever starts us otherwise and then leaves (nohup) may mean it.
 * @param {() => void} act
 */
export function whenOrphaned(act) {
  if (!process.env.npm_lifecycle_event && !relaunched) return
  const parent = process.ppid
  const grandparent = parentOf(parent)
  const timer = setInterval(() => {
    const now = parentOf(parent)
    if (process.ppid === parent && (now === grandparent || now === undefined)) return
    clearInterval(timer)
    act()
  }, 200)
  timer.unref()
}

/** Known on Linux alone; macOS's `sh` hands its place to us, so that npm is the parent there. @param {number} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[1]
  } catch {
    return undefined
  }
}
