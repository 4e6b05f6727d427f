import type { SentenceFindings } from '../claim/sentence-findings.ts'
import { phraseEndingAt } from '../claim/sentence-parts.ts'
import type { ClassifiedName } from '../entity/classify-names.ts'
import { type Referent, refer, spanOf } from '../entity/refer.ts'
import type { Token } from '../reading/token.ts'
import type { Range } from './choose-verb.ts'

/** The words that say whose something is, by which only the text before tells it. */
export const owning = /^(his|her|its|their)$/u

/** "Her shop": in a sentence that stands alone it is Anna Berg's. */
export function withOwner(
  { context, parts }: SentenceFindings,
  subject: Referent & Range,
  speaker: ClassifiedName | null,
  standsFor: (range: Range) => Referent | null,
): Referent & Range {
  const first = parts.tokens[subject.from] as Token
  if (!owning.test(first.lower) || subject.to === subject.from + 1) return subject
  if (!subject.text.toLowerCase().startsWith(`${first.lower} `)) return subject
  const range = { from: subject.from, to: subject.from + 1 }
  const named = refer(context, parts, range, speaker)
  const owner = named && named.certainty >= 0.7 ? named : standsFor(range)
  const rest = subject.text.slice(first.text.length)
  if (!owner) return subject
  // "The authors of a study by the university".
  const isLong = / (of|by|in|at|for|from|with) /u.test(owner.text)
  const text = isLong ? `the${rest} of ${owner.text}` : `${owner.text}${owner.text.endsWith('s') ? "'" : "'s"}${rest}`
  return { ...subject, text }
}

/** "The price is £9 million, of which £2 million will come": £2 million of the £9 million. */
export function withWhole({ context, parts }: SentenceFindings, subject: Referent & Range): Referent & Range {
  const { tokens } = parts
  const [comma, of, which] = tokens.slice(Math.max(0, subject.from - 3), subject.from)
  if (which?.lower !== 'which' || of?.lower !== 'of' || comma?.text !== ',') return subject
  const whole = phraseEndingAt(parts, subject.from - 3)
  if (!whole) return subject
  const words = spanOf(context, parts, whole).quote
  return { ...subject, text: `${subject.text} of ${/^[\p{Sc}\d]/u.test(words) ? 'the ' : ''}${words}` }
}
