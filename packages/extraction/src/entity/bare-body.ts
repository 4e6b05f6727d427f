import type { Parts } from '../claim/sentence-parts.ts'
import type { Token } from '../reading/token.ts'

const words = (list: string) => new Set(list.split(/\s+/u))

/** Bodies of which every country, town or firm has one: "the assembly" and "the House" name none of them. */
const bodies = words(
  `assembly house senate parliament congress chamber commons lords board club council committee commission ministry department party union
  association federation league authority university college school hospital court cabinet institute charity foundation society branch
  constituency`,
)

/** Whether a word names a sort of body and no body. */
const isBodyNoun = ({ lower }: Token) => bodies.has(lower)

/** Whether "the" and a body's noun at a token stand alone: "the House", "the club's", not "the House of Acme" nor "the assembly that". */
export function isBareBody({ tokens, names }: Parts, at: number): boolean {
  const noun = tokens[at]
  if (!noun || !isBodyNoun(noun) || !/^(the|this|that)$/u.test(tokens[at - 1]?.lower ?? '')) return false
  if (names.some(({ from, to }) => from <= at && at < to && to - from > 1)) return false
  const next = tokens[at + 1]
  if (!next) return true
  if (/^(of|for|that|which|who)$/u.test(next.lower)) return !names.some(({ from }) => from > at && from <= at + 3)
  // "The board meeting" is no body, "the club's chairman" hangs on one.
  return !/^(NOUN|PROPN)$/u.test(next.tag)
}

/** Whether such a body stands in a range of tokens. */
export function holdsBareBody(parts: Parts, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at += 1) if (isBareBody(parts, at)) return true
  return false
}
