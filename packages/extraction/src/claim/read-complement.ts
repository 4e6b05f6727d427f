import { governsInfinitive, governsInPassive, leansTo } from '../modality/read-modality.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { FoundQuantity } from '../quantity/find-quantities.ts'
import { wordsTagged } from '../reading/lexicon.ts'
import type { Token } from '../reading/token.ts'
import { isPeriod, keyOfCircumstance } from './circumstance.ts'
import type { Complement } from './complement.ts'
import { readCircumstances } from './read-circumstances.ts'
import { belongsToNoun, type ObjectPhrase, readObject } from './read-object.ts'
import { type Parts, phraseAt, timeAt } from './sentence-parts.ts'

const phrasal = wordsTagged('PhrasalVerb')
const particles = /^(up|out|down|off|back|away|aside|over|under|on|in|through|apart|together|forward|ahead)$/u
const parted = /^(up|out|down|off|back|away|aside|apart|together|forward)$/u
const plainWord = /^[a-z]+$/u

/** Reads what stands between a verb and the end of its clause. */
export function readComplement(
  parts: Parts,
  group: VerbGroup,
  end: number,
  quantities: readonly FoundQuantity[],
): Complement {
  const { tokens } = parts
  const complement: Complement = {
    preposition: null,
    particle: null,
    object: null,
    qualifiers: [],
    infinitive: null,
    verbEnd: group.to,
  }
  const main = tokens[group.head] as Token
  let at = skipAdverbs(parts, main, group.to, end, complement)
  if (at < end && isParticle(parts, main, at)) {
    complement.particle = (tokens[at] as Token).lower
    at += 1
    complement.verbEnd = at
  }
  if (isOnSale(parts, main, at, end)) {
    complement.particle = `on ${(tokens[at + 1] as Token).lower}`
    at += 2
    complement.verbEnd = at
  }
  const light = complement.particle === null && isLight(parts, main, at, end)
  if (light) {
    complement.particle = (tokens[at] as Token).lower
    at += 1
    complement.verbEnd = at
  }
  const start = at
  const next = parts.groups.find(({ from }) => from === at)
  if (next?.infinitive && next.to <= end) {
    const isBare = complement.particle === null
    if (
      group.copula ||
      complement.particle === 'on' ||
      (isBare && (group.passive ? governsInPassive(main) : governsInfinitive(main)))
    ) {
      complement.infinitive = next
      return complement
    }
    // "Was asked to leave": who leaves may not have left.
    if (isBare && group.passive && takeInfinitive(parts, { ...next, passive: true }, end, complement, quantities))
      return complement
    complement.qualifiers.push({ key: 'purpose', from: at, to: end })
    return complement
  }
  const isCircumstance = (preposition: number) => keyOfCircumstance(parts, preposition, group) !== null
  // "Die every year": a time without a preposition.
  const isRepeated = /^(every|each)$/u.test(tokens[at]?.lower ?? '') && isPeriod(parts, at - 1)
  const result = at < end ? resultAt(parts, main, at) : null
  if (result) {
    complement.object = { ...result, kind: 'QUALITY' }
    at = result.to
  }
  const direct = isRepeated || light || result ? null : readDirect(parts, group, at, end, isCircumstance)
  if (direct) {
    complement.object = { ...direct, kind: 'PHRASE' }
    at = direct.asideTo
    // "Took six months off", "voted the bill down".
    const after = tokens[at]
    if (
      after &&
      at < end &&
      complement.particle === null &&
      direct.items.length === 1 &&
      after.tag !== 'SCONJ' &&
      parted.test(after.lower) &&
      !phraseAt(parts, at + 1)
    ) {
      complement.particle = after.lower
      at += 1
    }
  } else if (group.copula && tokens[at]?.tag === 'ADJ') {
    // "More expensive": the degree is part of the quality.
    if (degree.test(tokens[at - 1]?.lower ?? '') && at - 1 >= group.to) at -= 1
    const quality = readQuality(parts, group, { from: at, end }, complement, quantities)
    if (quality === null) return complement
    at = quality
  }
  readCircumstances(parts, group, { start, at, end }, complement)
  return withQuantity(parts, complement, quantities)
}

