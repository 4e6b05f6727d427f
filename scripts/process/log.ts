import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../bootstrap/data-folder.mjs'
import { Failure } from '../bootstrap/failure.mjs'

/**
 * The output of everything that one command starts, a file each.
 * @param command its own folder, so that `npm test` beside a running `npm start` overwrites nothing of it
 */
export function createLogs(command: string) {
  const folder = join(dataFolder, 'log', command)
  const path = (name: string) => join(folder, `${name}.log`)
  const read = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8').trimEnd() : '')
  return {
    /** Where the logs are. */
    folder,
    path,
    read,
    /** An empty log to write to; close it when its process has it. */
    open: (name: string): { fd: number; close: () => void } => {
      mkdirSync(folder, { recursive: true })
      const fd = openSync(path(name), 'w')
      return { fd, close: () => closeSync(fd) }
    },
    /** Why a process with the log of this name failed: on one line if the cause is known, else with its last lines. */
    explain: (name: string, what: string): Failure => {
      const lastWords = read(name).split('\n').filter(Boolean).slice(-15)
      if (lastWords.some((line) => /ENOSPC|No space left on device|could not extend file/.test(line)))
        return new Failure('The disk is full: free some space and start again.')
      // Whoever says one thing says what to mend; more is for those who look into the log.
      const [only, ...more] = lastWords
      return new Failure(
        only !== undefined && more.length === 0
          ? `${what}: ${only}`
          : [`${what} (log: ${path(name)})`, ...lastWords].join('\n'),
      )
    },
  }
}
