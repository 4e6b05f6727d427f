import { cutter, lengthInCodePoints } from '../../../ui/code-points.ts'
import type { EntityKind } from '../../entity/entity-kinds.ts'
import { findWords, joinSpans, type Span } from '../evidence/span.ts'
import type { Change } from '../studio-api.ts'
import type { StudioClaimData } from '../studio-document.query.ts'

/**
 * Somebody, something or a predicate that was chosen; `makes` says of one that nobody has yet what it will be, once the claim is saved: `UNSORTED`
 * what nobody has said and nothing tells. `isGuess` where rules have said it, and nobody.
 */
export type Choice = { id: string; name: string; makes?: EntityKind | 'PREDICATE' | 'UNSORTED'; isGuess?: boolean }

/** What words mean as a number or a time. */
export type Meaning =
  | { kind: 'QUANTITY'; minimum: number | null; maximum: number | null; unit: string | null }
  | { kind: 'TIME'; value: string; inferredBecause: string | null }

/** Somebody or something with the words that name it, a number or a time, or words alone. */
export type ValueDraft = { entity: Choice | null; words: string; meaning: Meaning | null }

export type ClaimInput = NonNullable<Extract<Change, { claim: object }>['claim']>
export type QualifierKey = NonNullable<ClaimInput['qualifiers']>[number]['key']
export type ConditionKind = StudioClaimData['conditions'][number]['kind']

/** Parts that a claim may have several of; `id` is null for a new one, `evidence` the words in the text where somebody said which. */
type Part = { id: string | null }
type Grounded = Part & { evidence: (Span & { id: string | null }) | null }
export type QualifierDraft = Part & ValueDraft & { key: QualifierKey }
export type SpeakerDraft = Grounded & { speaker: Choice | null; cue: string | null }
export type ConditionDraft = Grounded & { kind: ConditionKind; words: string; claim: string | null }

/** A claim as it is typed. */
export type ClaimDraft = {
  /** Null for a new one. */
  id: string | null
  /** The revision that was looked at. */
  base: string | null
  spans: Span[]
  subject: Choice | null
  predicate: Choice | null
  object: ValueDraft | null
  qualifiers: QualifierDraft[]
  modality: StudioClaimData['modality']
  polarity: StudioClaimData['polarity']
  /** Nearest the content first. */
  speakers: SpeakerDraft[]
  conditions: ConditionDraft[]
  text: string
  note: string
}

/** What of a draft is filled by somebody, or proposed by the rules. */
export type DraftField = Exclude<keyof ClaimDraft, 'id' | 'base' | 'spans' | 'note'>

const fields = ['subject', 'predicate', 'object', 'qualifiers', 'speakers', 'conditions', 'text'] as const

/** The fields of a draft that say more than it does of itself. */
export const filledIn = (draft: ClaimDraft): DraftField[] =>
  fields.filter((field) => {
    const part = draft[field]
    return Array.isArray(part) ? part.length > 0 : part !== null && part !== ''
  })

/** A name that a text may hold; `standing` says where it comes from: "new here", "3 claims here". */
export type Known = Choice & { aliases: readonly string[]; standing?: string }

/** Those of the known whose names stand in the words, in the order in which they do; the longest name of each. */
export function namedIn(words: string, known: readonly Known[]): (Known & { words: string })[] {
  const found = known.flatMap((each) => {
    const names = [each.name, ...each.aliases].toSorted((a, b) => b.length - a.length)
    const hits = names.flatMap((name) => {
      const span = findWholeWords(words, name)
      return span === null ? [] : [{ ...each, span, words: cutter(words)(span.start, span.end) }]
    })
    return hits[0] ?? []
  })
  // A name within a longer one is no mention of its own.
  const outer = found.filter(
    (each) =>
      !found.some(
        (other) =>
          other.id !== each.id &&
          other.span.start <= each.span.start &&
          each.span.end <= other.span.end &&
          other.words.length > each.words.length,
      ),
  )
  return outer.toSorted((a, b) => a.span.start - b.span.start).map(({ span: _, ...each }) => each)
}

/** Where words stand in a text and no longer word holds them; the first place behind `start`. */
export function findWholeWords(text: string, words: string, start = 0): Span | null {
  const points = [...text]
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(points[at] ?? '')
  for (let from = start; ; ) {
    const span = findWords(text, words, from)
    if (span === null || (!isWord(span.start - 1) && !isWord(span.end))) return span
    from = span.start + 1
  }
}

