import type { ClaimSuggestion } from '@backstop/extraction'
import type { AggregateKind, Content, Document } from '@backstop/knowledge'
import { v5 } from 'uuid'
import type { Database } from '../database.ts'
import { asContents, asEntity } from '../ingestion/as-contents.ts'
import { readKnown } from '../knowledge/read-known.ts'
import { select, sql } from '../page/sql.ts'
import { shortSlug } from '../slug/short-slug.ts'
import { askThread } from './extraction-thread.ts'
import { namesIn, readNames, type StudioNames } from './read-names.ts'
import { readStudioDocument, type StudioDocument } from './read-studio-document.ts'
import type { StudioState } from './studio-state.ts'

/** A claim that the rules suggest to whoever practises: kept nowhere, so it has no set and no author. */
export type PracticeSuggestion = { state: StudioState<'CLAIM'>; confidence: number; rule: string }

/** A published article to practise on: as it is published, and what the rules suggest of it, in the order of the text. */
export type Practice = {
  published: StudioDocument
  suggestions: PracticeSuggestion[]
  /** What the suggestions refer to. */
  names: StudioNames
}

/** The latest, by document and knowledge revision: the suggestions of an article are made once for all their pages. */
const made = new WeakMap<Database, Map<string, Promise<Practice | null>>>()
const most = 3

/**
 * Reads a published document with the suggestions that the rules make of it from its text and from who and what is published; null where none is
 * published under this slug. Nothing is written. The first time seven statements and as long as reading the text takes, then one.
 */
export async function readPractice(database: Database, slug: string): Promise<Practice | null> {
  const [found] = await select<{ id: string; revision: number }>(
    database,
    sql`select "aggregateId" as id, (select coalesce(max(revision), 0) from "Publication") as revision
      from "Slug" where kind = 'DOCUMENT' and slug = ${slug}`,
  )
  if (found === undefined) return null
  const known = made.get(database) ?? new Map<string, Promise<Practice | null>>()
  made.set(database, known)
  const key = `${found.id} ${found.revision}`
  const practice = known.get(key) ?? makePractice(database, found.id)
  known.delete(key)
  known.set(key, practice)
  // What failed is tried anew by whoever asks next.
  practice.catch(() => known.delete(key))
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return practice
}

async function makePractice(database: Database, document: string): Promise<Practice | null> {
  const published = await readStudioDocument(database, document, { leavesDrafts: true })
  if (published === null) return null
  const { language, publishedOn, datedAround } = published.document.content
  const known = await readKnown(database)
  const answer = await askThread(database, {
    whole: { text: published.text, language, publishedOn, datedAround: datedAround?.value ?? null, known },
  })
  const claims = 'claims' in answer ? answer.claims : []
  return { published, ...(await asSuggestions(database, { published, claims, known })) }
}

type Read = {
  published: StudioDocument
  claims: readonly ClaimSuggestion[]
  known: Parameters<typeof asContents>[0]['known']
}

async function asSuggestions(
  database: Database,
  { published, claims, known }: Read,
): Promise<Omit<Practice, 'published'>> {
  const { document, versionId: version } = published
  const contents = asContents({ claims, document: document.id, version, known, idsFor: lastingIds(version) })
  const referred = contents.claims.flatMap(({ content }) => namesIn({ kind: 'CLAIM', content }))
  const names = new Map(await readNames(database, referred, null))
  for (const entity of contents.entities)
    names.set(entity.id, stateOf('ENTITY', entity.id, asEntity(entity, shortSlug(entity.name) || 'entity')))
  for (const { id, content } of contents.predicates) names.set(id, stateOf('PREDICATE', id, content))
  const suggestions = contents.claims.map(({ id, content, confidence, rule }) => ({
    ...{ state: stateOf('CLAIM', id, content), confidence, rule },
  }))
  return { names, suggestions: suggestions.sort((a, b) => startOf(a) - startOf(b)) }
}

const startOf = ({ state }: PracticeSuggestion) => Math.min(...state.content.evidence.map(({ start }) => start))

/** Something suggested; it has but this one revision, which goes by its own id. */
const stateOf = <Kind extends AggregateKind>(kind: Kind, id: string, content: Content<Kind>) =>
  ({
    ...{ id, kind, revision: id, changeSet: null, status: 'SUGGESTED', stale: false, content, published: null },
  }) as unknown as StudioState<Kind>

/** Ids that are the same each time for the same thing in the same text: what was decided on a device is found again. */
function lastingIds(version: Document['versions'][number]['id']) {
  const asked = new Map<string, number>()
  return (thing: string) => {
    // Two that are worded alike are two.
    const nth = (asked.get(thing) ?? 0) + 1
    asked.set(thing, nth)
    let part = 0
    return () => {
      part += 1
      return v5(`${thing} ${nth} ${part}`, version)
    }
  }
}
