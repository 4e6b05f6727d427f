import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)
/** All that decides which questions are made of a knowledge: what proves them, what reads the knowledge, what stores them. */
const folders = [
  dirname(resolve('@backstop/quiz')),
  dirname(resolve('@backstop/knowledge')),
  join(import.meta.dirname, '../knowledge'),
  import.meta.dirname,
]

/**
 * SHA-256 of the code that makes questions, in hex. A number that is raised by hand would be forgotten; this cannot be, and takes some
 * milliseconds. ICU's version is part of it, since that splits sentences.
 */
export function hashGenerator(): string {
  const hash = createHash('sha256').update(process.versions.icu ?? '')
  for (const folder of folders)
    for (const path of globSync('**/*.ts', { cwd: folder, exclude: ['**/*.test.ts', '**/testing/**'] }).sort())
      hash.update(`\n${path}\n`).update(readFileSync(join(folder, path)))
  return hash.digest('hex')
}
