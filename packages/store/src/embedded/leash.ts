import { spawn } from 'node:child_process'

/** Ends a leash without signalling the process it watched. */
export type ReleaseLeash = () => void

/**
 * Makes `pid` end when this process ends, however it ends (`kill -9` too), by a shell that waits at the other end
 * of a pipe. Nothing inside this process could do that. Windows has no such shell: there the call does nothing.
 *
 * Release the leash as soon as `pid` has ended, or a later process with the same number would be signalled.
 * @param signal what `pid` gets when this process is gone
 * @param delaySeconds how long to wait before, for processes that others still need while they leave
 */
export function leash(pid: number, signal: 'TERM' | 'INT', delaySeconds = 0): ReleaseLeash {
  if (process.platform === 'win32') return () => {}
  const script = `cat > /dev/null; sleep ${delaySeconds}; kill -${signal} ${pid}`
  // Detached: a Ctrl-C in the terminal must not end the watcher before the watched.
  const watcher = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' })
  watcher.on('error', () => {})
  watcher.stdin.on('error', () => {})
  watcher.unref()
  ;(watcher.stdin as typeof watcher.stdin & { unref?: () => void }).unref?.()
  return () => {
    if (watcher.exitCode === null && watcher.signalCode === null) watcher.kill('SIGKILL')
  }
}
