import type { Choice, ClaimDraft, DraftField, QualifierKey, ValueDraft } from './claim-draft.ts'
import { speaks } from './form-fields.ts'
import type { ClaimProposalData, MentionData, ProposedValueData } from './propose-claim.query.ts'

/** The likeliest of those who are known, else somebody new of the kind that the words tell, if they do. */
function choiceOf({ candidates: [known], name, entityKind, isKindTold }: MentionData): Choice {
  if (known) return { id: known.id, name: known.name }
  return { id: '', name, ...(isKindTold ? { makes: entityKind, isGuess: true } : { makes: 'UNSORTED' }) }
}

function valueDraft({
  kind,
  text,
  entity,
  minimum,
  maximum,
  unit,
  time,
  inferredBecause,
}: ProposedValueData): ValueDraft {
  // A circumstance that nobody knows stays words: not every "on the quay" is somebody to be made.
  if (kind === 'QUANTITY') return { entity: null, words: text, meaning: { kind, minimum, maximum, unit } }
  if (kind === 'TIME' && time !== null)
    return { entity: null, words: text, meaning: { kind, value: time, inferredBecause } }
  // What nobody has a name for, an idea, stays words until somebody says otherwise.
  const isIdea = entity?.entityKind === 'CONCEPT' && entity.candidates.length === 0
  return { entity: entity && !isIdea ? choiceOf(entity) : null, words: text, meaning: null }
}

const knownOnly = (value: ValueDraft): ValueDraft => (value.entity?.makes ? { ...value, entity: null } : value)

/** What the rules propose, as far as they do, for a draft. */
export function readProposal(data: ClaimProposalData): Partial<ClaimDraft> {
  const { text, subject, predicate, object, qualifiers, modality, polarity, attribution, conditions } = data
  return {
    subject: subject && choiceOf(subject),
    predicate:
      predicate &&
      (predicate.predicate
        ? { id: predicate.predicate.id, name: predicate.predicate.label }
        : { id: '', name: predicate.label, makes: 'PREDICATE' as const }),
    object: object && valueDraft(object),
    ...(qualifiers.length > 0 && {
      qualifiers: qualifiers.map((part) => ({
        ...{ ...knownOnly(valueDraft(part)), id: null, key: part.key as QualifierKey },
      })),
    }),
    ...(modality !== 'ASSERTED' && { modality }),
    ...(polarity !== 'AFFIRMED' && { polarity }),
    ...(attribution.length > 0 && {
      speakers: attribution
        .filter(({ speaker }) => speaker.candidates.length > 0 || speaks(speaker.entityKind))
        .map(({ speaker, cue, evidence }) => ({
          ...{ id: null, speaker: choiceOf(speaker), cue, evidence: { id: null, ...evidence } },
        })),
    }),
    ...(conditions.length > 0 && {
      conditions: conditions.map(({ kind, evidence: { quote, ...span } }) => ({
        ...{ id: null, kind, words: quote, claim: null, evidence: { id: null, ...span } },
      })),
    }),
    ...(text !== null && { text }),
  }
}

/**
 * The proposal over what was found by names alone. Where the rules have read the words, a name that merely stands among them is no subject or object: what they
 * read counts, and what they could not read stays empty. One that is known already is not put aside for a new one of more words.
 */
export function mergeProposal(
  found: ClaimDraft,
  proposal: Partial<ClaimDraft>,
  taken: ReadonlySet<DraftField>,
): Partial<ClaimDraft> {
  const { subject, predicate, object, ...rest } = proposal
  const isKnown = (now: Choice | null | undefined, then: Choice | null | undefined) =>
    now && !now.makes && then?.makes && then.name.toLowerCase().endsWith(now.name.toLowerCase())
  // "Brings to the table" is known, the rules read "brings".
  const isSaidIn = (now: Choice | null, then: Choice | null) =>
    now && then?.makes && now.name.startsWith(`${then.name} `)
  const better: Partial<ClaimDraft> = {
    ...rest,
    ...(subject !== undefined && !isKnown(found.subject, subject) && { subject }),
    ...(predicate !== undefined && !isSaidIn(found.predicate, predicate) && { predicate }),
    ...(object !== undefined && !isKnown(found.object?.entity, object?.entity) && { object }),
  }
  return Object.fromEntries(Object.entries(better).filter(([field]) => !taken.has(field as DraftField)))
}
