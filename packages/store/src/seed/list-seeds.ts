import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { article } from './read-article.ts'
import { seedFileSchemas } from './seed-schema.ts'

const names = [article, ...Object.keys(seedFileSchemas)]

/** The seed folders below a folder, by name: those with any file of a seed, so that one whose `document.yaml` is missing is told of it. */
export function listSeeds(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .filter((path) => names.some((name) => existsSync(join(path, name))))
    .sort()
}
