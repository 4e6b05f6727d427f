import type { conditionKinds, EntityKind, Modality, Polarity, QualifierKey } from '@backstop/knowledge'

/** Words of the text: `text[start, end) = quote`, offsets in code points. */
export type Span = { start: number; end: number; quote: string }

/** How sure a rule is, 0 to 1, as measured on texts it was not written from; and the rule's name. */
export type Ground = { confidence: number; rule: string }

/** An entity the editors know already. */
export type KnownEntity = { id: string; name: string; kind: EntityKind; aliases: readonly string[] }

/** A predicate the editors know already; kinds as in `packages/knowledge`, empty where any will do. */
export type KnownPredicate = {
  id: string
  key: string
  label: string
  subjectKinds: readonly EntityKind[]
  objectKinds: readonly EntityKind[]
}

/** What a suggester is given. Dates are EDTF level 1; `publishedOn` goes before `datedAround`. */
export type SuggestionInput = {
  text: string
  /** BCP 47; only English is read, any other language gets no suggestions. */
  language: string
  publishedOn: string | null
  datedAround: string | null
  known: { entities: readonly KnownEntity[]; predicates: readonly KnownPredicate[] }
}

/** A known entity that the words may mean. */
export type Candidate = { entity: string; score: number; by: 'NAME' | 'ALIAS' | 'PART' | 'PRONOUN' | 'DESCRIPTION' }

/** Words that stand for somebody or something. Which candidate is meant, an editor decides. */
export type Mention = Span &
  Ground & {
    form: 'NAME' | 'DESCRIPTION' | 'PRONOUN'
    kind: EntityKind
    /** Best first. */
    candidates: Candidate[]
    /** The entity to create where no candidate is meant; for a pronoun or a second mention, as the text names it in full. */
    proposed: { name: string; kind: EntityKind }
  }

/** A date or period in words; `inferredBecause` is null where the text prints it in full. */
export type TimeMention = Span & Ground & { value: string; inferredBecause: string | null }

/** A number in words. "Up to 30,000" has a maximum alone, an exact number two equal bounds, "about 5" none that is certain. */
export type QuantityMention = Span & Ground & { minimum: number | null; maximum: number | null; unit: string | null }

/** Who is said to say something. `within` is the index of the attribution that this one stands inside, as in a report of a report. */
export type AttributionMention = Ground & {
  speaker: Mention | null
  cue: Span
  content: Span
  within: number | null
}

/** How the text presents what a verb says. `cue` is the word that shows it. */
export type ModalityMention = Span &
  Ground & { modality: Modality; modalityCue: Span | null; polarity: Polarity; polarityCue: Span | null }

/** What something is said to depend on. */
export type ConditionMention = Span & Ground & { kind: (typeof conditionKinds)[number]; cue: Span }

/** What a claim says of its subject, before an editor has agreed to any entity. */
export type SuggestedValue =
  | { kind: 'ENTITY'; span: Span; mention: Mention }
  | { kind: 'QUANTITY'; span: Span; minimum: number | null; maximum: number | null; unit: string | null }
  | { kind: 'TIME'; span: Span; value: string; inferredBecause: string | null }
  | { kind: 'TEXT'; span: Span }

/** A known predicate, or a new one as its verb would name it. */
export type SuggestedPredicate = { id: string | null; key: string; label: string }

/** A claim's parts, as far as they could be read. */
export type ClaimParts = {
  subject: Mention | null
  predicate: SuggestedPredicate | null
  object: SuggestedValue | null
  qualifiers: { key: QualifierKey; value: SuggestedValue }[]
  modality: Modality
  modalityCue: Span | null
  polarity: Polarity
  polarityCue: Span | null
  /** The chain of speakers, nearest the content first. */
  attribution: { speaker: Mention; cue: Span; evidence: Span }[]
  conditions: { kind: ConditionMention['kind']; span: Span }[]
  evidence: Span[]
}

/** A whole claim. `text` stands alone; `shown` is false where an editor is better served by having it folded away. */
export type ClaimSuggestion = ClaimParts &
  Ground & { subject: Mention; predicate: SuggestedPredicate; text: string; shown: boolean }

/** All that was found in a text, each list in the order of the text. */
export type Suggestions = {
  mentions: Mention[]
  times: TimeMention[]
  quantities: QuantityMention[]
  attributions: AttributionMention[]
  modalities: ModalityMention[]
  conditions: ConditionMention[]
  claims: ClaimSuggestion[]
}

/** Text in, suggestions out: the same for the same input, whoever makes them. */
export type Suggester = (input: SuggestionInput) => Suggestions
