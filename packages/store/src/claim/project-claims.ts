import { type Claim, type Evidence, evidenceOf, parseEdtf, type Value } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import type { Head } from '../publication/head.ts'
import { putRows } from '../publication/rows.ts'
import { type EvidenceOwner, evidenceRow, readVersions } from './evidence-row.ts'

/** Writes the public rows of published claims and of all their parts; `roots` resolves merged entities. */
export async function putClaims(
  tx: Transaction,
  heads: readonly Head<'CLAIM'>[],
  roots: ReadonlyMap<string, string>,
  published: ReadonlySet<string>,
): Promise<void> {
  const root = (id: string) => roots.get(id) ?? id
  const versions = await readVersions(
    tx,
    heads.flatMap((head) => evidenceOf(head).map((span) => span.version)),
  )
  const row = (span: Evidence, owner: EvidenceOwner) => evidenceRow(span, owner, versions)
  const owner = (claimId: string) => ({ claimId, relationId: null })

  await putRows(
    tx,
    'Claim',
    heads.map(({ id, content, revision, publishedAt }) => ({
      id,
      documentId: content.document,
      text: content.text,
      subjectId: root(content.subject),
      predicateId: content.predicate,
      modality: content.modality,
      polarity: content.polarity,
      note: content.note,
      attributed: content.attribution.length > 0,
      conditional: content.conditions.length > 0,
      position: Math.min(...content.evidence.map((span) => span.start)),
      revision,
      updatedAt: publishedAt,
    })),
  )
  await putRows(
    tx,
    'Evidence',
    heads.flatMap(({ id, content }) => [
      ...content.evidence.map((span, position) => row(span, { ...owner(id), role: 'CLAIM', position })),
      ...content.attribution.flatMap(({ evidence }, position) =>
        evidence === null ? [] : [row(evidence, { ...owner(id), role: 'ATTRIBUTION', position })],
      ),
      ...content.conditions.map(({ evidence }, position) =>
        row(evidence, { ...owner(id), role: 'CONDITION', position }),
      ),
    ]),
  )
  await putRows(
    tx,
    'ClaimValue',
    heads.flatMap(({ id: claimId, content }) => [
      ...(content.object === null
        ? []
        : [
            {
              id: content.object.id,
              claimId,
              slot: 'OBJECT',
              position: 0,
              key: null,
              ...valueRow(content.object.value),
            },
          ]),
      ...content.qualifiers.map(({ id, key, value }, position) => ({
        ...{ id, claimId, slot: 'QUALIFIER', position, key },
        ...valueRow(value),
      })),
    ]),
  )
  await putRows(
    tx,
    'Attribution',
    heads.flatMap(({ id: claimId, content }) =>
      content.attribution.map(({ id, speaker, cue, evidence }, position) => ({
        ...{ id, claimId, position, speakerId: root(speaker), cue, evidenceId: evidence?.id ?? null },
      })),
    ),
  )
  await putRows(
    tx,
    'Condition',
    heads.flatMap(({ id: claimId, content }) =>
      content.conditions.map(({ id, kind, text, claim, evidence }, position) => ({
        ...{ id, claimId, position, kind, text, evidenceId: evidence.id },
        conditionClaimId: claim !== null && published.has(claim) ? claim : null,
      })),
    ),
  )
  await putRows(
    tx,
    'ClaimEntity',
    heads.flatMap(({ id: claimId, content }) => mentionsOf(content, root).map((mention) => ({ claimId, ...mention }))),
  )

  function valueRow(value: Value) {
    const days = value.kind === 'TIME' ? parseEdtf(value.value) : null
    return {
      kind: value.kind,
      text: value.text,
      entityId: value.kind === 'ENTITY' ? root(value.entity) : null,
      minimum: value.kind === 'QUANTITY' ? value.minimum : null,
      maximum: value.kind === 'QUANTITY' ? value.maximum : null,
      unit: value.kind === 'QUANTITY' ? value.unit : null,
      time: value.kind === 'TIME' ? value.value : null,
      inferredBecause: value.kind === 'TIME' ? value.inferredBecause : null,
      timeStart: days?.first ?? null,
      timeEnd: days?.last ?? null,
    }
  }
}

/** Each entity a claim names with the role it has there, once. */
function mentionsOf(claim: Claim, root: (id: string) => string): { entityId: string; role: string }[] {
  const named = (value: Value | undefined, role: string) =>
    value?.kind === 'ENTITY' ? [{ entityId: root(value.entity), role }] : []
  const all = [
    { entityId: root(claim.subject), role: 'SUBJECT' },
    ...named(claim.object?.value, 'OBJECT'),
    ...claim.attribution.map(({ speaker }) => ({ entityId: root(speaker), role: 'SPEAKER' })),
    ...claim.qualifiers.flatMap(({ value }) => named(value, 'QUALIFIER')),
  ]
  return [...new Map(all.map((mention) => [`${mention.entityId} ${mention.role}`, mention])).values()]
}