/** A new claim on selected words: those whose names stand there in their order, the sentence as it is. */
export function draftFrom(
  spans: readonly Span[],
  sentence: string,
  text: string,
  { entities, predicates }: { entities: readonly Known[]; predicates: readonly Known[] },
): ClaimDraft {
  const words = spans.map(({ start, end }) => cutter(text)(start, end)).join(' ')
  const [subject, ...others] = namedIn(words, entities)
  const object = others.at(-1)
  const [predicate] = namedIn(words, predicates)
  const choose = (known: Known | undefined): Choice | null => (known ? { id: known.id, name: known.name } : null)
  return {
    ...{ id: null, base: null, spans: joinSpans(spans), subject: choose(subject), predicate: choose(predicate) },
    object: object ? { entity: choose(object), words: object.words, meaning: null } : null,
    ...{ modality: 'ASSERTED', polarity: 'AFFIRMED', qualifiers: [], speakers: [], conditions: [] },
    ...{ text: sentence.replaceAll(/\s+/gu, ' ').trim(), note: '' },
  }
}

type PartData = NonNullable<StudioClaimData['object']>

function valueDraft({ kind, text, entity, minimum, maximum, unit, time, inferredBecause }: PartData): ValueDraft {
  const value: ValueDraft = { entity: entity && { id: entity.id, name: entity.name }, words: text, meaning: null }
  if (kind === 'QUANTITY') return { ...value, meaning: { kind, minimum, maximum, unit } }
  return kind === 'TIME' && time !== null ? { ...value, meaning: { kind, value: time, inferredBecause } } : value
}

/** A claim that stands, to be edited. */
export function draftOf(claim: StudioClaimData): ClaimDraft {
  const { id, revision, subject, predicate, object, modality, polarity, evidence } = claim
  return {
    ...{ id, base: revision, modality, polarity, text: claim.text, note: claim.note ?? '' },
    spans: evidence.map(({ start, end }) => ({ start, end })),
    subject: { id: subject.id, name: subject.name },
    predicate: { id: predicate.id, name: predicate.label },
    object: object && valueDraft(object),
    qualifiers: claim.qualifiers.map((part) => ({ ...valueDraft(part), id: part.id, key: part.key as QualifierKey })),
    speakers: claim.attribution.map(({ id, speaker, cue, evidence }) => ({
      ...{ id, speaker: { id: speaker.id, name: speaker.name }, cue, evidence },
    })),
    conditions: claim.conditions.map(({ id, kind, text, claim, evidence }) => ({
      ...{ id, kind, words: text, claim, evidence },
    })),
  }
}

/** What is to be made before the claim can be: each name of a sort once. */
export function madeIn(draft: ClaimDraft): Choice[] {
  const made = choicesIn(draft).filter(({ makes }) => makes)
  return [...new Map(made.map((choice) => [nameToMake(choice), choice])).values()]
}

/** Everybody and everything that a draft names. */
function choicesIn({ subject, predicate, object, qualifiers, speakers }: ClaimDraft): Choice[] {
  const all = [subject, predicate, object?.entity, ...qualifiers.map(({ entity }) => entity)]
  return [...all, ...speakers.map(({ speaker }) => speaker)].flatMap((choice) => choice ?? [])
}

/** Their names, by their ids. */
export const namesIn = (draft: ClaimDraft): Map<string, string> =>
  new Map(choicesIn(draft).map(({ id, name }) => [id, name]))

/** By this what is to be made is told apart: a predicate and an entity may have one name. */
export const nameToMake = ({ makes, name }: Choice): string =>
  `${makes === 'PREDICATE' ? 'predicate' : 'entity'} ${name.trim().toLowerCase()}`

/** The draft with what was made in the place of what was to be; `made` is by `nameToMake`. */
export function withMade(draft: ClaimDraft, made: ReadonlyMap<string, Choice>): ClaimDraft {
  const swap = <Kept extends Choice | null>(choice: Kept): Kept | Choice =>
    (choice?.makes && made.get(nameToMake(choice))) || choice
  const inValue = <Kept extends ValueDraft>(value: Kept): Kept => ({ ...value, entity: swap(value.entity) })
  return {
    ...draft,
    subject: swap(draft.subject),
    predicate: swap(draft.predicate),
    object: draft.object && inValue(draft.object),
    qualifiers: draft.qualifiers.map(inValue),
    speakers: draft.speakers.map((each) => ({ ...each, speaker: swap(each.speaker) })),
  }
}

/** The draft with the sort that was said of a name wherever that name stands without one. */
export function agreeOnSorts(draft: ClaimDraft): ClaimDraft {
  const isOpen = ({ makes }: Choice) => makes === 'UNSORTED'
  const all = choicesIn(draft)
  const open = new Set(all.filter(isOpen).map(nameToMake))
  const said = all.filter((choice) => choice.makes && !isOpen(choice) && open.has(nameToMake(choice)))
  return said.length === 0 ? draft : withMade(draft, new Map(said.map((choice) => [nameToMake(choice), choice])))
}

/** The whole sentences that spans stand in, as one piece of text. */
export function sentenceAround(spans: readonly Span[], sentences: readonly (Span & { text: string })[]): string {
  const touched = sentences.filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
  return touched.map(({ text }) => text).join(' ')
}

/** How many code points of the longest sentence that the service keeps are left; below none it is too long. */
export const roomIn = (sentence: string): number => 500 - lengthInCodePoints(sentence)
