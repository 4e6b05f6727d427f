import { createHash } from 'node:crypto'
import {
  type AggregateKind,
  aggregateKinds,
  canonicalJson,
  parseSnapshot,
  type Snapshot,
  snapshotVersion,
} from '@backstop/knowledge'
import { ZodError } from 'zod'
import { Problem } from '../problem.ts'

/** What somebody proposes for one aggregate: its whole new content, or that it be withdrawn. */
export type Proposal = {
  /** The revision's id. */
  id: string
  aggregate: string
  kind: AggregateKind
  /** Null withdraws. */
  content: unknown
  /** The revision it is based on: the published one, or the latest of the same change set; null for something new. */
  base: string | null
  /** Of a suggestion: how sure whoever makes it is, 0 to 1, and by which rule. */
  confidence?: number | null
  rule?: string | null
  /** Chosen by the client: what has one that its author sent before is known already. */
  clientKey?: string | null
}

/** Hash of a content that is the same for equal contents, however they were written. */
export const contentHash = (content: unknown) => createHash('sha256').update(canonicalJson(content)).digest('hex')

/** The columns of a revision that its proposal decides. Throws a Problem that names the field that breaks a rule. */
export function revisionOf({ id, aggregate, kind, content, base, confidence, rule, clientKey }: Proposal) {
  const checked = content === null ? null : checkContent(kind, content)
  return {
    id,
    aggregateId: aggregate,
    action: checked === null ? ('WITHDRAW' as const) : ('PUT' as const),
    baseRevisionId: base,
    schemaVersion: snapshotVersion,
    snapshot: checked,
    contentHash: contentHash(checked),
    place: placeOf(checked),
    confidence: confidence ?? null,
    rule: rule ?? null,
    clientKey: clientKey ?? null,
  }
}

/** Where the first evidence of a content starts, in code points; null where it has none. */
function placeOf(content: Snapshot['content'] | null): number | null {
  const spans = content !== null && 'evidence' in content ? content.evidence : []
  return spans.length === 0 ? null : Math.min(...spans.map(({ start }) => start))
}

/** A content from outside, checked. Throws a Problem that names the field that breaks a rule. */
export function checkContent(kind: AggregateKind, content: unknown): Snapshot['content'] {
  try {
    return parseSnapshot(kind, content)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const issue = error.issues[0]
    const field = issue?.path.join('.') || kind.toLowerCase()
    const rule = issue === undefined || isMissing(content, issue.path) ? 'is missing' : issue.message
    throw new Problem('BAD_INPUT', `${field}: ${rule}`, { field, limit: rule, cause: error })
  }
}

/** Order in which aggregates are written, so that what is referred to comes first. */
export const byKind = (a: { kind: AggregateKind }, b: { kind: AggregateKind }) =>
  aggregateKinds.indexOf(a.kind) - aggregateKinds.indexOf(b.kind)

/** Nothing at all was given there: that is said plainly. */
function isMissing(content: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
    content,
  )
  return path.length > 0 && (value === null || value === undefined)
}
