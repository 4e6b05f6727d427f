import type { Transaction } from '../database.ts'

/** Where an aggregate stands for whoever edits it in a change set. */
export type DraftState = {
  id: string
  /** The revision that is published. */
  published: string | null
  /** The latest accepted revision in the set. */
  draft: string | null
  /** What the first of the set's accepted edits was based on: what was published then. */
  root: string | null
}

/** The states of these aggregates in a change set; of all that it has accepted edits of, where none are named. */
export async function readDrafts(
  tx: Transaction,
  changeSet: string,
  ids: readonly string[] | null = null,
): Promise<Map<string, DraftState>> {
  const rows = await tx.$queryRaw<DraftState[]>`
    WITH RECURSIVE draft AS (
      SELECT DISTINCT ON (r."aggregateId") r."aggregateId", r.id, r."baseRevisionId" AS base FROM "Revision" r
      WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision = 'ACCEPTED' AND (${ids}::uuid[] IS NULL OR r."aggregateId" = ANY(${ids}::uuid[]))
      ORDER BY r."aggregateId", r.position DESC
    ), chain AS (
      SELECT "aggregateId", base FROM draft
      UNION ALL
      SELECT chain."aggregateId", r."baseRevisionId" FROM chain
        JOIN "Revision" r ON r.id = chain.base AND r."changeSetId" = ${changeSet}::uuid
    ), root AS (
      SELECT * FROM chain WHERE NOT EXISTS (
        SELECT FROM "Revision" r WHERE r.id = chain.base AND r."changeSetId" = ${changeSet}::uuid)
    )
    SELECT a.id, a."publishedRevisionId" AS published, draft.id AS draft, root.base AS root
    FROM "Aggregate" a LEFT JOIN draft ON draft."aggregateId" = a.id LEFT JOIN root ON root."aggregateId" = a.id
    WHERE a.id = ANY(${ids}::uuid[]) OR (${ids}::uuid[] IS NULL AND draft.id IS NOT NULL)`
  return new Map(rows.map((row) => [row.id, row]))
}

/** What an edit starts from: the set's own draft, or what is published, where that moved on since the draft was begun. */
export function currentOf(state: DraftState | undefined): string | null {
  if (state === undefined) return null
  return state.draft !== null && state.root === state.published ? state.draft : state.published
}
