import { createHash } from 'node:crypto'
import { type Content, createReAnchor, type Evidence, findTextProblem } from '@backstop/knowledge'
import { takeCurrentSet } from '../change-set/open-change-set.ts'
import { propose } from '../change-set/propose.ts'
import type { Proposal } from '../change-set/revision.ts'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { headsOfKind, readHeads } from '../publication/head.ts'

/**
 * Puts a new text for a published document in its current change set, with its claims and relations re-anchored in it. What could not be
 * re-anchored without guessing is returned as `orphans` and left as it is: the set cannot be published until each has its
 * words in the new text or is withdrawn.
 */
export async function proposeVersion(
  tx: Transaction,
  {
    document,
    text,
    author,
    now,
    newId,
  }: { document: string; text: string; author: string; now: Date; newId: () => string },
): Promise<{ changeSet: string; orphans: string[] }> {
  const unsound = findTextProblem(text)
  if (unsound)
    throw new Problem('BAD_INPUT', `The text has a ${unsound.what} at character ${unsound.at}.`, { field: 'text' })
  const [head] = headsOfKind(await readHeads(tx, [document]), 'DOCUMENT')
  if (head === undefined) throw new Problem('NOT_FOUND', 'There is no such document.', { field: 'document' })
  const old = await tx.documentVersion.findUniqueOrThrow({
    where: { id: head.content.versions.at(-1)?.id as string },
    select: { id: true, text: true },
  })
  if (old.text === text)
    throw new Problem('BAD_INPUT', 'This is the text that is published already.', { field: 'text' })
  const version = await keepText(tx, document, text, newId())

  const heads = await readHeads(tx, await readResting(tx, old.id))
  const find = createReAnchor(old.text, text)
  const places = new Map<string, Evidence | null>()
  const move = (span: Evidence): Evidence | null => {
    if (span.version !== old.id) return span
    const key = `${span.start} ${span.end}`
    if (!places.has(key)) {
      const place = find(span)
      places.set(key, place === null ? null : { ...span, ...place, version: version.id })
    }
    const moved = places.get(key) ?? null
    return moved === null ? null : { ...moved, id: span.id }
  }
  const moved = heads.map((found) => ({
    ...found,
    content:
      found.kind === 'CLAIM'
        ? moveClaim(found.content, move)
        : found.kind === 'RELATION'
          ? moveRelation(found.content, move)
          : null,
  }))
  const changeSet = await takeCurrentSet(tx, { document }, { author, now })
  await refuseEdits(tx, changeSet)
  const bases = await tx.aggregate.findMany({ where: { id: { in: [document, ...heads.map(({ id }) => id)] } } })
  const baseOf = new Map(bases.map(({ id, publishedRevisionId }) => [id, publishedRevisionId]))
  const edits: Pick<Proposal, 'aggregate' | 'kind' | 'content'>[] = [
    {
      aggregate: document,
      kind: 'DOCUMENT',
      content: { ...head.content, versions: [...head.content.versions, version] },
    },
    ...moved.flatMap(({ id, kind, content }) => (content === null ? [] : [{ aggregate: id, kind, content }])),
  ]
  await propose(tx, {
    ...{ changeSet, author, decision: 'ACCEPTED' as const, now },
    proposals: edits.map((edit) => ({ id: newId(), ...edit, base: baseOf.get(edit.aggregate) ?? null })),
  })
  return { changeSet, orphans: moved.filter(({ content }) => content === null).map(({ id }) => id) }
}

/** What was edited or suggested rests on the old text: it has to be settled first. */
async function refuseEdits(tx: Transaction, changeSet: string): Promise<void> {
  const waiting = await tx.revision.count({ where: { changeSetId: changeSet, decision: { not: 'REJECTED' } } })
  if (waiting === 0) return
  throw new Problem('CONFLICT', `${waiting} edits and suggestions of this document wait to be published.`, {
    field: 'replaces',
    remedy: 'Publish them or take them back, then bring in the new version.',
  })
}

type Move = (span: Evidence) => Evidence | null

async function keepText(tx: Transaction, documentId: string, text: string, id: string) {
  const last = await tx.documentText.aggregate({ where: { documentId }, _max: { version: true } })
  const version = (last._max.version ?? 0) + 1
  const sha256 = createHash('sha256').update(text).digest('hex')
  await tx.documentText.create({ data: { id, documentId, version, text, sha256 } })
  return { id, version, sha256 }
}

/** The published claims and relations with evidence in a version. */
async function readResting(tx: Transaction, versionId: string): Promise<string[]> {
  const rows = await tx.evidence.findMany({ where: { versionId }, select: { claimId: true, relationId: true } })
  return [...new Set(rows.flatMap(({ claimId, relationId }) => claimId ?? relationId ?? []))].sort()
}

/** A claim with all its spans moved; null when one has no certain place. */
function moveClaim(claim: Content<'CLAIM'>, move: Move): Content<'CLAIM'> | null {
  const evidence = claim.evidence.map(move)
  const attribution = claim.attribution.map((link) => ({
    ...link,
    evidence: link.evidence === null ? null : move(link.evidence),
  }))
  const conditions = claim.conditions.flatMap((condition) => {
    const moved = move(condition.evidence)
    return moved === null ? [] : [{ ...condition, evidence: moved }]
  })
  const kept = evidence.filter((span) => span !== null)
  const lost =
    kept.length < claim.evidence.length ||
    conditions.length < claim.conditions.length ||
    attribution.some((link, index) => link.evidence === null && claim.attribution[index]?.evidence !== null)
  return lost ? null : { ...claim, evidence: kept, attribution, conditions }
}

/** A relation with all its spans moved; null when one has no certain place. */
function moveRelation(relation: Content<'RELATION'>, move: Move): Content<'RELATION'> | null {
  const evidence = relation.evidence.map(move).filter((span) => span !== null)
  return evidence.length < relation.evidence.length ? null : { ...relation, evidence }
}
