import { findWords, type Span } from '../evidence/span.ts'
import type { StudioClaimData } from '../studio-document.query.ts'
import { type ClaimDraft, type ClaimInput, type ConditionDraft, madeIn, type ValueDraft } from './claim-draft.ts'

/** Where the draft stands: the text, and what a claim that is edited was. */
export type Ground = { text: string; before: StudioClaimData | null }

export type Missing = 'spans' | 'subject' | 'predicate' | 'sort' | 'text' | 'conditions'

/** The first field that has to be filled, or mended, before a draft can be kept by the service; null where none has. */
export function missingIn(draft: ClaimDraft, text: string): Missing | null {
  if (draft.spans.length === 0) return 'spans'
  if (draft.subject === null) return 'subject'
  if (draft.predicate === null) return 'predicate'
  if (madeIn(draft).some(({ makes }) => makes === 'UNSORTED')) return 'sort'
  if (draft.conditions.some((condition) => isLost(condition, draft, text))) return 'conditions'
  return draft.text.trim() === '' ? 'text' : null
}

/** A condition is in the words of the text: is it one that does not stand there? */
export const isLost = (condition: ConditionDraft, draft: Pick<ClaimDraft, 'spans'>, text: string): boolean =>
  condition.words.trim() !== '' && findCondition(condition, draft, text) === null

/** Where a condition stands: in the words that were selected for it, else where its words are, near those that the claim rests on first. */
export function findCondition(
  { words, evidence }: ConditionDraft,
  { spans }: Pick<ClaimDraft, 'spans'>,
  text: string,
): (Span & { id?: string | null }) | null {
  if (evidence !== null) return evidence
  const near = Math.max(0, Math.min(...spans.map(({ start }) => start)) - 400)
  return findWords(text, words, near) ?? findWords(text, words)
}

/** The draft as the API takes it; parts that stay keep their ids. Needs what `missingIn` asks for, and all that is to be made made. */
export function inputOf(draft: ClaimDraft, { text, before }: Ground): ClaimInput {
  const { id, spans, subject, predicate, modality, polarity } = draft
  const value = draft.object && valueInput(draft.object)
  return {
    ...{ id, modality, polarity, subject: subject?.id ?? null, predicate: predicate?.id ?? null },
    evidence: spans.map((span) => ({ ...span, id: before?.evidence.find((one) => isSame(one, span))?.id ?? null })),
    ...{ text: draft.text.trim(), note: draft.note.trim() || null },
    object: value && { id: before?.object?.id ?? null, value },
    qualifiers: draft.qualifiers.flatMap((part) => {
      const value = valueInput(part)
      return value === null ? [] : [{ id: part.id, key: part.key, value }]
    }),
    attribution: draft.speakers.flatMap(({ id, speaker, cue, evidence }) =>
      speaker === null
        ? []
        : [{ id, speaker: speaker.id, cue: cue?.trim() || null, evidence: evidence && spanInput(evidence) }],
    ),
    conditions: draft.conditions.flatMap((condition) => {
      const evidence = findCondition(condition, draft, text)
      const { id, kind, words, claim } = condition
      return words.trim() === '' || evidence === null
        ? []
        : [{ id, kind, text: words.trim(), claim, evidence: spanInput(evidence) }]
    }),
  }
}

/** Words as the API takes them: without what its answers say of them beside. */
const spanInput = ({ id = null, start, end }: Span & { id?: string | null }) => ({ id, start, end })

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end

type ValueInput = NonNullable<ClaimInput['object']>['value']

function valueInput({ entity, words, meaning }: ValueDraft): ValueInput | null {
  const text = words.trim() || entity?.name || ''
  if (text === '') return null
  if (entity) return { entity: { entity: entity.id, text } }
  if (meaning === null) return { text }
  if (meaning.kind === 'TIME') return { time: { text, value: meaning.value, inferredBecause: meaning.inferredBecause } }
  const { minimum, maximum, unit } = meaning
  return { quantity: { text, minimum, maximum, unit } }
}
