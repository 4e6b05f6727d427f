import { cutter } from '../../../ui/code-points.ts'
import type { ClaimInput } from '../claim/claim-draft.ts'
import type { StudioClaimData } from '../studio-document.query.ts'

type PartData = NonNullable<StudioClaimData['object']>
type Named = StudioClaimData['subject']

type Ground = {
  text: string
  /** Who or what an id names. */
  nameOf: (id: string) => Named
  newId: () => string
}

/** A claim as it was sent to be kept, with the names and words that the service would give it back with. */
export function writeClaim(
  input: ClaimInput,
  { text, nameOf, newId }: Ground,
): Omit<StudioClaimData, 'revision' | 'status' | 'stale'> {
  const cut = cutter(text)
  const entityOf = (id: string | null | undefined): Named => nameOf(id ?? '')
  const spanOf = ({ id, start, end }: { id?: string | null; start: number; end: number }) => ({
    ...{ id: id ?? newId(), start, end, quote: cut(start, end) },
  })
  const partOf = (key: string | null, { id, value }: NonNullable<ClaimInput['object']>): PartData => ({
    ...{ id: id ?? newId(), key },
    ...{ entity: null, minimum: null, maximum: null, unit: null, time: null, inferredBecause: null },
    ...meaningOf(value, entityOf),
  })
  const { name: label } = entityOf(input.predicate)
  return {
    id: input.id ?? newId(),
    text: input.text ?? '',
    subject: entityOf(input.subject),
    predicate: { id: input.predicate ?? '', label },
    object: input.object ? partOf(null, input.object) : null,
    qualifiers: (input.qualifiers ?? []).map(({ key, ...part }) => partOf(key, part)),
    modality: input.modality ?? 'ASSERTED',
    polarity: input.polarity ?? 'AFFIRMED',
    attribution: (input.attribution ?? []).map(({ id, speaker, cue, evidence }) => ({
      ...{ id: id ?? newId(), speaker: entityOf(speaker), cue: cue ?? null },
      evidence: evidence ? spanOf(evidence) : null,
    })),
    conditions: (input.conditions ?? []).map(({ id, kind, text, claim, evidence }) => ({
      ...{ id: id ?? newId(), kind, text, claim: claim ?? null, evidence: spanOf(evidence) },
    })),
    evidence: (input.evidence ?? []).map(spanOf),
    note: input.note ?? null,
  }
}

function meaningOf(
  value: NonNullable<ClaimInput['object']>['value'],
  entityOf: (id: string) => Named,
): Pick<PartData, 'kind' | 'text'> & Partial<PartData> {
  if ('entity' in value) return { kind: 'ENTITY', text: value.entity.text, entity: entityOf(value.entity.entity) }
  if ('quantity' in value) {
    const { text, minimum, maximum, unit } = value.quantity
    return { kind: 'QUANTITY', text, minimum: minimum ?? null, maximum: maximum ?? null, unit: unit ?? null }
  }
  if ('time' in value) {
    const { text, value: time, inferredBecause } = value.time
    return { kind: 'TIME', text, time, inferredBecause: inferredBecause ?? null }
  }
  return { kind: 'TEXT', text: value.text }
}