/** "Took place", "gave way": the nouns that make other verbs of these. */
const lightNouns = new Map([
  ['take', /^(place|part|effect|office|shape|root|hold)$/u],
  ['give', /^(way|birth|rise)$/u],
])
const isLight = ({ tokens }: Parts, { lemma }: Token, at: number, end: number) =>
  at < end && (lightNouns.get(lemma)?.test(tokens[at]?.lower ?? '') ?? false)

/** "Voted 14 to 7", "won 3 to 1": one result. */
function resultAt({ tokens }: Parts, { lemma }: Token, at: number): ObjectPhrase | null {
  const isScored = scored.test(lemma) && tokens[at]?.tag === 'NUM' && tokens[at + 2]?.tag === 'NUM'
  if (!isScored || !/^(to|against)$/u.test(tokens[at + 1]?.lower ?? '') || startsNoun.test(tokens[at + 3]?.tag ?? ''))
    return null
  const range = { from: at, to: at + 3 }
  return { ...range, items: [range], asideTo: range.to }
}
const scored = /^(vote|rule|decide|win|lose|beat|draw|lead|pass|defeat)$/u
const startsNoun = /^(NOUN|PROPN|SYM|ADJ)$/u

/** "Went on strike", "goes on sale": what somebody or something is at, and nothing that is gone on. */
const isOnSale = ({ tokens }: Parts, { lemma }: Token, at: number, end: number) =>
  /^(go|put)$/u.test(lemma) &&
  at + 1 < end &&
  tokens[at]?.lower === 'on' &&
  /^(sale|strike|trial|display|show|air|hold|leave|holiday)$/u.test(tokens[at + 1]?.lower ?? '')

const asks = /^(where|when|how|why)$/u

/** Passes over adverbs; a time among them ("would be soon available") is a circumstance. */
function skipAdverbs(parts: Parts, main: Token, from: number, end: number, complement: Complement): number {
  let at = from
  for (;;) {
    const token = parts.tokens[at]
    if (
      !token ||
      at >= end ||
      token.tag !== 'ADV' ||
      asks.test(token.lower) ||
      token.lower === 'enough' ||
      // "About 7,000 cars", "gave way": no adverb of the verb.
      phraseAt(parts, at) ||
      isLight(parts, main, at, end) ||
      isParticle(parts, main, at)
    )
      return at
    const time = timeAt(parts, at)
    if (time) complement.qualifiers.push({ key: 'time', from: time.from, to: time.to })
    at = time?.to ?? at + 1
  }
}

/** A direct object; what it is to do ("forced them to lower prices") is a purpose of its own. */
function readDirect(
  parts: Parts,
  group: VerbGroup,
  at: number,
  end: number,
  isCircumstance: (preposition: number) => boolean,
): ObjectPhrase | null {
  const first = phraseAt(parts, at)
  const aim = first && parts.groups.find(({ from, infinitive }) => infinitive && from === first.to)
  if (first && aim && aim.to <= end && !group.copula && !belongsToNoun(parts.tokens, aim.from))
    return { ...first, items: [first], asideTo: first.to }
  return readObject(parts, at, end, isCircumstance)
}

const degree = /^(more|most|less|least|too|so|as|very)$/u

/** "Available on", "able to sell", "too slow": returns where it ends, null where all of the clause has been read with it. */
function readQuality(
  parts: Parts,
  group: VerbGroup,
  { from, end }: { from: number; end: number },
  complement: Complement,
  quantities: readonly FoundQuantity[],
): number | null {
  const { tokens, groups } = parts
  let to = from + 1
  while (to < end && /^(ADJ|ADV)$/u.test(tokens[to]?.tag ?? '') && !timeAt(parts, to)) to += 1
  if (/^(and|or)$/u.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.tag === 'ADJ') to += 2
  const word = tokens[from] as Token
  const link = tokens[to]
  const isPlain = to === from + 1 && plainWord.test(word.text) && to < end
  const aim = groups.find((group) => group.infinitive && group.from === to)
  if (isPlain && aim && aim.to <= end) {
    if (leansTo(word)) {
      complement.infinitive = aim
      return null
    }
    if (takeInfinitive(parts, aim, end, complement, quantities, word)) return null
  }
  const isGoverned =
    isPlain && link?.tag === 'ADP' && plainWord.test(link.text) && !timeAt(parts, to + 1) && !isPeriod(parts, to)
  // "Cheaper in Belgium": where it is so; "available in Belgium": to whom.
  if (isGoverned && (word.lower === 'available' || keyOfCircumstance(parts, to, group) !== 'place')) {
    const object = readObject(parts, to + 1, end, () => false)
    if (object) {
      complement.particle = word.lower
      complement.preposition = (link as Token).lower
      complement.object = { ...object, kind: 'PHRASE' }
      complement.verbEnd = to + 1
      return object.asideTo
    }
  }
  const isWhole = aim !== undefined || /^(that|than|because|of|for)$/u.test(link?.lower ?? '')
  if (isWhole) to = end
  complement.object = { from, to, items: [{ from, to }], asideTo: to, kind: 'QUALITY' }
  return to
}

