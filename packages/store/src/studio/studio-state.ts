import type { AggregateKind, Content } from '@backstop/knowledge'
import type { Decision } from '../change-set/decide.ts'
import { type Sql, sql } from '../page/sql.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'

/** How what an editor sees of something stands to what is published of it. FORMER: it was once. */
export type StudioStatus = 'PUBLISHED' | 'CHANGED' | 'DRAFT' | 'WITHDRAWN' | 'SUGGESTED' | 'FORMER'

/** One thing as a revision says it is, beside how it stands. */
export type StudioState<Kind extends AggregateKind = AggregateKind> = {
  [K in Kind]: {
    /** The aggregate. */
    id: string
    kind: K
    /** What an edit of it is based on. */
    revision: string
    /** The change set that a draft or a suggestion is in; null for what is published. */
    changeSet: string | null
    status: StudioStatus
    /** Is its draft based on what is no longer published? Then it cannot be published as it is. */
    stale: boolean
    content: Content<K>
    /** What is published, where that says something else. */
    published: { revision: string; content: Content<K> } | null
  }
}[Kind]

/** The columns of a row that `stateOf` reads. */
export type StateRow = {
  id: string
  kind: AggregateKind
  revision: string
  changeSet: string | null
  decision: Decision
  withdraws: boolean
  stale: boolean
  schemaVersion: number
  snapshot: unknown
  published: string | null
  publishedVersion: number | null
  publishedSnapshot: unknown
}

/** A row as a state; null for one of which nothing is left to show. */
export function stateOf(row: StateRow): StudioState | null {
  const { id, kind, revision, changeSet, published: head, stale } = row
  const read = (version: number | null, snapshot: unknown) =>
    snapshot === null || version === null ? null : parseStoredSnapshot(kind, version, snapshot)
  const before = read(row.publishedVersion, row.publishedSnapshot)
  const content = row.withdraws ? before : read(row.schemaVersion, row.snapshot)
  if (content === null) return null
  const differs = head !== null && head !== revision && before !== null
  const state = { id, kind, revision, changeSet, status: statusOf(row), stale, content }
  return { ...state, published: differs ? { revision: head, content: before } : null } as StudioState
}

function statusOf({ revision, published, decision, withdraws }: StateRow): StudioStatus {
  if (published === revision) return 'PUBLISHED'
  if (withdraws) return 'WITHDRAWN'
  if (decision !== 'ACCEPTED') return 'SUGGESTED'
  return published === null ? 'DRAFT' : 'CHANGED'
}

/** The columns of `StateRow`, of an aggregate `a`, the revision `r` shown and the published one `h`; `stale` is an expression. */
export const stateColumns = (stale: Sql): Sql => sql`a.id, a.kind::text as kind, r.id as revision,
  case when r.id is distinct from a."publishedRevisionId" then r."changeSetId" end as "changeSet", r.decision::text as decision,
  r.action = 'WITHDRAW' as withdraws, ${stale} as stale, r."schemaVersion", r.snapshot,
  a."publishedRevisionId" as published, h."schemaVersion" as "publishedVersion",
  case when h.id <> r.id then h.snapshot end as "publishedSnapshot"`
