import type { SentenceFindings } from '../claim/sentence-findings.ts'
import { phraseAt } from '../claim/sentence-parts.ts'
import { spanOf } from '../entity/refer.ts'
import { readNumber } from '../quantity/read-number.ts'
import type { Token } from '../reading/token.ts'
import type { Mention, SuggestedValue } from '../suggester/suggestion.ts'
import type { Range } from './choose-verb.ts'

type Quantity = Extract<SuggestedValue, { kind: 'QUANTITY' }>

const counted = /^(NOUN|PROPN|ADJ|VERB)$/u
const shares = /^(half|halves|third|quarter|fifth|tenth|percent|time)s?$/u
const period = /^(hour|day|night|week|month|year|season)$/u

/** "About 60 traders": the number that words begin with and where what it counts begins; null where they are no number of something. */
export function countIn(findings: SentenceFindings, { from, to }: Range): { value: Quantity; from: number } | null {
  const { context, parts, quantities } = findings
  const { tokens } = parts
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (!first || !last) return null
  const found = quantities.find(({ rule, from: start }) => rule === 'count' && start === first.start) ?? atStart(first)
  if (!found || found.to >= last.end) return null
  const noun = tokens.findIndex(({ start }) => start >= found.to)
  const head = tokens[phraseAt(parts, from)?.head ?? noun] as Token
  // "Two thirds of teachers", "14 of 60 drivers" are shares.
  if (!counted.test(tokens[noun]?.tag ?? '') || shares.test(head.lower)) return null
  const { minimum, maximum, unit } = found
  const span = spanOf(context, parts, { from, to: noun })
  return { value: { kind: 'QUANTITY', span, minimum, maximum, unit: unit ?? head.lower }, from: noun }
}

/** "Nine boats": a number with the capital of its sentence. */
function atStart({ lower, text, end }: Token) {
  const number = /^\p{Lu}/u.test(text) ? readNumber(lower, undefined) : null
  return number === null || number < 2 ? null : { minimum: number, maximum: number, unit: null, to: end }
}

/** "46 stalls", "2,900 cars a day": how many of what, where nobody knows them by these words. */
export function fillAmount(findings: SentenceFindings, object: Range): Quantity | null {
  const { context, parts } = findings
  const { tokens } = parts
  const count = countIn(findings, object)
  if (!count || phraseAt(parts, object.from)?.to !== object.to) return null
  const { from, to } = object
  const isRate = /^(a|an|per|each|every)$/u.test(tokens[to]?.lower ?? '') && period.test(tokens[to + 1]?.lower ?? '')
  const span = spanOf(context, parts, { from, to: isRate ? to + 2 : to })
  const unit = spanOf(context, parts, { from: count.from, to: isRate ? to + 2 : to }).quote
  return { ...count.value, span, unit }
}

/** "About 60 traders": how many there are is no part of what they are called. */
export function withoutCount({ context, parts }: SentenceFindings, mention: Mention, range: Range): Mention {
  const name = spanOf(context, parts, range).quote
  return { ...mention, proposed: { ...mention.proposed, name } }
}
