import type { SentenceFindings } from '../claim/sentence-findings.ts'
import { mentionName, spanOf } from '../entity/refer.ts'
import type { SuggestedValue } from '../suggester/suggestion.ts'
import type { Range } from './choose-verb.ts'

/** A "there" with the place that it stands for, and how a sentence that stands alone says it: "on Mill Lane". */
type There = { at: number; value: SuggestedValue; text: string }

const within = /^(in|on|at|near|outside|inside)$/u

/** What a "there" among a sentence's words stands for: the place that was named last, in it or in the sentence before, with a word that says where. */
export function findThere(
  { findings, previous }: { findings: SentenceFindings; previous: SentenceFindings | null },
  { from, to }: Range,
): There | null {
  const at = findings.parts.tokens.findIndex(({ lower }, i) => i >= from && i < to && lower === 'there')
  if (at < 0) return null
  return placeBefore(findings, from, at) ?? (previous && placeBefore(previous, previous.parts.tokens.length, at))
}

function placeBefore({ context, parts }: SentenceFindings, end: number, at: number): There | null {
  const { names, tokens } = parts
  for (const name of names.toReversed()) {
    const article = tokens[name.from - 1]?.lower === 'the' ? 1 : 0
    const start = name.from - article - 1
    const preposition = tokens[start]?.lower ?? ''
    if (name.kind !== 'PLACE' || name.to > end || !within.test(preposition)) continue
    const value = {
      kind: 'ENTITY' as const,
      span: spanOf(context, parts, name),
      mention: mentionName(context, parts, name),
    }
    return { at, value, text: `${preposition} ${article ? 'the ' : ''}${value.span.quote}` }
  }
  return null
}
