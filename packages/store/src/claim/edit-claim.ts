import type { Claim, Content, Value } from '@backstop/knowledge'
import { v7 } from 'uuid'
import { type Given, keepGiven } from '../change-set/keep-given.ts'
import { type QuotedText, quoteSpan, type Span } from '../evidence/quote-spans.ts'

type Part = { id?: string | null | undefined }
type Qualifier = Claim['qualifiers'][number]
type Link = Claim['attribution'][number]
type Condition = Claim['conditions'][number]

/** What an editor says of a claim: evidence by where it stands, parts with the ids they had or none. */
export type ClaimGiven = Given<Pick<Claim, 'text' | 'subject' | 'predicate' | 'modality' | 'polarity' | 'note'>> & {
  object?: (Part & { value: Value }) | null | undefined
  qualifiers?: readonly (Part & Omit<Qualifier, 'id'>)[] | null | undefined
  attribution?: readonly (Part & Omit<Link, 'id' | 'evidence'> & { evidence: Span | null })[] | null | undefined
  conditions?: readonly (Part & Omit<Condition, 'id' | 'evidence'> & { evidence: Span })[] | null | undefined
  evidence?: readonly Span[] | null | undefined
}

const names = ['text', 'subject', 'predicate', 'modality', 'polarity', 'note'] as const

/** A claim as an editor changes it. A new one is said to be so, until somebody says otherwise. */
export function editClaim(given: ClaimGiven, before: Content<'CLAIM'> | null, text: QuotedText): unknown {
  const named = <Kept extends Part>(part: Kept) => ({ ...part, id: part.id ?? v7() })
  const quote = (span: Span, field: string) => quoteSpan(text, span, field)
  return {
    ...keepGiven<Pick<Claim, (typeof names)[number]>>(names, given, before, {
      ...{ modality: 'ASSERTED', polarity: 'AFFIRMED' },
    }),
    document: text.document,
    object: keep(given.object, before?.object ?? null, (object) => (object === null ? null : named(object))),
    qualifiers: keep(given.qualifiers, before?.qualifiers ?? [], (all) => (all ?? []).map(named)),
    attribution: keep(given.attribution, before?.attribution ?? [], (all) =>
      (all ?? []).map((link, i) => ({
        ...named(link),
        evidence: link.evidence === null ? null : quote(link.evidence, `attribution.${i}.evidence`),
      })),
    ),
    conditions: keep(given.conditions, before?.conditions ?? [], (all) =>
      (all ?? []).map((condition, i) => ({
        ...named(condition),
        evidence: quote(condition.evidence, `conditions.${i}.evidence`),
      })),
    ),
    evidence: keep(given.evidence, before?.evidence ?? [], (all) =>
      (all ?? []).map((span, i) => quote(span, `evidence.${i}`)),
    ),
  }
}

const keep = <Given, Kept>(given: Given | undefined, before: Kept, make: (given: Given) => Kept): Kept =>
  given === undefined ? before : make(given)
