import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { type Parts, phraseAt } from './sentence-parts.ts'

const closers =
  /^(who|which|whose|where|when|while|because|although|though|whereas|since|so|but|yet|as|after|before|until|if|once|unless|and|or|with|including|prompting|making|leading|even)$/u
const subordinators = /^(because|although|though|whereas|while|when|since|as|after|before|until|if|once|unless|so)$/u

/** Where the words end that belong to a verb: before the next clause, the next verb of the same subject, or the full stop. */
export function findClauseEnd(parts: Parts, group: VerbGroup, limit: number, subordinate: boolean): number {
  const { tokens, groups } = parts
  let depth = 0
  for (let i = group.to; i < limit; i += 1) {
    const token = tokens[i] as Token
    const next = tokens[i + 1]
    // "The Saffir–Simpson scale": a dash without spaces ends nothing.
    const isGlued = token.text === '–' && tokens[i - 1]?.end === token.start && next?.start === token.end
    if (/^[;:]$/u.test(token.text) || token.text === '—' || (token.text === '–' && !isGlued) || token.text === '--')
      return i
    if (token.text === '(') depth += 1
    if (token.text === ')') depth -= 1
    if (depth > 0) continue
    if (/^[.!?]$/u.test(token.text) && i >= limit - 2) return i
    if (token.text === ',' && next) {
      if (subordinate && !isList(tokens, i)) return i
      if (groups.some(({ from, finite }) => finite && from === i + 1)) return i
      if (opensOfWhich(tokens, i + 1)) return i
      if (closers.test(next.lower) && !joinsNouns(parts, i + 1)) return i
      if ((next.tag === 'VERB' && /(ing|ed)$/u.test(next.lower)) || /^(being|having)$/u.test(next.lower)) return i
      if (next.tag === 'ADV' && !/^(including)$/u.test(next.lower)) return i
      if (next.tag === 'ADP' && next.lower !== 'of' && !isLastTime(parts, i + 1, limit)) return i
      // ", he said", ", the company is"
      if (startsFiniteClause(parts, i + 1)) return i
      if (/^["”']/u.test(next.text)) return i
    }
    // "The moment when she came": that belongs to the noun.
    if (token.lower === 'when' && /^(moment|time|day|year|period|point)$/u.test(tokens[i - 1]?.lower ?? '')) continue
    if (
      subordinators.test(token.lower) &&
      i > group.to &&
      (token.tag === 'SCONJ' || token.tag === 'ADV' || token.tag === 'ADP') &&
      (token.lower === 'as' ? startsFiniteClause(parts, i + 1) : hasVerbAfter(groups, i, limit, tokens))
    )
      return i
    if (/^(and|but|or)$/u.test(token.lower)) {
      const verb = groups.find(({ from, finite }) => finite && from > i && from <= i + 3)
      if (verb && onlyAdverbs(tokens, i + 1, verb.from)) return i
      if (startsFiniteClause(parts, i + 1)) return i
    }
  }
  return limit
}

/** ", of which £3 million will come from", ", one of whom": of that another clause tells. */
const opensOfWhich = (tokens: readonly Token[], at: number) => {
  const of = tokens[at]?.lower === 'of' ? at : at + 1
  return tokens[of]?.lower === 'of' && /^(which|whom)$/u.test(tokens[of + 1]?.lower ?? '')
}

/** ", on April 28, 2003": the time of the clause, told last. */
const isLastTime = ({ times, tokens }: Parts, at: number, limit: number) => {
  const time = times.find(({ from }) => from === at + 1)
  return time !== undefined && (time.to >= limit || /^[.,;:)]$/u.test(tokens[time.to]?.text ?? ''))
}

/** A comma in "the US, Canada and Mexico". */
const isList = (tokens: readonly Token[], comma: number) =>
  tokens[comma - 1]?.tag === tokens[comma + 1]?.tag &&
  tokens.slice(comma + 2, comma + 6).some(({ lower }) => lower === 'and' || lower === 'or')

const onlyAdverbs = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = from; i < to; i += 1) if (tokens[i]?.tag !== 'ADV') return false
  return true
}

const hasVerbAfter = (groups: VerbGroup[], at: number, limit: number, tokens: readonly Token[]) =>
  groups.some(
    ({ from, finite }) =>
      finite && from > at && from < limit && !tokens.slice(at, from).some(({ text }) => text === ','),
  )

/** "A, B, and C": the conjunction joins nouns, as no verb follows its phrase. */
function joinsNouns(parts: Parts, at: number): boolean {
  if (!/^(and|or)$/u.test(parts.tokens[at]?.lower ?? '')) return false
  const phrase = phraseAt(parts, at + 1)
  return phrase !== undefined && !startsFiniteClause(parts, at + 1)
}

const isName = ({ names }: Parts, { head }: { head: number }) => names.some(({ from, to }) => from <= head && head < to)

/** Whether a noun phrase and then a finite verb stand at a token. */
export function startsFiniteClause(parts: Parts, at: number): boolean {
  const phrase = phraseAt(parts, at)
  if (!phrase) return false
  let end = phrase.to
  // "And both Berg and Holm claimed".
  const other = parts.tokens[end]?.lower === 'and' ? phraseAt(parts, end + 1) : undefined
  if (other && (parts.tokens[at]?.lower === 'both' || (isName(parts, phrase) && isName(parts, other)))) end = other.to
  let between = false
  for (;;) {
    const { tag, lower } = parts.tokens[end] ?? { tag: 'PUNCT', lower: '' }
    // "The conflict between A and B"; what hangs on "after" is another clause.
    if ((tag !== 'ADP' || subordinators.test(lower)) && !(between && lower === 'and')) break
    between = lower === 'between'
    const more = phraseAt(parts, end + 1)
    if (!more) break
    end = more.to
  }
  while (parts.tokens[end]?.tag === 'ADV') end += 1
  return parts.groups.some(({ from, finite }) => finite && from === end)
}
