import type { Token } from '../reading/token.ts'
import type { Clause } from './read-clause.ts'
import type { Parts } from './sentence-parts.ts'

const content = /^(NOUN|PROPN|VERB|ADJ|NUM)$/u

const bare = /^(them|it|him|her|us|me|you|none|nothing|everything|something|anything|nobody|everybody|somebody)$/u
/** "Walked as much": with what it is compared was not read; "as its president" was. */
const comparing = /^(as|than)$/u

/** How many words of a clause that mean something are in none of its parts: subject, verb, object, circumstances and conditions. */
export function countUnread(
  { tokens }: Parts,
  { verb, end, complement, conditions }: Pick<Clause, 'verb' | 'end' | 'complement' | 'conditions'>,
): number {
  const read = [
    ...complement.qualifiers,
    ...conditions,
    ...(complement.object ? [{ from: complement.object.from, to: complement.object.asideTo }] : []),
  ]
  const isRead = (at: number) => read.some(({ from, to }) => from <= at && at < to)
  // "Agreed with the defence that": what it was is cut off.
  let unread = /^(that|which|who|whether|to|of|the|a|an)$/u.test(tokens[end - 1]?.lower ?? '') ? 1 : 0
  let depth = 0
  for (let at = Math.max(verb.to, complement.verbEnd); at < end; at += 1) {
    const { tag, lower, text } = tokens[at] as Token
    // What a bracket tells is an aside.
    if (text === '(') depth += 1
    else if (text === ')') depth -= 1
    if (depth > 0) continue
    const counts = content.test(tag) || bare.test(lower) || (comparing.test(lower) && !isRead(at + 1))
    if (counts && !isRead(at)) unread += 1
  }
  return unread
}
