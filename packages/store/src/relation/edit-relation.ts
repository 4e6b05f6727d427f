import type { Content, Relation } from '@backstop/knowledge'
import { type Given, keepGiven } from '../change-set/keep-given.ts'
import { type QuotedText, quoteSpan, type Span } from '../evidence/quote-spans.ts'

/** What an editor says of a relation; its evidence by where it stands. */
export type RelationGiven = Given<Omit<Relation, 'evidence'>> & { evidence?: readonly Span[] | null | undefined }

/** A relation as an editor changes it: their own reading, where they do not say that it is stated. */
export function editRelation(
  { evidence, ...given }: RelationGiven,
  before: Content<'RELATION'> | null,
  text: QuotedText,
): unknown {
  return {
    ...keepGiven<Omit<Relation, 'evidence'>>(['kind', 'from', 'to', 'basis', 'because'], given, before, {
      basis: 'EDITORIAL',
    }),
    evidence:
      evidence === undefined
        ? (before?.evidence ?? [])
        : (evidence ?? []).map((span, i) => quoteSpan(text, span, `evidence.${i}`)),
  }
}
