import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { idSchema } from '@backstop/knowledge'
import { v7 } from 'uuid'
import { stringify } from 'yaml'
import { z } from 'zod'
import { refuseSeed } from './refuse-seed.ts'
import { readSeedFile } from './seed-file.ts'

const fileName = 'ids.yaml'
const header =
  '# The UUIDv7 of every aggregate and part of this seed. Written by `backstop seed --write-ids`; never edit or reuse one.\n'
const idsSchema = z.record(z.string(), idSchema).nullable()

/** Looks up the fixed id of a part of a seed by its readable name, such as `claim/duda-met-trump/evidence-1`. */
export type SeedIds = {
  /** The id of a name; one that the file does not know is given a new one and is missing until it is saved. */
  idOf: (name: string) => string
  /** The id that the file has for a name, if any; asking for it is no use of the name. */
  find: (name: string) => string | undefined
  /** Refuses the seed where ids are missing, its own or those that `lack` named. */
  refuseMissing: () => void
  /** Notes something else without which there are ids to be written. */
  lack: (what: string) => void
  /** Writes the ids that were made for names the file did not know. @returns how many those are */
  save: () => number
}

/** The ids that a seed folder's file gives, by name; none where there is no file. Throws a Problem where it is not such a file. */
export function readSeedIds(folder: string): Map<string, string> {
  if (!existsSync(join(folder, fileName))) return new Map()
  return new Map(Object.entries(readSeedFile(folder, fileName, idsSchema).content ?? {}))
}

/** Opens a seed folder's ids. Throws a Problem where the file holds something else. */
export function openSeedIds(folder: string): SeedIds {
  const path = join(folder, fileName)
  const known = readSeedIds(folder)
  const before = known.size
  const asked = new Set<string>()
  const missing: string[] = []
  return {
    idOf: (name) => {
      if (asked.has(name)) refuseSeed(folder, { reason: `two parts of this seed are named ${name}` })
      asked.add(name)
      const id = known.get(name)
      if (id !== undefined) return id
      missing.push(name)
      const fresh = v7()
      known.set(name, fresh)
      return fresh
    },
    find: (name) => known.get(name),
    lack: (what) => {
      missing.push(what)
    },
    refuseMissing: () => {
      const [first] = missing
      if (first === undefined) return
      const more = missing.length > 1 ? ` and ${missing.length - 1} more` : ''
      refuseSeed(folder, {
        file: fileName,
        reason: `there is no id for ${first}${more}`,
        remedy: 'Run `npm run -s backstop -- seed --write-ids` and commit the file.',
      })
    },
    save: () => {
      const fresh = known.size - before
      if (fresh > 0)
        writeFileSync(path, header + stringify(Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1)))))
      return fresh
    },
  }
}
