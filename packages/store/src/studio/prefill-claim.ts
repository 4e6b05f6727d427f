import type { Mention, Prefilled, ReadValue, SuggestedValue } from '@backstop/extraction'
import type { Document } from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { readKnown } from '../knowledge/read-known.ts'
import { select, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'
import { askThread, type PrefillRequest } from './extraction-thread.ts'
import { readNames, type StudioNames } from './read-names.ts'

export { isKindTold } from '@backstop/extraction'

/** What the rules make of selected words, and all that it names. */
export type ClaimPrefill = Prefilled & { names: StudioNames }

/**
 * Proposes the parts of a claim for words that an editor selected, in two statements and a millisecond or two once the text was read. Null for a
 * text in a language that no rules are for. With `leavesDrafts` it is read as published, whatever is drafted.
 * @throws Problem NOT_FOUND where there is no such document, BAD_INPUT for a span that it does not have
 */
export async function prefillClaim(
  database: Database,
  {
    document,
    start,
    end,
    leavesDrafts = false,
  }: { document: string; start: number; end: number; leavesDrafts?: boolean },
): Promise<ClaimPrefill | null> {
  if (start < 0 || end <= start)
    throw new Problem('BAD_INPUT', 'These are no words.', { field: 'end', limit: 'behind the start' })
  const desk = await readDesk(database, document, leavesDrafts)
  if (!/^en\b/iu.test(desk.language)) return null
  const known = `${desk.published} ${desk.changeSet} ${desk.changes}`
  const request: PrefillRequest = {
    keys: { text: `${desk.version} ${JSON.stringify(datesOf(desk))}`, published: String(desk.published), known },
    selection: { start, end },
  }
  let answer = await askThread(database, request)
  if ('lacks' in answer) {
    const { text, drafts, published } = answer.lacks
    const [words, drafted, all] = await Promise.all([
      text ? readText(database, desk) : null,
      drafts ? readDrafts(database, desk.changeSet) : null,
      published ? readKnown(database) : null,
    ])
    answer = await askThread(database, {
      ...request,
      ...(words && { text: words }),
      ...(drafted && { drafts: drafted }),
      ...(all && { published: all }),
    })
  }
  // Others may have asked in between for so much that it was forgotten again.
  if (!('filled' in answer)) return null
  const { filled } = answer
  return { ...filled, names: await readNames(database, idsIn(filled), desk.changeSet) }
}

/** Longer words are no value. */
const longestValue = 200

/**
 * Reads words that an editor typed as a time or a number, relative ones by the date of the document.
 * @throws Problem NOT_FOUND where there is no such document, BAD_INPUT for words that are too long
 */
export async function readTypedValue(
  database: Database,
  { document, text }: { document: string; text: string },
): Promise<ReadValue> {
  if ([...text].length > longestValue)
    throw new Problem('BAD_INPUT', 'That is too long for a value.', {
      ...{ field: 'text', limit: `${longestValue} characters` },
    })
  const answer = await askThread(database, { words: text, dates: datesOf(await readDesk(database, document)) })
  return 'value' in answer ? answer.value : { time: null, quantity: null }
}

type Desk = {
  version: string
  language: string
  publishedOn: string | null
  datedAround: Document['datedAround']
  /** The knowledge revision, the document’s set and how often that was changed: what is known depends on these. */
  published: number
  changeSet: string | null
  changes: number
}

const datesOf = ({ publishedOn, datedAround }: Pick<Desk, 'publishedOn' | 'datedAround'>) => ({
  ...{ publishedOn, datedAround: datedAround?.value ?? null },
})

/** A document as an editor has it before them, as far as reading it needs; one statement. */
async function readDesk(database: Database, document: string, leavesDrafts = false): Promise<Desk> {
  const [row] = await select<Pick<Desk, 'published' | 'changeSet' | 'changes'> & { snapshot: unknown; schema: number }>(
    database,
    sql`select r.snapshot, r."schemaVersion" as schema, s.id as "changeSet", coalesce(s.version, 0) as changes,
        (select coalesce(max(revision), 0) from "Publication") as published
      from "Aggregate" a left join "ChangeSet" s on s."documentId" = a.id and s.status = 'OPEN' and not ${leavesDrafts}
      join "Revision" r on r.snapshot is not null and r.id = coalesce((select d.id from "Revision" d where d."changeSetId" = s.id
        and d."aggregateId" = a.id and d.decision = 'ACCEPTED' order by d.position desc limit 1), a."publishedRevisionId")
      where a.id = ${document}::uuid and a.kind = 'DOCUMENT'`,
  )
  if (row === undefined) throw new Problem('NOT_FOUND', 'There is no such document.', { field: 'document' })
  const { snapshot, schema, ...desk } = row
  const { versions, language, publishedOn, datedAround } = parseStoredSnapshot('DOCUMENT', schema, snapshot)
  return { ...desk, version: versions.at(-1)?.id ?? document, language, publishedOn, datedAround }
}

async function readText(database: Database, desk: Desk): Promise<NonNullable<PrefillRequest['text']>> {
  const [row] = await select<{ text: string | null }>(
    database,
    sql`select text from "DocumentText" where id = ${desk.version}::uuid`,
  )
  return { text: row?.text ?? '', language: desk.language, ...datesOf(desk) }
}

/** The entities and predicates that a set has drafts or suggestions of; `gone` are all of these that it changes. */
async function readDrafts(
  database: Database,
  changeSet: string | null,
): Promise<NonNullable<PrefillRequest['drafts']>> {
  const rows = await select<{ id: string; kind: 'ENTITY' | 'PREDICATE'; schema: number; snapshot: unknown }>(
    database,
    sql`select distinct on (r."aggregateId") r."aggregateId" as id, a.kind::text as kind, r."schemaVersion" as schema, r.snapshot
      from "Revision" r join "Aggregate" a on a.id = r."aggregateId" and a.kind in ('ENTITY', 'PREDICATE')
      where r."changeSetId" = ${changeSet}::uuid and (r.decision = 'ACCEPTED' or (r.decision = 'PENDING' and r."baseRevisionId" is null))
      order by r."aggregateId", r.decision = 'ACCEPTED' desc, r.position desc`,
  )
  const there = rows.filter(({ snapshot }) => snapshot !== null)
  return {
    entities: there
      .filter(({ kind }) => kind === 'ENTITY')
      .map(({ id, schema, snapshot }) => ({ id, ...parseStoredSnapshot('ENTITY', schema, snapshot) }))
      .filter(({ mergedInto }) => mergedInto === null),
    predicates: there
      .filter(({ kind }) => kind === 'PREDICATE')
      .map(({ id, schema, snapshot }) => ({ id, ...parseStoredSnapshot('PREDICATE', schema, snapshot) })),
    gone: rows.map(({ id }) => id),
  }
}

/** How many of those that words may mean are told. */
export const mostCandidates = 4

function idsIn({ subject, predicate, object, qualifiers, attribution }: Prefilled): string[] {
  const inValue = (value: SuggestedValue | null) => (value?.kind === 'ENTITY' ? inMention(value.mention) : [])
  const inMention = (mention: Mention | null) =>
    (mention?.candidates ?? []).slice(0, mostCandidates).map(({ entity }) => entity)
  return [
    ...inMention(subject),
    ...(predicate?.id ? [predicate.id] : []),
    ...inValue(object),
    ...qualifiers.flatMap(({ value }) => inValue(value)),
    ...attribution.flatMap(({ speaker }) => inMention(speaker)),
  ]
}
