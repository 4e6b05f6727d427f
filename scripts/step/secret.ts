import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dataFolder } from '../bootstrap/data-folder.mjs'

const path = `${dataFolder}/secret`

/** What signs the cookies: BACKSTOP_SECRET; else drawn at the first start and kept, so that a restart signs nobody out. */
export function findSecret(): string {
  if (process.env.BACKSTOP_SECRET) return process.env.BACKSTOP_SECRET
  mkdirSync(dataFolder, { recursive: true })
  try {
    // Of two that start at once, one draws it.
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8')
}
