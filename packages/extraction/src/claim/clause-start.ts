import { isPlainSpeechVerb, isTelling } from '../attribution/cue.ts'
import type { Token } from '../reading/token.ts'
import { type Parts, phraseEndingAt } from './sentence-parts.ts'

/** Words that join two clauses or phrases. */
export const conjunctions = /^(and|but|or)$/u
const subordinators = /^(because|although|while|when|since|after|though)$/u
/** Whether a word makes a clause hang on another. */
export const isSubordinator = (token: Token | undefined) => token !== undefined && subordinators.test(token.lower)

const openers = /^["“‘`(:;—–-]+$/u

/** Whether a clause can begin at a token: nothing before it, or what ends or opens a clause. */
export function startsClause(parts: Parts, from: number): boolean {
  const { tokens, times } = parts
  // "In 1998 Acme opened".
  if (times.some((time) => time.to === from && time.from <= 1)) return true
  const before = tokens[from - 1]
  if (!before || openers.test(before.text) || before.text === '...') return true
  // "Said the bridge is safe".
  if (before.text === ',' || (isPlainSpeechVerb(before) && !isTelling(before)) || isAfterSource(parts, from))
    return true
  // What stands after "as", "than", "whether" or "if" is not said to be so.
  return conjunctions.test(before.lower) || before.lower === 'that' || isSubordinator(before)
}

/** "According to the mayor she …": right after whoever says it. */
function isAfterSource(parts: Parts, from: number): boolean {
  const source = phraseEndingAt(parts, from)
  const [according, to] = source ? parts.tokens.slice(Math.max(0, source.from - 2), source.from) : []
  return according?.lower === 'according' && to?.lower === 'to'
}

/** "Sea–Baltic". */
export const isGlued = ({ text, end }: Token, next: Token | undefined) => /^[-–—]$/u.test(text) && end === next?.start

/** "Airlines such as Acme, Umbra and others": what stands in a list of examples is no subject. */
export function isExample({ tokens, groups }: Parts, at: number): boolean {
  const such = lastIndex(tokens, at - 1, ({ lower }) => lower === 'such' || lower === 'including')
  if (such < 0 || (tokens[such]?.lower === 'such' && tokens[such + 1]?.lower !== 'as')) return false
  return !groups.some(({ from, finite }) => finite && from > such && from < at)
}

/** The last index up to `from` at which a token passes, -1 where none does. */
export function lastIndex(tokens: readonly Token[], from: number, passes: (token: Token) => boolean): number {
  for (let i = from; i >= 0; i -= 1) if (passes(tokens[i] as Token)) return i
  return -1
}
