import { joinTokens } from './join-tokens.ts'
import { baseForms, infinitives, wordsBetween, wordsTagged } from './lexicon.ts'
import type { Token } from './token.ts'

const presents = wordsTagged('PresentTense')
const pasts = wordsTagged('PastTense')
const adjectives = wordsTagged('Adjective')
/** "Open", "close": adjectives that are verbs as well. */
const adjectivesOrVerbs = new Set(wordsBetween(/Adj\|Present/u))
const lowerCase = /^\p{Ll}[\p{Ll}-]*$/u
const words = (list: string) => new Set(list.split(' '))
const auxiliaries = words(
  'am is are was were be been being has have had having do does did will would shall should can could may might must',
)
const modals = words('will would shall should can could may might must')

const mendable = new Set<Token['tag']>(['PROPN', 'VERB', 'NOUN', 'ADJ'])
const peculiar = new Set([...modals, 'following', 'back', 'to', "'", '’', 'not', "n't", 'n’t'])

/** Corrects what the tagger gets wrong often and what can be told from the words themselves. */
export function mendTags(read: Token[]): Token[] {
  const tokens = joinTokens(read)
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    // Most words need no look: they are of no kind that is mended, nor one of the few that are mended by their form.
    if (!mendable.has(token.tag) && !peculiar.has(token.lower)) continue
    if (token.tag === 'PROPN' && lowerCase.test(token.text)) token.tag = adjectives.has(token.lower) ? 'ADJ' : 'NOUN'
    else if (modals.has(token.lower) && i > 0 && token.text === token.lower && tokens[i - 1]?.tag !== 'DET')
      token.tag = 'AUX'
    else if (isPastBetweenNumbers(tokens, i)) {
      token.tag = 'VERB'
      token.lemma = oftenMeant.get(token.lower) ?? token.lemma
    } else if (token.tag === 'VERB' && oftenMeant.has(token.lower))
      token.lemma = oftenMeant.get(token.lower) ?? token.lemma
    else if (isNounAfterHave(tokens, i)) token.tag = 'NOUN'
    else if (isQualityAfterHave(tokens, i)) token.tag = 'ADJ'
    else if (isJoinedInfinitive(tokens, i) || isAfterAdverb(tokens, i)) token.tag = 'VERB'
    else if (isInListOfNouns(tokens, i)) token.tag = 'ADJ'
    // "Out of reach": no base form of a verb stands after an "of".
    else if (
      token.tag === 'VERB' &&
      tokens[i - 1]?.lower === 'of' &&
      token.lower === token.lemma &&
      baseForms.has(token.lower)
    )
      token.tag = 'NOUN'
    // "Some fear that rents will rise".
    else if (token.tag === 'NOUN' && tokens[i + 1]?.lower === 'that' && isThoughtBySome(tokens, i)) token.tag = 'VERB'
    // "Crashed following departure".
    else if (token.lower === 'following' && !/^(DET|AUX|PRON|ADJ)$/u.test(tokens[i - 1]?.tag ?? '')) token.tag = 'ADP'
    // "Would back the plan".
    else if (token.lower === 'back' && isBacking(tokens, i)) token.tag = 'VERB'
    // "Cut fares to £1".
    else if (token.lower === 'to' && token.tag === 'PART' && /^(SYM|NUM)$/u.test(tokens[i + 1]?.tag ?? ''))
      token.tag = 'ADP'
    else if (isBarePossessive(tokens, i)) token.tag = 'PART'
    else if (/^(not|n['’]t)$/u.test(token.lower)) token.tag = 'PART'
    else if (token.tag === 'VERB' && isNameLike(tokens, i)) token.tag = 'PROPN'
    else if (token.tag === 'ADJ' && /[^e]ed$/u.test(token.lower) && tokens[i + 1]?.tag === 'DET') token.tag = 'VERB'
    else if (isDoing(tokens, i)) {
      token.tag = 'VERB'
      token.lemma = baseOfIng(token.lower)
    } else if (
      followsModal(tokens, i) &&
      (infinitives.has(token.lower) || startsPhrase.test(tokens[i + 1]?.tag ?? '') || opensAfterModal(tokens, i))
    )
      token.tag = 'VERB'
    else if (isDoneByCounted(tokens, i)) token.tag = 'VERB'
    else if (isPresent(tokens, i)) {
      token.tag = 'VERB'
      token.lemma = baseOf(token.lower)
    } else if (token.tag === 'NOUN' && auxiliaries.has(token.lower) && token.text === token.lower) token.tag = 'AUX'
  }
  return tokens
}

/** A capital in the middle of a sentence, or before "'s": a name, whatever the tagger takes it for. */
function isNameLike(tokens: Token[], i: number): boolean {
  const { text } = tokens[i] as Token
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return false
  const next = tokens[i + 1]
  if (next?.tag === 'PART' && /^['’]s$/u.test(next.lower)) return true
  return (
    i > 0 && tokens.some((token) => /^\p{Ll}{3}/u.test(token.text)) && !/^["“‘`:(]+$/u.test(tokens[i - 1]?.text ?? '')
  )
}

/** "Observing the mission": no noun is followed by an article. */
const isDoing = (tokens: Token[], i: number) => {
  const { tag, lower, text } = tokens[i] as Token
  return tag === 'NOUN' && text === lower && /[a-z]{3}ing$/u.test(lower) && isArticle.test(tokens[i + 1]?.lower ?? '')
}
const isArticle = /^(the|a|an|its|their|his|her)$/u

/** "Observing", "making", "planning": the base form that the lexicon has, else the word without its ending. */
function baseOfIng(verb: string): string {
  const stem = verb.slice(0, -3)
  return [stem, `${stem}e`, stem.slice(0, -1)].find((base) => infinitives.has(base)) ?? stem
}

/** Trees are rarely felled in the news, and "won" is no money there. */
const oftenMeant = new Map([
  ['fell', 'fall'],
  ['won', 'win'],
])

const unchanged = words(
  'come become run put set cut hit let hurt cost quit shut spread split beat cast read bid shed burst overcome been had got',
)

/** "The Nikkei 225 fell 406 points": between a name or its number and another number. */
const isPastBetweenNumbers = (tokens: Token[], i: number) =>
  tokens[i]?.tag === 'NOUN' &&
  pasts.has(tokens[i]?.lower ?? '') &&
  tokens[i + 1]?.tag === 'NUM' &&
  /^(NUM|PROPN)$/u.test(tokens[i - 1]?.tag ?? '')

/** "Has support for": after "has" a verb would be a participle. */
const isNounAfterHave = (tokens: Token[], i: number) => {
  const token = tokens[i] as Token
  if (
    token.tag !== 'VERB' ||
    token.lower !== token.lemma ||
    unchanged.has(token.lower) ||
    (/(ed|en|n|t|d)$/u.test(token.lower) && !/(rt|ort|nt|st|ct)$/u.test(token.lower))
  )
    return false
  return /^(has|have|had)$/u.test(tokens[i - 1]?.lower ?? '')
}

/** "Had successfully consolidated power": after "had" and an adverb stands a participle. */
const isAfterAdverb = (tokens: Token[], i: number) => {
  const { tag, lower } = tokens[i] as Token
  const isAdverb = tokens[i - 1]?.tag === 'ADV' && /ly$/u.test(tokens[i - 1]?.lower ?? '')
  return tag === 'ADJ' && lower.endsWith('ed') && isAdverb && /^(has|have|had)$/u.test(tokens[i - 2]?.lower ?? '')
}

/** "Sewage, human waste, and contaminated foods": no verb, as none stands in what the comma before it begins. */
function isInListOfNouns(tokens: Token[], i: number): boolean {
  const { tag, lower } = tokens[i] as Token
  const next = tokens[i + 1]
  if (tag !== 'VERB' || !lower.endsWith('ed') || tokens[i - 1]?.lower !== 'and' || tokens[i - 2]?.text !== ',')
    return false
  if (next?.tag !== 'NOUN' || next.lower === next.lemma) return false
  const comma = tokens.slice(0, i - 2).findLastIndex(({ text }) => text === ',')
  const item = tokens.slice(comma + 1, i - 2)
  return comma >= 0 && item.length <= 4 && item.every((token) => /^(NOUN|ADJ|PROPN|DET|NUM)$/u.test(token.tag))
}

const quality = /^(advanced|limited|mixed|detailed|complicated|sophisticated|unlimited|talented|varied)$/u
/** "Had advanced cancer": a participle would have an article or a name after it. */
const isQualityAfterHave = (tokens: Token[], i: number) => {
  const { tag, lower } = tokens[i] as Token
  return (
    tag === 'VERB' &&
    quality.test(lower) &&
    /^(has|have|had)$/u.test(tokens[i - 1]?.lower ?? '') &&
    /^(ADJ|NOUN)$/u.test(tokens[i + 1]?.tag ?? '')
  )
}

/** "Is due to stay and return to Earth": a base form after "and", with an infinitive or a modal before it. */
function isJoinedInfinitive(tokens: Token[], i: number): boolean {
  const { tag, lower, text } = tokens[i] as Token
  if (tag !== 'NOUN' || text !== lower || !/^(and|or)$/u.test(tokens[i - 1]?.lower ?? '') || !baseForms.has(lower))
    return false
  const next = tokens[i + 1]
  if (!next || !(/^(to|from)$/u.test(next.lower) || isArticle.test(next.lower))) return false
  for (let at = i - 2; at > i - 16 && at > 0; at -= 1)
    if (tokens[at]?.tag === 'VERB' && (tokens[at - 1]?.tag === 'PART' || modals.has(tokens[at - 1]?.lower ?? '')))
      return true
  return false
}

/** "Jobs' death", "the Beatles' label". */
const isBarePossessive = (tokens: Token[], i: number) =>
  (tokens[i]?.text === "'" || tokens[i]?.text === '’') &&
  /^\p{Lu}.*s$/u.test(tokens[i - 1]?.text ?? '') &&
  /^(NOUN|ADJ|PROPN)$/u.test(tokens[i + 1]?.tag ?? '')

const startsPhrase = /^(DET|PRON|PROPN)$/u

/** "Did not close", "will no longer own": what an auxiliary governs, over what may stand between. */
function followsModal(tokens: Token[], i: number): boolean {
  if (!/^(NOUN|ADJ)$/u.test(tokens[i]?.tag ?? '')) return false
  let at = i - 1
  while (
    at > 0 &&
    (/^(ADV|PART)$/u.test(tokens[at]?.tag ?? '') || /^(no|longer|never)$/u.test(tokens[at]?.lower ?? ''))
  )
    at -= 1
  const before = tokens[at]
  return before?.tag === 'AUX' && (modals.has(before.lower) || /^(do|does|did)$/u.test(before.lower))
}

/** "Will open on Monday": right after a modal an adjective is none. */
const opensAfterModal = (tokens: Token[], i: number) =>
  adjectivesOrVerbs.has(tokens[i]?.lower ?? '') && modals.has(tokens[i - 1]?.lower ?? '')

/** "About 60 traders work on", "traders work there": a plural that a number counts, a word that may be a verb, and no other verb up to the next mark. */
function isDoneByCounted(tokens: Token[], i: number): boolean {
  const { tag, lower, text } = tokens[i] as Token
  if (tag !== 'NOUN' || text !== lower) return false
  const noun = tokens[i - 1]
  const isPlural =
    noun &&
    /s$|^(people|men|women|children)$/u.test(noun.lower) &&
    (noun.lemma !== noun.lower || (i === 1 && /[^su]s$/u.test(noun.lower)))
  if (!isPlural || (noun.tag !== 'NOUN' && noun.tag !== 'PROPN') || !baseForms.has(lower)) return false
  if (plainInCompounds.test(noun.lower)) return false
  const next = tokens[i + 1]
  if (!next) return false
  const isThere = /^(there|here)$/u.test(next.lower)
  const isCounted = tokens.slice(Math.max(0, i - 4), i - 1).some((token) => token.tag === 'NUM')
  if (!isThere && !(isCounted && noun.tag === 'NOUN' && /^(ADP|ADV|DET|PRON)$/u.test(next.tag))) return false
  const mark = tokens.findIndex((token, at) => at > i && token.tag === 'PUNCT')
  const begin = tokens.slice(0, i).findLastIndex((token) => token.tag === 'PUNCT' || token.tag === 'CCONJ')
  return !tokens
    .slice(begin + 1, mark < 0 ? tokens.length : mark)
    .some((token) => token !== tokens[i] && /^(VERB|AUX)$/u.test(token.tag))
}
/** "Sales work", "arms trade": plurals that stand before other nouns. */
const plainInCompounds = /^(sales|sports|arms|goods|savings|news|customs|works|communications|operations|systems)$/u

const thinking = /^(fear|hope|claim|doubt|worry|complain)$/u
const isThoughtBySome = (tokens: Token[], i: number) =>
  thinking.test(tokens[i]?.lower ?? '') && /^(some|many|most|others|few|several)$/u.test(tokens[i - 1]?.lower ?? '')

const isBacking = (tokens: Token[], i: number) =>
  (modals.has(tokens[i - 1]?.lower ?? '') || tokens[i - 1]?.tag === 'PART') &&
  startsPhrase.test(tokens[i + 1]?.tag ?? '')

/** "The motion claims the law is void": a plural of these would be followed by no name and no article. */
const saying = /^(claims|argues|alleges|suggests|notes|states|says)$/u
const intending = /^(plans|hopes|aims|needs|wants)$/u

/** "Apple claims that …": a name, a word that may be a verb or a plural, and then what no plural is followed by. */
function isPresent(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token
  const before = tokens[i - 1]?.tag
  const next = tokens[i + 1]
  if (token.tag !== 'NOUN' || !next || !token.lower.endsWith('s')) return false
  // "One firm, Acme, claims Umbra has …".
  // "Who chairs the board": no noun stands right after a "who".
  if (tokens[i - 1]?.lower === 'who' && /^(DET|PRON|PROPN|NUM|ADP)$/u.test(next.tag))
    return baseForms.has(baseOf(token.lower)) || presents.has(token.lower)
  // "Has cut fares and plans to close".
  const isJoined =
    tokens[i - 1]?.lower === 'and' && next.lower === 'to' && /^(VERB|AUX)$/u.test(tokens[i + 2]?.tag ?? '')
  if (isJoined && intending.test(token.lower))
    return tokens.slice(0, i).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
  if (before !== 'PROPN' && before !== 'NOUN' && tokens[i - 1]?.text !== ',') return false
  if (saying.test(token.lower) && /^(DET|PRON|PROPN)$/u.test(next.tag)) return true
  if (before === 'PUNCT') return false
  // "The bank plans to close".
  if (intending.test(token.lower) && next.lower === 'to') return true
  if (before !== 'PROPN' || token.text !== token.lower) return false
  if (!presents.has(token.lower) && !infinitives.has(baseOf(token.lower))) return false
  return /^(DET|PRON|PROPN|SCONJ|NUM)$/u.test(next.tag) || next.lower === 'that' || next.lower === 'to'
}

const baseOf = (verb: string) => {
  if (/(s|x|z|ch|sh)es$/u.test(verb)) return infinitives.has(verb.slice(0, -1)) ? verb.slice(0, -1) : verb.slice(0, -2)
  return verb.endsWith('ies') ? `${verb.slice(0, -3)}y` : verb.slice(0, -1)
}
