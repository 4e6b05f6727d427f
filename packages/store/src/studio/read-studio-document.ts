import { type Sentence, type Snapshot, sentencesOfSpan, splitSentences } from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { type CurrentSet, readCurrentSetOf } from './read-current-set.ts'
import { namesIn, readNames, type StudioNames } from './read-names.ts'
import { type StateRow, type StudioState, stateColumns, stateOf } from './studio-state.ts'

/** A sentence of the text, with the claims that have evidence in it. */
export type StudioSentence = Sentence & { claims: string[] }

/** A document as its editors have it before them: what is published, overlaid with the drafts of its current set. */
export type StudioDocument = {
  document: StudioState<'DOCUMENT'>
  version: number
  versionId: string
  text: string
  sentences: StudioSentence[]
  /** Null while nothing was edited or suggested since the last publication. */
  changeSet: CurrentSet | null
  /** In the order of the text. */
  claims: StudioState<'CLAIM'>[]
  relations: StudioState<'RELATION'>[]
  /** What the current set changes beside them: entities, predicates, guards. */
  others: StudioState<'ENTITY' | 'PREDICATE' | 'GUARD'>[]
  names: StudioNames
}

/** The id of a document, drafted ones too, by a slug that it has or had; null when none has it. */
export async function findStudioDocument(database: Pick<Database, 'pool'>, slug: string): Promise<string | null> {
  const rows = await select<{ id: string }>(
    database,
    sql`select "aggregateId" as id, 0 as rank from "Slug" where kind = 'DOCUMENT' and slug = ${slug}
      union all
      select r."aggregateId", 1 from "ChangeSet" s join "Revision" r on r."changeSetId" = s.id and r.decision <> 'REJECTED'
        join "Aggregate" a on a.id = r."aggregateId" and a.kind = 'DOCUMENT'
        where s.status = 'OPEN' and r.snapshot -> 'slugs' ? ${slug}
      order by rank limit 1`,
  )
  return rows[0]?.id ?? null
}

/**
 * Reads a document for its editors, in five statements however many claims it has; null when there is none. Each statement is of its own
 * moment: what is written meanwhile is refused by the revision that it is based on. With `leavesDrafts` it is as published; null where it is not.
 */
export async function readStudioDocument(
  database: Pick<Database, 'pool'>,
  id: string,
  { leavesDrafts = false } = {},
): Promise<StudioDocument | null> {
  const changeSet = leavesDrafts ? null : await readCurrentSetOf(database, { document: id })
  const states = await readStates(database, id, changeSet?.id ?? null)
  const document = statesOfKind(states, 'DOCUMENT').find((state) => state.id === id)
  const current = document?.content.versions.at(-1)
  if (document === undefined || current === undefined) return null
  const [stored] = await select<{ text: string | null }>(
    database,
    sql`select text from "DocumentText" where id = ${current.id}::uuid`,
  )
  const text = stored?.text ?? ''
  const sentences = splitSentences(text, document.content.language)
  const claims = statesOfKind(states, 'CLAIM').sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
  const relations = statesOfKind(states, 'RELATION')
  const others = states.filter(
    (state): state is StudioDocument['others'][number] =>
      state.kind === 'ENTITY' || state.kind === 'PREDICATE' || state.kind === 'GUARD',
  )
  const referred = [...claims, ...relations, ...others].flatMap((state) => [
    ...namesIn(state),
    ...(state.published ? namesIn({ kind: state.kind, content: state.published.content } as Snapshot) : []),
  ])
  const names = await readNames(database, referred, changeSet?.id ?? null)
  return {
    document,
    ...{ version: current.version, versionId: current.id, text },
    sentences: withClaims(sentences, claims),
    changeSet,
    ...{ claims, relations, others, names },
  }
}

/** The states of one kind. */
export function statesOfKind<Kind extends StudioState['kind']>(
  states: readonly StudioState[],
  kind: Kind,
): StudioState<Kind>[] {
  return states.filter((state) => state.kind === kind) as StudioState<Kind>[]
}

const startOf = ({ content }: StudioState<'CLAIM'>): number => Math.min(...content.evidence.map(({ start }) => start))

function withClaims(sentences: Sentence[], claims: readonly StudioState<'CLAIM'>[]): StudioSentence[] {
  const shown = claims.filter(({ status }) => status !== 'WITHDRAWN')
  const touched = shown.flatMap(({ id, content }) =>
    content.evidence.flatMap(({ start, end }) =>
      sentencesOfSpan(sentences, start, end).map(({ index }) => ({ id, index })),
    ),
  )
  const byIndex = Map.groupBy(touched, ({ index }) => index)
  return sentences.map((sentence) => ({
    ...sentence,
    claims: [...new Set((byIndex.get(sentence.index) ?? []).map(({ id }) => id))],
  }))
}

/** The document, its claims, their relations, and whatever its current set has accepted edits of, each as it is there. */
async function readStates(database: Pick<Database, 'pool'>, document: string, changeSet: string | null) {
  const rows = await select<StateRow>(
    database,
    sql`with recursive draft as (
        select distinct on (r."aggregateId") r."aggregateId" as id, r.id as revision, r."baseRevisionId" as base from "Revision" r
        where r."changeSetId" = ${changeSet}::uuid and r.decision = 'ACCEPTED' order by r."aggregateId", r.position desc
      ), chain as (
        select id, base from draft
        union all
        select chain.id, r."baseRevisionId" from chain join "Revision" r on r.id = chain.base and r."changeSetId" = ${changeSet}::uuid
      ), shown(id) as (
        select ${document}::uuid union select id from draft
        union select c.id from "Claim" c where c."documentId" = ${document}::uuid
        union select l.id from "ClaimRelation" l join "Claim" c on c.id = l."fromId" where c."documentId" = ${document}::uuid
      )
      select ${stateColumns(sql`draft.revision is not null and not exists (
          select from chain where chain.id = a.id and chain.base is not distinct from a."publishedRevisionId")`)}
      from shown join "Aggregate" a on a.id = shown.id left join draft on draft.id = a.id
      left join "Revision" h on h.id = a."publishedRevisionId"
      join "Revision" r on r.id = coalesce(draft.revision, a."publishedRevisionId")`,
  )
  return rows.flatMap((row) => stateOf(row) ?? [])
}
