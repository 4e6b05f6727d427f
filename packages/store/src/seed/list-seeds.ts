import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { article } from './read-article.ts'
import { seedFileSchemas } from './seed-schema.ts'

const names = [article, ...Object.keys(seedFileSchemas)]

/**
 * The seed folders below a folder, by name: those with any file of a seed, so that one whose `document.yaml` is missing is told of it.
 * @throws Problem where the folder cannot be read
 */
export function listSeeds(folder: string): string[] {
  return readFolder(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .filter((path) => names.some((name) => existsSync(join(path, name))))
    .sort()
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code
    throw new Problem('BAD_INPUT', `The folder of the seeds, ${folder}, cannot be read: ${why}.`, {
      remedy: 'Set SEEDS_DIR to one that can, or unset it.',
      cause,
    })
  }
}
