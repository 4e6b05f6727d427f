import type { Choice } from '../claim/claim-draft.ts'
import type { Span } from '../evidence/span.ts'
import type { Change } from '../studio-api.ts'
import type { StudioDocumentData, StudioRelationData } from '../studio-document.query.ts'

export type RelationKind = StudioRelationData['relationKind']

/** A relation as it is said: from one claim, by its sentence, to another. */
export type RelationDraft = {
  /** Null for a new one. */
  id: string | null
  /** The revision that was looked at. */
  base: string | null
  kind: RelationKind
  from: Choice | null
  to: Choice | null
  /** Does the document say so, in these words; or is it the editor’s reading, for this reason? */
  isStated: boolean
  spans: (Span & { id?: string })[]
  because: string
}

/** What a claim has to do with another one, which is still to be said. */
export const newRelation = (from: Choice): RelationDraft => ({
  ...{ id: null, base: null, kind: 'SUPPORTS', from, to: null, isStated: false, spans: [], because: '' },
})

/** A relation that stands, to be edited. */
export const relationDraftOf = (relation: StudioRelationData): RelationDraft => ({
  ...{ id: relation.id, base: relation.revision, kind: relation.relationKind },
  from: { id: relation.from.id, name: relation.from.text },
  to: { id: relation.to.id, name: relation.to.text },
  ...{ isStated: relation.basis === 'STATED', spans: [...relation.stated], because: relation.reason ?? '' },
})

type Likely = StudioDocumentData['likelyRelations'][number]

/** What two claims may have to do with each other, to be said or not; null where either is not there any more. */
export function draftOfLikely(
  { kind, from, to, because }: Likely,
  claims: StudioDocumentData['claims'],
): RelationDraft | null {
  const choose = (asked: string): Choice | null => {
    const claim = claims.find(({ id }) => id === asked)
    return claim ? { id: claim.id, name: claim.text } : null
  }
  const [one, other] = [choose(from), choose(to)]
  return one && other ? { ...newRelation(one), kind, to: other, because } : null
}

/** What a draft still needs, in words; null where it is whole. */
export function missingInRelation({ from, to, isStated, spans, because }: RelationDraft): string | null {
  if (from === null || to === null) return 'the other claim'
  if (from.id === to.id) return 'another claim: these are one'
  if (isStated) return spans.length === 0 ? 'the words that state it' : null
  return because.trim() === '' ? 'why you read it so' : null
}

/** The draft as the API takes it; it needs what `missingInRelation` asks for. */
export function relationInput({ id, kind, from, to, isStated, spans, because }: RelationDraft): Change {
  const why = isStated
    ? { basis: 'STATED' as const, evidence: spans.map(({ id, start, end }) => ({ id: id ?? null, start, end })) }
    : { basis: 'EDITORIAL' as const, evidence: [] }
  return {
    relation: { id, kind, from: from?.id ?? null, to: to?.id ?? null, ...why, because: because.trim() || null },
  }
}

/** A relation as one of its claims sees it. */
export type SeenRelation = {
  relation: StudioRelationData
  direction: 'OUTGOING' | 'INCOMING'
  other: StudioRelationData['to']
}

/** The relations of a claim, those that begin at it first. */
export function relationsOf(claim: string, relations: readonly StudioRelationData[]): SeenRelation[] {
  return [
    ...relations.flatMap((relation) =>
      relation.from.id === claim ? [{ relation, direction: 'OUTGOING' as const, other: relation.to }] : [],
    ),
    ...relations.flatMap((relation) =>
      relation.to.id === claim ? [{ relation, direction: 'INCOMING' as const, other: relation.from }] : [],
    ),
  ]
}