/** Makes "able to sell", "asked to leave" one verb with what follows the infinitive; false where that cannot be one. */
function takeInfinitive(
  parts: Parts,
  aim: VerbGroup,
  end: number,
  complement: Complement,
  quantities: readonly FoundQuantity[],
  adjective?: Token,
): boolean {
  const inner = readComplement(parts, aim, end, quantities)
  const words = [...(adjective ? [adjective] : []), ...parts.tokens.slice(aim.from, aim.to)].map(({ lower }) => lower)
  if (inner.infinitive || !words.every((word) => plainWord.test(word))) return false
  Object.assign(complement, inner, { particle: [...words, ...(inner.particle ? [inner.particle] : [])].join(' ') })
  return true
}

/** Whether a word makes another verb of the one before it: "brought forward", "stepping down". */
function isParticle(parts: Parts, { lemma }: Token, at: number): boolean {
  const token = parts.tokens[at]
  if (!token || token.tag === 'SCONJ' || !particles.test(token.lower) || phraseAt(parts, at)) return false
  if (apart.test(token.lower) || (turning.test(token.lower) && !going.test(lemma) && phraseAt(parts, at + 1)))
    return true
  return phrasal.has(`${lemma} ${token.lower}`)
    ? !opposing.test(token.lower) || !phraseAt(parts, at + 1)
    : !phraseAt(parts, at + 1) && !timeAt(parts, at + 1)
}

/** "Set aside £40": no preposition at all. */
const apart = /^(aside|apart|forward)$/u
/** "Played down the danger", "drew up a plan": where to only after verbs of going ("walked down the road"). */
const turning = /^(up|down|out)$/u
const going =
  /^(be|go|walk|run|climb|come|drive|fall|flow|march|move|travel|ride|slide|roll|sail|swim|look|jump|fly|stand|sit|pass|wander|head|race|rush|crawl|float|drift|step|lean|live|fish|stretch|lie|stroll|hike|ski|cycle|rain|pour|spread|row|creep|sweep|leap|dive|crash|drop|hang|peer|stare|slip|tumble)$/u

/** Before a noun these are prepositions more often than particles: "works on a plan". */
const opposing = /^(on|in|over|through)$/u

/** Adds how many there are of the object, where that is told. */
function withQuantity({ tokens }: Parts, complement: Complement, quantities: readonly FoundQuantity[]): Complement {
  const object = complement.object
  if (object && object.kind === 'PHRASE') {
    const first = object.items[0] as { from: number; to: number }
    const start = (tokens[object.from] as Token).start
    const until = (tokens[first.to - 1] as Token).end
    const quantity = quantities.find(({ from, to, rule }) => rule === 'count' && from >= start && to < until)
    // "A firm with 40 shops": not how many firms.
    const from = quantity ? tokens.findIndex(({ end: tokenEnd }) => tokenEnd > quantity.from) : -1
    // "A two-year term": how long, and not how many.
    if (quantity && quantity.from <= start + 12 && !/[-‑]/u.test((tokens[from] as Token).text)) {
      let to = from
      while (to < tokens.length && (tokens[to] as Token).start < quantity.to) to += 1
      complement.qualifiers.push({ key: 'quantity', from, to })
    }
  }
  return complement
}
