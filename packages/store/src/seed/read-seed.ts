import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type AggregateKind, type Content, findTextProblem, speakerKinds } from '@backstop/knowledge'
import { refuseSeed } from './refuse-seed.ts'
import { claimContent, relationContent, relationName } from './seed-claim.ts'
import { readSeedBytes, readSeedFile } from './seed-file.ts'
import { openSeedIds } from './seed-ids.ts'
import { createSeedResolver } from './seed-resolver.ts'
import { type SeedClaim, type SeedFileName, type SeedFiles, seedFileSchemas } from './seed-schema.ts'

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
}

const article = 'article.txt'
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The hash of a seed's content, without reading what it says. Throws a Problem where a file is missing. */
export const hashSeed = (folder: string): string =>
  sha256([article, ...Object.keys(seedFileSchemas)].map((name) => sha256(readSeedBytes(folder, name))).join('\n'))

/**
 * Reads a seed folder. Throws a Problem naming file, line and reason where a file breaks its shape or a law: a quote that is not
 * verbatim or not unique, a name nobody has, a speaker that cannot speak. `writeIds` gives ids to what has none.
 */
export function readSeed(folder: string, { writeIds = false } = {}): Seed {
  const open = <Name extends SeedFileName>(name: Name) =>
    readSeedFile<SeedFiles[Name]>(folder, name, seedFileSchemas[name])
  const document = open('document.yaml')
  const predicates = open('predicates.yaml')
  const entities = open('entities.yaml')
  const guards = open('guards.yaml')
  const claims = open('claims.yaml')
  const relations = open('relations.yaml')
  const text = readArticle(folder)
  const textHash = sha256(readSeedBytes(folder, article))

  const ids = openSeedIds(folder, { write: writeIds })
  const documentId = ids.idOf(`document/${document.content.slug}`)
  const versionId = ids.idOf(`text/${textHash.slice(0, 12)}`)
  const resolve = createSeedResolver(text, versionId, ids)
  const keysOf = (list: { key: string }[]) => list.map(({ key }) => key)
  resolve.register('predicate', keysOf(predicates.content), predicates.refuse)
  resolve.register(
    'entity',
    entities.content.map(({ slug }) => slug),
    entities.refuse,
  )
  resolve.register('claim', keysOf(claims.content), claims.refuse)
  const kindOf = new Map(entities.content.map(({ slug, kind }) => [slug, kind]))
  for (const [index, claim] of claims.content.entries())
    refuseMute(
      claim,
      (slug) => kindOf.get(slug),
      (path, reason) => claims.refuse([index, ...path], reason),
    )

  const { slug, ...source } = document.content
  const version = { id: versionId, version: 1, sha256: textHash }
  const aggregates: SeedAggregate[] = [
    { id: documentId, kind: 'DOCUMENT', content: { slugs: [slug], ...source, versions: [version] } },
    ...predicates.content.map((content, index) => ({
      id: resolve.aggregate('predicate', content.key, { refuse: predicates.refuse, path: [index] }),
      kind: 'PREDICATE' as const,
      content,
    })),
    ...entities.content.map(({ slug, ...content }, index) => ({
      id: resolve.aggregate('entity', slug, { refuse: entities.refuse, path: [index] }),
      kind: 'ENTITY' as const,
      content: { slugs: [slug], ...content, mergedInto: null },
    })),
    ...guards.content.map(({ kind, from, to, because }, index) => {
      const entity = (slug: string, end: string) =>
        resolve.aggregate('entity', slug, { refuse: guards.refuse, path: [index, end] })
      const content = { kind, from: entity(from, 'from'), to: entity(to, 'to'), because }
      return { id: ids.idOf(`guard/${kind.toLowerCase()}/${from}/${to}`), kind: 'GUARD' as const, content }
    }),
    ...claims.content.map((claim, index) => {
      const place = { refuse: claims.refuse, path: [index] }
      return {
        id: resolve.aggregate('claim', claim.key, place),
        kind: 'CLAIM' as const,
        content: claimContent(claim, documentId, resolve, place),
      }
    }),
    ...relations.content.map((relation, index) => {
      const content = relationContent(relation, resolve, { refuse: relations.refuse, path: [index] })
      return { id: ids.idOf(relationName(relation)), kind: 'RELATION' as const, content }
    }),
  ]
  if (writeIds) ids.save()
  return {
    name: basename(folder),
    hash: hashSeed(folder),
    text: { id: versionId, documentId, text, sha256: textHash },
    aggregates,
  }
}

function readArticle(folder: string): string {
  try {
    const bytes = readSeedBytes(folder, article)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const unsound = findTextProblem(text)
    return unsound ? refuseSeed(folder, { file: article, reason: `${unsound.what} at character ${unsound.at}` }) : text
  } catch (error) {
    if (error instanceof TypeError)
      return refuseSeed(folder, { file: article, reason: 'it is not UTF-8', cause: error })
    throw error
  }
}

function refuseMute(
  claim: SeedClaim,
  kindOf: (slug: string) => string | undefined,
  refuse: (path: PropertyKey[], reason: string) => never,
): void {
  for (const [at, { speaker }] of claim.attribution.entries()) {
    const kind = kindOf(speaker)
    if (kind !== undefined && !speakerKinds.some((speaking) => speaking === kind))
      refuse(['attribution', at, 'speaker'], `a ${kind.toLowerCase()} does not speak`)
  }
}
