import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { AggregateKind, Content } from '@backstop/knowledge'
import { article, readArticle, refuseOtherTitle } from './read-article.ts'
import { gatherFaults } from './refuse-seed.ts'
import { claimContent, relationContent, relationName } from './seed-claim.ts'
import { readSeedBytes, readSeedFile } from './seed-file.ts'
import { openSeedIds, type SeedIds } from './seed-ids.ts'
import { refuseWrongKinds } from './seed-kinds.ts'
import { refuseNameTaken } from './seed-names.ts'
import { readOutlinesBeside, type SeedEntity, type SeedPredicate } from './seed-outline.ts'
import { createSeedResolver, type SeedPlace } from './seed-resolver.ts'
import { type SeedFileName, type SeedFiles, seedFileSchemas } from './seed-schema.ts'
import { refuseForeignWords } from './seed-words.ts'

/** An aggregate as a seed has it. */
export type SeedAggregate = {
  [Kind in AggregateKind]: { id: string; kind: Kind; content: Content<Kind> }
}[AggregateKind]

/** A seed folder, read, resolved to ids and offsets, and checked. */
export type Seed = {
  name: string
  /** SHA-256 of all its files: a seed is applied once per content. */
  hash: string
  text: { id: string; documentId: string; text: string; sha256: string }
  aggregates: SeedAggregate[]
  /** The names of the seeds beside it whose entities or predicates it uses: they come first. */
  needs: ReadonlySet<string>
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The hash of a seed's content, without reading what it says. Throws a Problem where a file is missing. */
export const hashSeed = (folder: string): string =>
  sha256([article, ...Object.keys(seedFileSchemas)].map((name) => sha256(readSeedBytes(folder, name))).join('\n'))

/**
 * Reads a seed folder. Throws a Problem naming file, line and reason wherever a file breaks its shape or, where all have theirs, an entry breaks a law:
 * a quote that is not verbatim or not unique, a name that neither it nor a seed beside it has, a name that another seed had before, a kind that a
 * predicate does not expect, a speaker that cannot speak.
 */
export function readSeed(folder: string): Seed {
  const ids = openSeedIds(folder)
  const seed = readWith(folder, ids)
  // Last: it is mended by a command, which finds the other faults first.
  ids.refuseMissing()
  return seed
}

/** Gives ids to what has none, in the folder's `ids.yaml`, where all else is in order. Returns how many; throws as `readSeed`. */
export function writeSeedIds(folder: string): number {
  const ids = openSeedIds(folder)
  readWith(folder, ids)
  return ids.save()
}

function readWith(folder: string, ids: SeedIds): Seed {
  const faults = gatherFaults()
  const open = <Name extends SeedFileName>(name: Name) =>
    faults.attempt(() => readSeedFile<SeedFiles[Name]>(folder, name, seedFileSchemas[name]))
  const files = {
    document: open('document.yaml'),
    predicates: open('predicates.yaml'),
    entities: open('entities.yaml'),
    guards: open('guards.yaml'),
    claims: open('claims.yaml'),
    relations: open('relations.yaml'),
    text: faults.attempt(() => readArticle(folder)),
  }
  faults.end()
  // What none of them lacks.
  const { document, predicates, entities, guards, claims, relations, text } = files as Whole<typeof files>
  const textHash = sha256(readSeedBytes(folder, article))

  const name = basename(folder)
  const beside = readOutlinesBeside(folder)
  const versionId = ids.idOf(`text/${textHash.slice(0, 12)}`)
  const entityOf = new Map<string, SeedEntity>([
    ...beside.flatMap((outline) => [...outline.entities]),
    ...entities.content.map((entity) => [entity.slug, entity] as const),
  ])
  const resolve = createSeedResolver(text, versionId, ids, { name, beside, entityOf: (slug) => entityOf.get(slug) })
  const register = (kind: Parameters<typeof resolve.register>[0], keys: string[], refuse: SeedPlace['refuse']) => {
    for (const [index, key] of keys.entries())
      faults.attempt(() => resolve.register(kind, key, { refuse, path: kind === 'document' ? ['slug'] : [index] }))
  }
  register('document', [document.content.slug], document.refuse)
  register(
    'predicate',
    predicates.content.map(({ key }) => key),
    predicates.refuse,
  )
  register(
    'entity',
    entities.content.map(({ slug }) => slug),
    entities.refuse,
  )
  register(
    'claim',
    claims.content.map(({ key }) => key),
    claims.refuse,
  )
  faults.end()
  faults.attempt(() => refuseOtherTitle(document, text))
  const documentId = resolve.aggregate('document', document.content.slug, { refuse: document.refuse, path: ['slug'] })
  const predicateOf = new Map<string, SeedPredicate>([
    ...beside.flatMap((outline) => [...outline.predicates]),
    ...predicates.content.map((predicate) => [predicate.key, predicate] as const),
  ])
  const kindsHere = {
    kindOf: (slug: string) => entityOf.get(slug)?.kind,
    predicateOf: (key: string) => predicateOf.get(key),
  }
  for (const [index, claim] of claims.content.entries())
    faults.attempt(() => refuseWrongKinds(claim, kindsHere, { refuse: claims.refuse, path: [index] }))

  const { slug, ...source } = document.content
  const version = { id: versionId, version: 1, sha256: textHash }
  /** Each entry made an aggregate; of one that is refused the fault is noted. */
  const each = <Entry>(entries: readonly Entry[], make: (entry: Entry, index: number) => SeedAggregate) =>
    entries.flatMap((entry, index) => faults.attempt(() => make(entry, index)) ?? [])
  const aggregates: SeedAggregate[] = [
    { id: documentId, kind: 'DOCUMENT', content: { slugs: [slug], ...source, versions: [version] } },
    ...each(predicates.content, (content, index) => ({
      id: resolve.aggregate('predicate', content.key, { refuse: predicates.refuse, path: [index] }),
      kind: 'PREDICATE' as const,
      content,
    })),
    ...each(entities.content, (entity, index) => {
      const { slug, ...content } = entity
      const place = { refuse: entities.refuse, path: [index] }
      refuseNameTaken(entity, { seed: name, ids, before: entities.content.slice(0, index), beside }, place)
      return {
        id: resolve.aggregate('entity', slug, place),
        kind: 'ENTITY' as const,
        content: { slugs: [slug], ...content, mergedInto: null },
      }
    }),
    ...each(guards.content, ({ kind, from, to, because }, index) => {
      const entity = (slug: string, end: string) =>
        resolve.aggregate('entity', slug, { refuse: guards.refuse, path: [index, end] })
      const content = { kind, from: entity(from, 'from'), to: entity(to, 'to'), because }
      return { id: ids.idOf(`guard/${kind.toLowerCase()}/${from}/${to}`), kind: 'GUARD' as const, content }
    }),
    ...each(claims.content, (claim, index) => {
      const place = { refuse: claims.refuse, path: [index] }
      refuseForeignWords(claim, text, place)
      return {
        id: resolve.aggregate('claim', claim.key, place),
        kind: 'CLAIM' as const,
        content: claimContent(claim, documentId, resolve, place),
      }
    }),
    ...each(relations.content, (relation, index) => {
      const content = relationContent(relation, resolve, { refuse: relations.refuse, path: [index] })
      return { id: ids.idOf(relationName(relation)), kind: 'RELATION' as const, content }
    }),
  ]
  faults.end()
  return {
    name,
    hash: hashSeed(folder),
    needs: resolve.needs,
    text: { id: versionId, documentId, text, sha256: textHash },
    aggregates,
  }
}

type Whole<Files> = { [Name in keyof Files]: NonNullable<Files[Name]> }
