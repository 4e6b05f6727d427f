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

/** How ids that are missing are made. */
export const writeIdsRemedy = 'Run `npm run -s backstop -- seed --write-ids` and commit the file.'

/** Looks up the fixed id of a part of a seed by its readable name, such as `claim/duda-met-trump/evidence-1`. */
export type SeedIds = {
  idOf: (name: string) => string
  /** The id that the file has for a name, if any; asking for it is no use of the name. */
  find: (name: string) => string | undefined
  /** Whether missing ids are made rather than refused. */
  isWriting: boolean
  /** Writes the ids that were made for names the file did not know. @returns how many those are */
  save: () => number
}

/** The ids that a seed folder's file gives, by name; none where there is no file. Throws a Problem where it is not such a file. */
export function readSeedIds(folder: string): Map<string, string> {
  if (!existsSync(join(folder, fileName))) return new Map()
  return new Map(Object.entries(readSeedFile(folder, fileName, idsSchema).content ?? {}))
}

/** Opens a seed folder's ids. Names it does not know are refused, or with `write` given an id. */
export function openSeedIds(folder: string, { write }: { write: boolean }): SeedIds {
  const path = join(folder, fileName)
  const known = readSeedIds(folder)
  const before = known.size
  const asked = new Set<string>()
  return {
    idOf: (name) => {
      if (asked.has(name)) refuseSeed(folder, { reason: `two parts of this seed are named ${name}` })
      asked.add(name)
      const id = known.get(name)
      if (id !== undefined) return id
      if (!write) refuseSeed(folder, { file: fileName, reason: `there is no id for ${name}`, remedy: writeIdsRemedy })
      const fresh = v7()
      known.set(name, fresh)
      return fresh
    },
    find: (name) => known.get(name),
    isWriting: write,
    save: () => {
      const fresh = known.size - before
      if (fresh > 0)
        writeFileSync(path, header + stringify(Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1)))))
      return fresh
    },
  }
}
