import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { idSchema } from '@backstop/knowledge'
import { v7 } from 'uuid'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { refuseSeed } from './refuse-seed.ts'

const fileName = 'ids.yaml'
const header =
  '# The UUIDv7 of every aggregate and part of this seed. Written by `backstop seed --write-ids`; never edit or reuse one.\n'

/** Looks up the fixed id of a part of a seed by its readable name, such as `claim/duda-met-trump/evidence-1`. */
export type SeedIds = {
  idOf: (name: string) => string
  /** Writes the ids that were made for names the file did not know. */
  save: () => void
}

/** Opens a seed folder's ids. Names it does not know are refused, or with `write` given an id. */
export function openSeedIds(folder: string, { write }: { write: boolean }): SeedIds {
  const path = join(folder, fileName)
  const known = new Map(
    Object.entries(
      existsSync(path) ? (z.record(z.string(), idSchema).parse(parse(readFileSync(path, 'utf8'))) ?? {}) : {},
    ),
  )
  const asked = new Set<string>()
  return {
    idOf: (name) => {
      if (asked.has(name)) refuseSeed(folder, { reason: `two parts of this seed are named ${name}` })
      asked.add(name)
      const id = known.get(name)
      if (id !== undefined) return id
      if (!write)
        refuseSeed(folder, {
          file: fileName,
          reason: `there is no id for ${name}`,
          remedy: 'Run `npm run -s backstop -- seed --write-ids` and commit the file.',
        })
      const fresh = v7()
      known.set(name, fresh)
      return fresh
    },
    save: () =>
      writeFileSync(path, header + stringify(Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1))))),
  }
}
