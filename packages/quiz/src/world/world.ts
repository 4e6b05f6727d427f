import {
  type Claim,
  type Document,
  type Entity,
  type Identified,
  type Knowledge,
  type Predicate,
  type Sentence,
  splitSentences,
} from '@backstop/knowledge'
import { createHolds, createTouch, type Touch } from './touch.ts'

/** A published claim with its id. */
export type KnownClaim = Identified<Claim>
/** A published document with its id and current text. */
export type KnownDocument = Identified<Document> & { text: string }

/** Knowledge, indexed for making questions: the cost of a question depends on its document, not on how much else is known. */
export type World = {
  knowledge: Knowledge
  touch: Touch
  /** Whether two are one thing, or one is a part or a sort of the other: less than `touch`, which things that merely overlap do. */
  holds: Touch
  document: (id: string) => KnownDocument
  entity: (id: string) => Identified<Entity>
  predicate: (id: string) => Identified<Predicate>
  /** In reading order: by the start of the first evidence, then by id. */
  claimsOf: (document: string) => KnownClaim[]
  /** The sentences of a document's text, in order. */
  sentencesOf: (document: string) => Sentence[]
  /** The guards that name an entity, by id. */
  guardsOf: (entity: string) => string[]
  /** The claims that repeat, contradict or supersede a claim, or are repeated … by it. */
  restatementsOf: (claim: string) => Set<string>
}

/** Where a claim stands in its text: the start of its first evidence, in code points. */
export const positionOf = (claim: Claim): number => Math.min(...claim.evidence.map(({ start }) => start))

/** Indexes knowledge once. Looking up an id that it does not hold throws: published knowledge has no dangling reference. */
export function createWorld(knowledge: Knowledge): World {
  const claims = new Map<string, KnownClaim[]>()
  for (const claim of knowledge.claims) {
    const list = claims.get(claim.document)
    if (list) list.push(claim)
    else claims.set(claim.document, [claim])
  }
  for (const list of claims.values()) {
    list.sort((a, b) => positionOf(a) - positionOf(b) || (a.id < b.id ? -1 : 1))
  }
  const guards = new Map<string, string[]>()
  for (const { id, from, to } of knowledge.guards) {
    for (const entity of new Set([from, to])) guards.set(entity, [...(guards.get(entity) ?? []), id])
  }
  const restatements = new Map<string, Set<string>>()
  for (const { kind, from, to } of knowledge.relations) {
    if (kind !== 'REPEATS' && kind !== 'CONTRADICTS' && kind !== 'SUPERSEDES') continue
    restatements.set(from, (restatements.get(from) ?? new Set()).add(to))
    restatements.set(to, (restatements.get(to) ?? new Set()).add(from))
  }
  const document = finder(knowledge.documents)
  const sentences = new Map<string, Sentence[]>()
  const sentencesOf = (id: string) => {
    const list = sentences.get(id) ?? splitSentences(document(id).text)
    sentences.set(id, list)
    return list
  }
  const touch = createTouch(knowledge)
  return {
    knowledge,
    touch,
    holds: createHolds(knowledge, touch),
    document,
    sentencesOf,
    entity: finder(knowledge.entities),
    predicate: finder(knowledge.predicates),
    claimsOf: (document) => claims.get(document) ?? [],
    guardsOf: (entity) => guards.get(entity) ?? [],
    restatementsOf: (claim) => restatements.get(claim) ?? new Set(),
  }
}

function finder<Each extends { id: string }>(list: Each[]): (id: string) => Each {
  const byId = new Map(list.map((each) => [each.id, each]))
  return (id) => {
    const found = byId.get(id)
    if (found === undefined) throw new Error(`the knowledge refers to ${id}, which it does not hold`)
    return found
  }
}
