import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The seed folders below a folder, by name. */
export function listSeeds(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'document.yaml')))
    .map((entry) => join(folder, entry.name))
    .sort()
}
