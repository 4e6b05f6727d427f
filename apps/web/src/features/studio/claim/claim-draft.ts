import { cutter, lengthInCodePoints } from '../../../ui/code-points.ts'
import { findWords, joinSpans, type Span } from '../evidence/span.ts'
import type { Change } from '../studio-api.ts'
import type { StudioClaimData } from '../studio-document.query.ts'

/** Somebody, something or a predicate that was chosen. */
export type Choice = { id: string; name: string }

type Part = NonNullable<StudioClaimData['object']>
type ClaimInput = NonNullable<Extract<Change, { claim: object }>['claim']>
export type ConditionKind = StudioClaimData['conditions'][number]['kind']

/** A claim as it is typed. What the form does not ask for stays as it is. */
export type ClaimDraft = {
  /** Null for a new one. */
  id: string | null
  /** The revision that was looked at. */
  base: string | null
  spans: Span[]
  subject: Choice | null
  predicate: Choice | null
  /** Somebody or something, with the words that name it, or words alone; `kept` is a number or a time as it was. */
  object: { entity: Choice | null; words: string; kept: Part | null } | null
  modality: StudioClaimData['modality']
  polarity: StudioClaimData['polarity']
  speaker: Choice | null
  condition: { kind: ConditionKind; words: string } | null
  text: string
  note: string
}

/** Where the draft stands: the text, and what a claim that is edited was. */
export type Ground = { text: string; before: StudioClaimData | null }

/** A name that a text may hold. */
export type Known = Choice & { aliases: readonly string[] }

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

function findWholeWords(text: string, words: string): Span | null {
  const points = [...text]
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(points[at] ?? '')
  for (let from = 0; ; ) {
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
    object: object ? { entity: choose(object), words: object.words, kept: null } : null,
    ...{ modality: 'ASSERTED', polarity: 'AFFIRMED', speaker: null, condition: null },
    ...{ text: sentence.replaceAll(/\s+/gu, ' ').trim(), note: '' },
  }
}

/** A claim that stands, to be edited. */
export function draftOf(claim: StudioClaimData): ClaimDraft {
  const { id, revision, subject, predicate, object, modality, polarity, attribution, conditions, evidence } = claim
  const [speaker] = attribution
  const [condition] = conditions
  return {
    ...{ id, base: revision, modality, polarity, text: claim.text, note: claim.note ?? '' },
    spans: evidence.map(({ start, end }) => ({ start, end })),
    subject: { id: subject.id, name: subject.name },
    predicate: { id: predicate.id, name: predicate.label },
    object: object && {
      entity: object.entity && { id: object.entity.id, name: object.entity.name },
      words: object.text,
      kept: object.kind === 'QUANTITY' || object.kind === 'TIME' ? object : null,
    },
    speaker: speaker ? { id: speaker.speaker.id, name: speaker.speaker.name } : null,
    condition: condition ? { kind: condition.kind, words: condition.text } : null,
  }
}

/** The first field that has to be filled before a draft can be kept by the service; null where none is missing. */
export function missingIn({
  spans,
  subject,
  predicate,
  text,
}: ClaimDraft): 'spans' | 'subject' | 'predicate' | 'text' | null {
  if (spans.length === 0) return 'spans'
  if (subject === null) return 'subject'
  if (predicate === null) return 'predicate'
  return text.trim() === '' ? 'text' : null
}

/** What is wrong with a draft that only its text can tell: a condition is in the words of the text. */
export function findCondition({ condition, spans }: ClaimDraft, text: string): Span | null {
  if (condition === null) return null
  const near = Math.max(0, Math.min(...spans.map(({ start }) => start)) - 400)
  return findWords(text, condition.words, near) ?? findWords(text, condition.words)
}

/** The draft as the API takes it; parts that stay keep their ids. Needs what `missingIn` asks for. */
export function inputOf(draft: ClaimDraft, { text, before }: Ground): ClaimInput {
  const { id, spans, subject, predicate, modality, polarity } = draft
  const evidence = spans.map((span) => ({ ...span, id: before?.evidence.find((one) => isSame(one, span))?.id ?? null }))
  return {
    ...{ id, evidence, modality, polarity, subject: subject?.id ?? null, predicate: predicate?.id ?? null },
    ...{ text: draft.text.trim(), note: draft.note.trim() || null },
    object: objectOf(draft, before),
    ...attributionOf(draft, before),
    ...conditionsOf(draft, text, before),
  }
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end

function objectOf({ object }: ClaimDraft, before: StudioClaimData | null): ClaimInput['object'] {
  if (object === null || (object.entity === null && object.words.trim() === '')) return null
  const id = before?.object?.id ?? null
  const { entity, words, kept } = object
  if (entity) return { id, value: { entity: { entity: entity.id, text: words.trim() || entity.name } } }
  if (kept?.kind === 'QUANTITY') {
    const { minimum, maximum, unit } = kept
    return { id, value: { quantity: { text: kept.text, minimum, maximum, unit } } }
  }
  if (kept?.time)
    return { id, value: { time: { text: kept.text, value: kept.time, inferredBecause: kept.inferredBecause } } }
  return { id, value: { text: words.trim() } }
}

/** The nearest speaker alone is asked for: who passes it on stays. */
function attributionOf({ speaker }: ClaimDraft, before: StudioClaimData | null): Pick<ClaimInput, 'attribution'> {
  const [nearest, ...others] = before?.attribution ?? []
  if (speaker?.id === nearest?.speaker.id) return {}
  const kept = others.map(({ id, speaker, cue, evidence }) => ({ id, speaker: speaker.id, cue, evidence }))
  return { attribution: speaker === null ? kept : [{ id: nearest?.id ?? null, speaker: speaker.id }, ...kept] }
}

function conditionsOf(draft: ClaimDraft, text: string, before: StudioClaimData | null): Pick<ClaimInput, 'conditions'> {
  const [first, ...others] = before?.conditions ?? []
  const { condition } = draft
  if (condition?.kind === first?.kind && condition?.words === first?.text) return {}
  const kept = others.map(({ id, kind, text, claim, evidence }) => ({ id, kind, text, claim, evidence }))
  const span = findCondition(draft, text)
  if (condition === null || span === null) return { conditions: kept }
  return {
    conditions: [
      { id: first?.id ?? null, kind: condition.kind, text: condition.words.trim(), evidence: span },
      ...kept,
    ],
  }
}

/** The whole sentences that spans stand in, as one piece of text. */
export function sentenceAround(spans: readonly Span[], sentences: readonly (Span & { text: string })[]): string {
  const touched = sentences.filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
  return touched.map(({ text }) => text).join(' ')
}

/** How many code points of the longest sentence that the service keeps are left; below none it is too long. */
export const roomIn = (sentence: string): number => 500 - lengthInCodePoints(sentence)
