import {
  type Claim,
  type Content,
  type Entity,
  type Identified,
  type Knowledge,
  type Predicate,
  referencesOf,
} from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { readKnowledge, resolveClaim } from '../knowledge/read-knowledge.ts'
import { isMissing } from './missing-names.ts'
import { readNames } from './read-names.ts'
import type { StudioRevision } from './read-revisions.ts'
import { readStudioDocument, type StudioDocument, statesOfKind } from './read-studio-document.ts'
import type { StudioState } from './studio-state.ts'

const nothing: Knowledge = {
  ...{ revision: 0, documents: [], entities: [], predicates: [], guards: [], claims: [], relations: [] },
}

/** What would be known of a document; `bereft` are those of its claims that name what is taken away, here or elsewhere, and could not be published so. */
export type DraftKnowledge = { knowledge: Knowledge; bereft: string[] }

/** Why nothing is asked of a claim that is bereft. */
export const refusalOfBereft = (claim: string) => ({ claim, type: 'claim', reason: 'it names what is taken away' })

/**
 * What would be known of a document if its current set were published as it is, with one claim more or otherwise: for seeing beforehand
 * what comes of it. Null where there is no such document. Nothing is written.
 */
export async function readDraftKnowledge(
  database: Database,
  document: string,
  claim: StudioRevision,
): Promise<DraftKnowledge | null> {
  const desk = await readStudioDocument(database, document)
  return desk && knowledgeOf(database, desk, claim)
}

/** What would be known of a document as its editors have it, with one claim more or otherwise, if one is given. */
export async function knowledgeOf(
  database: Database,
  desk: StudioDocument,
  claim: StudioRevision | null = null,
): Promise<DraftKnowledge> {
  const document = desk.document.id
  const isPublished = desk.document.status !== 'DRAFT' && desk.document.status !== 'SUGGESTED'
  const known = isPublished ? await readPublished(database, document) : nothing
  const set = desk.changeSet?.id ?? null
  const all = [...(claim?.names.values() ?? []), ...desk.names.values(), ...desk.others]
  // What only another set has is not published with this one.
  const named = all.filter((state) => state.status === 'WITHDRAWN' || !isMissing(state, set))
  const entities = overlay<Entity>(known.entities, statesOfKind(named, 'ENTITY'))
  await addSurvivors(database, entities, set)
  const predicates = overlay<Predicate>(known.predicates, statesOfKind(named, 'PREDICATE'))
  const root = (id: string, seen = 0): string => {
    const into = entities.get(id)?.mergedInto
    return into === null || into === undefined || seen > 9 ? id : root(into, seen + 1)
  }
  const contents = new Map<string, Claim>(
    desk.claims.filter(({ status }) => status !== 'WITHDRAWN').map(({ id, content }) => [id, content]),
  )
  if (claim?.content?.kind === 'CLAIM') contents.set(claim.aggregate, claim.content.content)
  const written = [...contents].map(([id, content]) => resolveClaim({ id, ...content }, (entity) => root(entity)))
  const isThere = (id: string) => id === document || entities.has(id) || predicates.has(id)
  const isWhole = (content: Claim) => referencesOf({ kind: 'CLAIM', content }).needs.every(isThere)
  const [claims, bereft] = [written.filter(isWhole), written.filter((each) => !isWhole(each))]
  const there = new Set(claims.map(({ id }) => id))
  const knowledge = {
    revision: known.revision,
    documents: [{ id: document, ...desk.document.content, text: desk.text }],
    entities: [...entities.values()].filter(({ mergedInto }) => mergedInto === null),
    predicates: [...predicates.values()],
    guards: [...overlay<Content<'GUARD'>>(known.guards, statesOfKind(desk.others, 'GUARD')).values()]
      .map((guard) => ({ ...guard, from: root(guard.from), to: root(guard.to) }))
      .filter(({ from, to }) => from !== to && entities.has(from) && entities.has(to)),
    claims,
    relations: desk.relations
      .filter(({ status, content }) => status !== 'WITHDRAWN' && there.has(content.from) && there.has(content.to))
      .map(({ id, content }) => ({ id, ...content })),
  }
  return { knowledge, bereft: bereft.map(({ id }) => id) }
}

/** Adds whom these turned out to be, where the document itself names them nowhere. */
async function addSurvivors(
  database: Database,
  entities: Map<string, Identified<Entity>>,
  changeSet: string | null,
): Promise<void> {
  const missing = [...entities.values()].flatMap(({ mergedInto }) =>
    mergedInto === null || entities.has(mergedInto) ? [] : [mergedInto],
  )
  const found = statesOfKind([...(await readNames(database, missing, changeSet)).values()], 'ENTITY')
  const standing = found.filter(({ status }) => status !== 'WITHDRAWN')
  for (const { id, content } of standing) entities.set(id, { ...content, id })
  if (standing.length > 0) await addSurvivors(database, entities, changeSet)
}

/** What is known, with drafts in its place and beside it, less what they withdraw. */
function overlay<Shape extends object>(
  known: readonly Identified<Shape>[],
  drafts: readonly (StudioState & { content: Shape })[],
): Map<string, Identified<Shape>> {
  const all = new Map(known.map((each) => [each.id, each]))
  for (const { id, status, content } of drafts) {
    if (status === 'WITHDRAWN') all.delete(id)
    else if (status !== 'PUBLISHED' || !all.has(id)) all.set(id, { ...content, id })
  }
  return all
}

const readPublished = ({ prisma }: Database, documentId: string): Promise<Knowledge> =>
  prisma.$transaction((tx) => readKnowledge(tx, { documentId }), { isolationLevel: 'RepeatableRead' })
