import { type AggregateKind, referencesOf, type Snapshot } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'
import { lastNames } from './last-names.ts'

type Draft = { id: string; kind: AggregateKind; schemaVersion: number; snapshot: unknown }

/** Of these, what is neither published nor in a draft: it was turned down, or taken back. */
const findGone = (tx: Transaction, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.$queryRaw`
    SELECT a.id::text FROM "Aggregate" a
    WHERE a.id = ANY(${[...ids]}::uuid[]) AND a."publishedRevisionId" IS NULL AND NOT EXISTS (
      SELECT FROM "Revision" r JOIN "ChangeSet" s ON s.id = r."changeSetId"
      WHERE r."aggregateId" = a.id AND s.status = 'OPEN' AND r.decision = 'ACCEPTED' AND r.action = 'PUT')`

/**
 * What is accepted names nothing that is gone.
 * @throws Problem BROKEN_LAW that tells what it names
 */
export async function checkNamed(tx: Transaction, contents: readonly Snapshot[]): Promise<void> {
  const needs = contents.flatMap((content) => referencesOf(content).needs)
  const gone = needs.length === 0 ? [] : await findGone(tx, needs)
  if (gone.length === 0) return
  const missing = gone.map(({ id }) => id).sort()
  throw new Problem('BROKEN_LAW', `This names ${await lastNames(tx, missing)}, turned down or taken back.`, {
    field: 'revisions',
    remedy: 'Edit it to name something else, or make that anew.',
    details: { missing },
  })
}

/**
 * What is taken out of a draft, and is nowhere else, is needed by nothing that stays in one: a claim would name what no longer is.
 * @throws Problem BROKEN_LAW that tells what needs it
 */
export async function checkDependents(tx: Transaction, ids: readonly string[]): Promise<void> {
  const gone = await findGone(tx, ids)
  if (gone.length === 0) return
  const missing = new Set(gone.map(({ id }) => id))
  const drafts = await tx.$queryRaw<Draft[]>`
    SELECT draft.* FROM (
      SELECT DISTINCT ON (r."changeSetId", r."aggregateId") r."aggregateId" AS id, a.kind::text AS kind, r."schemaVersion", r.snapshot
      FROM "Revision" r JOIN "ChangeSet" s ON s.id = r."changeSetId" AND s.status = 'OPEN' JOIN "Aggregate" a ON a.id = r."aggregateId"
      WHERE r.decision = 'ACCEPTED' ORDER BY r."changeSetId", r."aggregateId", r.position DESC
    ) draft WHERE draft.snapshot::text LIKE ANY(${[...missing].map((id) => `%${id}%`)})`
  const bereft = drafts.flatMap(({ id, kind, schemaVersion, snapshot }) => {
    const content = { kind, content: parseStoredSnapshot(kind, schemaVersion, snapshot) } as Snapshot
    return referencesOf(content).needs.some((needed) => missing.has(needed)) ? [{ id, name: nameOf(content) }] : []
  })
  const [first] = bereft
  if (first === undefined) return
  // A sentence that is quoted has its full stop.
  const end = /[.!?]$/u.test(first.name) ? '' : '.'
  const others = bereft.length === 1 ? end : ` and ${bereft.length - 1} more.`
  throw new Problem('BROKEN_LAW', `This is used by what stays in the draft: “${first.name}”${others}`, {
    field: 'revision',
    remedy: 'Take that back first, or let it name something else.',
    details: { dependents: bereft.map(({ id }) => id).sort() },
  })
}

const nameOf = ({ kind, content }: Snapshot): string => {
  if (kind === 'CLAIM') return content.text
  return kind === 'ENTITY' ? content.name : `a ${kind.toLowerCase()}`
}
