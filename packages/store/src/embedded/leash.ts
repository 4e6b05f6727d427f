import { spawn } from 'node:child_process'

/** Ends a leash without signalling the process it watched. */
export type ReleaseLeash = () => void

/**
 * Makes `pid` end when this process ends, however it ends (`kill -9` too), by a shell that waits at the other end
 * of a pipe. Nothing inside this process could do that. Windows has no such shell: there the call does nothing.
 *
 * Release the leash as soon as `pid` has ended, or a later process with the same number would be signalled.
 * @param signal what `pid` gets when this process is gone
 * @param seconds `delay`: how long to wait before, for processes that others still need while they leave;
 *   `killGroupAfter`: how long after it the whole process group of `pid` is killed
 */
export function leash(
  pid: number,
  signal: 'TERM' | 'INT',
  seconds: { delay?: number; killGroupAfter?: number } = {},
): ReleaseLeash {
  if (process.platform === 'win32') return () => {}
  const { delay = 0, killGroupAfter } = seconds
  const kill = killGroupAfter === undefined ? '' : `; sleep ${killGroupAfter}; kill -KILL -${pid}`
  const script = `cat > /dev/null; sleep ${delay}; kill -${signal} ${pid}${kill}`
  // Detached: a Ctrl-C in the terminal must not end the watcher before the watched.
  const watcher = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' })
  watcher.on('error', () => {})
  watcher.stdin.on('error', () => {})
  watcher.unref()
  ;(watcher.stdin as typeof watcher.stdin & { unref?: () => void }).unref?.()
  return () => {
    if (watcher.pid === undefined || watcher.exitCode !== null || watcher.signalCode !== null) return
    // Its group, since the shell waits in a `cat` of its own.
    process.kill(-watcher.pid, 'SIGKILL')
  }
}
