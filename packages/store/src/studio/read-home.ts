import { splitSentences } from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { reportedQuestions } from './list-questions.ts'
import { isSuggestion } from './list-suggestions.ts'
import { isUnrelated } from './list-things.ts'

/** How much waits, over all documents. */
export type StudioHome = {
  /** Documents with drafts or suggestions. */
  documentsWaiting: number
  pendingSuggestions: number
  sentencesWithoutClaim: number
  claimsWithoutRelations: number
  /** Questions of which reports wait for an editor. */
  reportedQuestions: number
}

/** Counts what waits, in two statements. */
export async function readStudioHome(database: Pick<Database, 'pool'>): Promise<StudioHome> {
  const [row] = await select<Omit<StudioHome, 'sentencesWithoutClaim'>>(
    database,
    sql`select
      (select count(distinct s."documentId")::int from "ChangeSet" s join "Revision" r on r."changeSetId" = s.id
        join "Aggregate" a on a.id = r."aggregateId"
        where s.status = 'OPEN' and (r.decision = 'ACCEPTED' or (r.decision = 'PENDING' and ${isSuggestion}))) as "documentsWaiting",
      (select count(*)::int from "ChangeSet" s join "Revision" r on r."changeSetId" = s.id and r.decision = 'PENDING'
        join "Aggregate" a on a.id = r."aggregateId"
        where s.status = 'OPEN' and ${isSuggestion}) as "pendingSuggestions",
      (select count(*)::int from "Claim" c where ${isUnrelated}) as "claimsWithoutRelations",
      ${reportedQuestions} as "reportedQuestions"`,
  )
  const bare = await countBareSentences(database)
  return { ...(row as Omit<StudioHome, 'sentencesWithoutClaim'>), sentencesWithoutClaim: sumOf(bare) }
}

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0)

/** How many sentences of a text there are in a language: texts never change, so each is split once. Those of very many are split again. */
const sentenceCounts = new Map<string, number>()
const mostCounts = 1000

/** How many sentences of each published document no claim has evidence in; of these documents, where some are named. */
export async function countBareSentences(
  database: Pick<Database, 'pool'>,
  documents: readonly string[] | null = null,
): Promise<Map<string, number>> {
  // Of this moment: what is forgotten while the database answers would be missing.
  const known = new Map(sentenceCounts)
  const rows = await select<{ id: string; version: string; language: string; text: string | null; covered: number }>(
    database,
    sql`select d.id, concat_ws(' ', v.id, d.language) as version, d.language,
      case when concat_ws(' ', v.id, d.language) <> all(${[...known.keys()]}::text[]) then v.text end as text, (
        select count(distinct n)::int from "Evidence" e, generate_series(e."sentenceFrom", e."sentenceTo") n
        where e."versionId" = v.id and e.role = 'CLAIM') as covered
      from "Document" d join "DocumentVersion" v on v."documentId" = d.id and v.version = d.version
      where ${documents}::uuid[] is null or d.id = any(${documents}::uuid[])`,
  )
  const found = new Map(
    rows.map(({ id, version, language, text, covered }) => {
      const count = known.get(version) ?? splitSentences(text ?? '', language).length
      sentenceCounts.set(version, count)
      return [id, count - covered]
    }),
  )
  if (sentenceCounts.size > mostCounts) sentenceCounts.clear()
  return found
}
