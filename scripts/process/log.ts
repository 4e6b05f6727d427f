import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../bootstrap/failure.mjs'

/** Where the output of one step or server goes. */
export const logPath = (name: string): string => `.data/log/${name}.log`

/** An empty log to write to; close it when its process has it. */
export function openLog(name: string): { fd: number; close: () => void } {
  mkdirSync(dirname(logPath(name)), { recursive: true })
  const fd = openSync(logPath(name), 'w')
  return { fd, close: () => closeSync(fd) }
}

/** The failure of a process that wrote to the log of this name: on one line if the cause is known, else its last lines. */
export function explainLog(name: string, what: string): Failure {
  const text = readFileSync(logPath(name), 'utf8').trimEnd()
  if (/ENOSPC|No space left on device|could not extend file/.test(text))
    return new Failure('The disk is full: free some space and start again.')
  const lines = text.split('\n').filter(Boolean).slice(-15)
  return new Failure([`${what} (log: ${logPath(name)})`, ...lines].join('\n'))
}
