import { existsSync, readFileSync } from 'node:fs'

/** Tells two processes apart that had the same number: on Linux the time of the start. @param {number} pid */
export function identify(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; then follow state (a Z is dead) and, as the 20th, the start.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(') ') + 2).split(' ')
    return state === 'Z' ? '' : (rest[18] ?? '')
  } catch {
    return existsSync('/proc/self/stat') || !exists(pid) ? '' : 'alive'
  }
}

/** @param {number} pid */
function exists(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** Does the process still live that was noted so? @param {{ pid: number, identity: string }} process */
export const lives = ({ pid, identity }) => identity !== '' && identify(pid) === identity

/** How to note ourselves. */
export const self = () => ({ pid: process.pid, identity: identify(process.pid) })
