import { basename, dirname, resolve } from 'node:path'
import type { EntityKind } from '@backstop/knowledge'
import { Problem } from '../problem.ts'
import { listSeeds } from './list-seeds.ts'
import { readSeedFile } from './seed-file.ts'
import { readSeedIds } from './seed-ids.ts'
import { type SeedFiles, seedFileSchemas } from './seed-schema.ts'

/** What a predicate says of the kinds on its two ends. */
export type SeedPredicate = { key: string; subjectKinds: readonly EntityKind[]; objectKinds: readonly EntityKind[] }

/** What an entity is and is called. */
export type SeedEntity = { slug: string; name: string; kind: EntityKind; aliases: readonly string[] }

/** What a seed defines that the seeds beside it may name, and the ids that it has given. */
export type SeedOutline = {
  name: string
  documents: ReadonlySet<string>
  entities: ReadonlyMap<string, SeedEntity>
  predicates: ReadonlyMap<string, SeedPredicate>
  ids: ReadonlyMap<string, string>
}

/** The outlines of the seeds beside this one. One that cannot be read is left out: it is refused by itself. */
export function readOutlinesBeside(folder: string): SeedOutline[] {
  return listSeeds(dirname(folder))
    .filter((path) => resolve(path) !== resolve(folder))
    .flatMap((path) => {
      try {
        return [readOutline(path)]
      } catch (error) {
        if (error instanceof Problem) return []
        throw error
      }
    })
}

function readOutline(folder: string): SeedOutline {
  const open = <Name extends 'document.yaml' | 'entities.yaml' | 'predicates.yaml'>(name: Name) =>
    readSeedFile<SeedFiles[Name]>(folder, name, seedFileSchemas[name]).content
  return {
    name: basename(folder),
    documents: new Set([open('document.yaml').slug]),
    entities: new Map(open('entities.yaml').map((entity) => [entity.slug, entity])),
    predicates: new Map(open('predicates.yaml').map((predicate) => [predicate.key, predicate])),
    ids: readSeedIds(folder),
  }
}

/** Which of two seeds had a name first: ids are made in the order of time (UUIDv7); without one, the name of the seed decides. */
export function isOlder(one: NameHolder, other: NameHolder): boolean {
  return one.id === other.id ? one.seed < other.seed : (one.id ?? '~') < (other.id ?? '~')
}
type NameHolder = { seed: string; id: string | undefined }
