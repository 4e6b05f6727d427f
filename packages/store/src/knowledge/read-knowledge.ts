import { type Claim, type Entity, type Identified, type Knowledge, referencesOf, type Value } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { headsOfKind, readHeads } from '../publication/head.ts'

/**
 * Reads published knowledge as plain records, from the current revisions: merged entities resolved, their names kept as aliases of the
 * one they turned out to be. With `documentId`, what bears on that document: its claims, the relations between them, the predicates and
 * entities they name, and all that guards connect with these. Read it in a repeatable-read transaction, so that it is of one moment.
 */
export async function readKnowledge(tx: Transaction, { documentId }: { documentId?: string } = {}): Promise<Knowledge> {
  const last = await tx.publication.aggregate({ _max: { revision: true } })
  const scope = documentId === undefined ? {} : { documentId }
  const claimRows = await tx.claim.findMany({ where: scope, select: { id: true } })
  const claimHeads = headsOfKind(await readHeads(tx, idsOf(claimRows)), 'CLAIM')
  const named = [...new Set(claimHeads.flatMap((head) => referencesOf(head).needs))]
  const rootOf = await readMerges(tx)
  const { entities, guards } = await readNeighbours(tx, named, documentId === undefined)
  const relationRows = await tx.claimRelation.findMany({
    where: documentId === undefined ? {} : { from: scope, to: scope },
    select: { id: true },
  })
  const documentRows =
    documentId === undefined ? await tx.document.findMany({ select: { id: true } }) : [{ id: documentId }]
  const predicateRows = documentId === undefined ? await tx.predicate.findMany({ select: { id: true } }) : []
  const heads = await readHeads(tx, [
    ...new Set([
      ...named,
      ...entities,
      ...guards,
      ...idsOf(relationRows),
      ...idsOf(documentRows),
      ...idsOf(predicateRows),
    ]),
  ])
  const root = (id: string) => rootOf.get(id) ?? id
  const claims = claimHeads.map((head) => resolveClaim(flat(head), root))
  const known = new Set(claims.map(({ id }) => id))
  return {
    revision: last._max.revision ?? 0,
    documents: await withTexts(tx, headsOfKind(heads, 'DOCUMENT').map(flat)),
    entities: resolveEntities(headsOfKind(heads, 'ENTITY').map(flat), root),
    predicates: headsOfKind(heads, 'PREDICATE').map(flat),
    guards: headsOfKind(heads, 'GUARD')
      .map(flat)
      .map((guard) => ({ ...guard, from: root(guard.from), to: root(guard.to) })),
    claims,
    relations: headsOfKind(heads, 'RELATION')
      .map(flat)
      .filter(({ from, to }) => known.has(from) && known.has(to)),
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

const flat = <Content extends object>({ id, content }: { id: string; content: Content }): Identified<Content> => ({
  id,
  ...content,
})

async function readMerges(tx: Transaction): Promise<Map<string, string>> {
  const merged = await tx.entity.findMany({
    where: { mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  return new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId as string]))
}

/** The entities that guards connect with those named, at any distance, those merged into one of them, and the guards themselves. */
async function readNeighbours(
  tx: Transaction,
  named: readonly string[],
  all: boolean,
): Promise<{ entities: string[]; guards: string[] }> {
  if (all) {
    return {
      entities: idsOf(await tx.entity.findMany({ select: { id: true } })),
      guards: idsOf(await tx.guard.findMany({ select: { id: true } })),
    }
  }
  const entities = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE near(id) AS (
      SELECT coalesce("mergedIntoId", id) FROM "Entity" WHERE id = ANY(${named}::uuid[])
      UNION
      SELECT CASE WHEN g."fromId" = near.id THEN g."toId" ELSE g."fromId" END FROM near
        JOIN "Guard" g ON g."fromId" = near.id OR g."toId" = near.id
    )
    SELECT id FROM near UNION SELECT e.id FROM near JOIN "Entity" e ON e."mergedIntoId" = near.id`
  const guards = await tx.guard.findMany({ where: { fromId: { in: idsOf(entities) } }, select: { id: true } })
  return { entities: idsOf(entities), guards: idsOf(guards) }
}

async function withTexts(
  tx: Transaction,
  documents: Knowledge['documents'][number][] | Omit<Knowledge['documents'][number], 'text'>[],
) {
  const versions = documents.map((document) => document.versions.at(-1)?.id as string)
  const rows = await tx.documentVersion.findMany({ where: { id: { in: versions } }, select: { id: true, text: true } })
  const textOf = new Map(rows.map(({ id, text }) => [id, text]))
  return documents.map((document, i) => ({ ...document, text: textOf.get(versions[i] as string) ?? '' }))
}

function resolveEntities(entities: Identified<Entity>[], root: (id: string) => string): Identified<Entity>[] {
  const lost = Map.groupBy(
    entities.filter(({ id }) => root(id) !== id),
    ({ id }) => root(id),
  )
  return entities
    .filter(({ id }) => root(id) === id)
    .map((entity) => ({
      ...entity,
      mergedInto: null,
      aliases: [
        ...new Set([
          ...entity.aliases,
          ...(lost.get(entity.id) ?? []).flatMap(({ name, aliases }) => [name, ...aliases]),
        ]),
      ],
    }))
}

/** A claim with every entity that it names as the one it turned out to be. */
export function resolveClaim(claim: Identified<Claim>, root: (id: string) => string): Identified<Claim> {
  const resolve = (value: Value): Value => (value.kind === 'ENTITY' ? { ...value, entity: root(value.entity) } : value)
  return {
    ...claim,
    subject: root(claim.subject),
    object: claim.object === null ? null : { ...claim.object, value: resolve(claim.object.value) },
    qualifiers: claim.qualifiers.map((qualifier) => ({ ...qualifier, value: resolve(qualifier.value) })),
    attribution: claim.attribution.map((link) => ({ ...link, speaker: root(link.speaker) })),
  }
}
