import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'

/** A noun with what belongs before it: `tokens[from, to)`, its head at `head`. */
export type NounPhrase = { from: number; to: number; head: number }

/** What no phrase splits: the first token of each name, time and quantity, and the token after its last. */
export type Blocks = { names: Map<number, number>; times: Map<number, number>; quantities: Map<number, number> }

const before = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM'])
const determiners =
  /^(the|a|an|this|that|these|those|its|their|his|her|our|my|your|some|any|no|each|every|all|both|several|many|few|other|another|more|most)$/u

/** The noun phrases of a sentence, in order; a time is none. */
export function findNounPhrases(tokens: readonly Token[], groups: readonly VerbGroup[], blocks: Blocks): NounPhrase[] {
  const verbs = new Set<number>()
  for (const group of groups) for (let i = group.from; i < group.to; i += 1) if (tokens[i]?.tag !== 'ADV') verbs.add(i)
  const phrases: NounPhrase[] = []
  let i = 0
  while (i < tokens.length) {
    const afterTime = blocks.times.get(i)
    if (afterTime !== undefined) {
      i = afterTime
      continue
    }
    const phrase = readPhrase(tokens, i, verbs, blocks)
    if (phrase) phrases.push(phrase)
    i = phrase ? phrase.to : i + 1
  }
  return phrases
}

function readPhrase(
  tokens: readonly Token[],
  from: number,
  verbs: Set<number>,
  { names, times, quantities }: Blocks,
): NounPhrase | null {
  const first = tokens[from] as Token
  if (first.tag === 'PRON' && !determiners.test(first.lower)) return { from, to: from + 1, head: from }
  let head = -1
  let at = from
  let sawName = false
  let counted = -1
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if (at > from && times.has(at)) break
    const quantityEnd = quantities.get(at)
    if (quantityEnd !== undefined && head < 0) {
      // "up to 300 workers": its words count, whatever else they may mean.
      at = quantityEnd
      counted = quantityEnd
      if (!startsNoun(tokens[at]) || verbs.has(at)) head = at - 1
      continue
    }
    const nameEnd = names.get(at)
    if (nameEnd !== undefined) {
      // "the new version Apple has": two names or a noun and a name side by side are two phrases, save titles and makers.
      if (
        head >= 0 &&
        !sawName &&
        tokens[from] &&
        determiners.test((tokens[from] as Token).lower) &&
        verbs.has(nameEnd)
      )
        break
      head = nameEnd - 1
      at = nameEnd
      sawName = true
      continue
    }
    if (/^['’]s?$/u.test(token.lower) && token.tag === 'PART' && head >= 0) {
      at += 1
      head = -1
      continue
    }
    if (verbs.has(at)) {
      const attributive =
        at > from &&
        token.tag === 'VERB' &&
        /(ed|ing|en)$/u.test(token.lower) &&
        isNoun(tokens[at + 1]) &&
        !verbs.has(at - 1) &&
        head < 0
      if (!attributive) break
      at += 1
      continue
    }
    if (token.tag === 'PRON') {
      if (at > from || !determiners.test(token.lower)) break
      if (!startsNoun(tokens[at + 1])) return { from, to: from + 1, head: from }
      at += 1
      continue
    }
    // "Some of them".
    if (token.tag === 'DET' && at === from && tokens[at + 1]?.lower === 'of') return { from, to: from + 1, head: from }
    if (token.tag === 'DET') {
      if (head >= 0 || (at > from && tokens[at - 1]?.tag !== 'DET')) break
      at += 1
      continue
    }
    if (token.tag === 'VERB' && /(ed|ing)$/u.test(token.lower) && isNoun(tokens[at + 1])) {
      if (head >= 0) break
      at += 1
      continue
    }
    if (
      token.tag === 'ADV' &&
      head < 0 &&
      at > from &&
      (isParticiple(tokens[at + 1]) || tokens[at + 1]?.tag === 'ADJ' || tokens[at + 1]?.tag === 'NUM')
    ) {
      at += 1
      continue
    }
    if (
      /^["“”‘`]+$/u.test(token.text) &&
      head < 0 &&
      at > from &&
      (isNoun(tokens[at + 1]) || tokens[at + 1]?.tag === 'ADJ')
    ) {
      at += 1
      continue
    }
    if (token.text === '&' && head >= 0 && isNoun(tokens[at + 1])) {
      at += 1
      continue
    }
    if (!before.has(token.tag)) {
      // "an economically stable and growing Ukraine", "new, faster phone"
      const joins =
        (token.text === ',' || token.lower === 'and') &&
        head < 0 &&
        tokens[at - 1]?.tag === 'ADJ' &&
        (tokens[at + 1]?.tag === 'ADJ' || tokens[at + 1]?.tag === 'VERB')
      if (!joins) break
      at += 1
      continue
    }
    // "A state primary school", but not "made the plan possible".
    if (token.tag === 'ADJ' && head >= 0 && tokens[at + 1]?.tag !== 'NOUN') break
    if (token.tag === 'NOUN' || token.tag === 'PROPN' || token.text === '%') head = at
    else if (token.tag === 'NUM' && (!startsNoun(tokens[at + 1]) || verbs.has(at + 1))) head = at
    at += 1
  }
  // "fell 42% last month": an amount that counts no noun.
  if (head < 0) head = counted - 1
  // "Half of those asked": no noun of its own.
  if (head < 0 && first.lower === 'those' && at === from + 1) head = from
  return head >= from ? { from, to: head + 1, head } : null
}

const isParticiple = (token: Token | undefined) => token?.tag === 'VERB' && token.lower.endsWith('ed')
const isNoun = (token: Token | undefined) => token?.tag === 'NOUN' || token?.tag === 'PROPN'
const startsNoun = (token: Token | undefined) =>
  token !== undefined && (before.has(token.tag) || token.tag === 'VERB' || token.tag === 'ADV')
