import type { QualifierKey } from '@backstop/knowledge'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { FoundQuantity } from '../quantity/find-quantities.ts'
import { wordsTagged } from '../reading/lexicon.ts'
import type { Token } from '../reading/token.ts'
import { type Parts, phraseAt, timeAt } from './sentence-parts.ts'

/** What follows a verb, as ranges of tokens: its object, and the circumstances under their keys. */
export type Complement = {
  /** The preposition that belongs to the verb where its object follows one: "meets with". */
  preposition: string | null
  /** What makes another verb of it: "steps down". */
  particle: string | null
  object: { from: number; to: number; kind: 'PHRASE' | 'QUALITY' } | null
  qualifiers: { key: QualifierKey; from: number; to: number }[]
  /** The infinitive that the verb governs: "plans to sell". */
  infinitive: VerbGroup | null
}

const phrasal = wordsTagged('PhrasalVerb')
const particles = /^(up|out|down|off|back|away|over|on|in|through|apart|together|forward|ahead)$/u
const ofLike = /^(of)$/u
const objectPrepositions = /^(with|to|for|on|against|from|about|by|into|at|in|as|of|over|behind|among|under)$/u

/** Reads what stands between a verb and the end of its clause. */
export function readComplement(
  parts: Parts,
  group: VerbGroup,
  end: number,
  quantities: readonly FoundQuantity[],
): Complement {
  const { tokens } = parts
  const complement: Complement = { preposition: null, particle: null, object: null, qualifiers: [], infinitive: null }
  let at = group.to
  const main = tokens[group.head] as Token
  while (
    at < end &&
    tokens[at]?.tag === 'ADV' &&
    !timeAt(parts, at) &&
    !asks.test(tokens[at]?.lower ?? '') &&
    !isParticle(parts, main, at)
  )
    at += 1
  if (at < end && isParticle(parts, main, at)) {
    complement.particle = (tokens[at] as Token).lower
    at += 1
  }
  const start = at
  const next = parts.groups.find(({ from }) => from === at)
  if (next?.infinitive && next.to <= end) {
    complement.infinitive = next
    return complement
  }
  const direct = phraseAt(parts, at)
  if (direct && direct.to <= end) {
    const to = withOf(parts, direct.to, end)
    complement.object = { from: direct.from, to, kind: 'PHRASE' }
    at = to
    // "forced them to lower prices": what the object is to do.
    const aim = parts.groups.find(({ from, infinitive }) => infinitive && from === to)
    if (aim && aim.to <= end && !group.copula) {
      complement.qualifiers.push({ key: 'purpose', from: aim.from, to: end })
      return withQuantity(parts, complement, quantities)
    }
  } else if (group.copula && tokens[at]?.tag === 'ADJ') {
    let to = at + 1
    while (to < end && /^(ADJ|ADV)$/u.test(tokens[to]?.tag ?? '')) to += 1
    complement.object = { from: at, to, kind: 'QUALITY' }
    at = to
  }
  while (at < end) {
    const time = timeAt(parts, at)
    if (time) {
      complement.qualifiers.push({ key: 'time', from: time.from, to: time.to })
      at = time.to
      continue
    }
    const token = tokens[at] as Token
    const afterTime = timeAt(parts, at + 1)
    if (token.tag === 'ADP' && afterTime) {
      complement.qualifiers.push({ key: 'time', from: afterTime.from, to: afterTime.to })
      at = afterTime.to
      continue
    }
    const phrase = token.tag === 'ADP' ? phraseAt(parts, at + 1) : undefined
    if (!phrase || phrase.to > end) {
      at += 1
      continue
    }
    const to = withOf(parts, phrase.to, end)
    const adjacent = at === start
    if (adjacent && objectPrepositions.test(token.lower) && !isPlaceOrTime(parts, token.lower, phrase, group)) {
      complement.preposition = token.lower
      complement.object = { from: phrase.from, to, kind: 'PHRASE' }
    } else {
      const key = keyOf(parts, at, token.lower, phrase.head, group)
      if (key) complement.qualifiers.push({ key, from: key === 'place' || key === 'manner' ? at : phrase.from, to })
    }
    at = to
  }
  return withQuantity(parts, complement, quantities)
}

const asks = /^(where|when|how|why)$/u

/** Whether a word makes another verb of the one before it: "brought forward", "stepping down". */
function isParticle(parts: Parts, { lemma }: Token, at: number): boolean {
  const token = parts.tokens[at]
  if (!token || token.tag === 'SCONJ' || !particles.test(token.lower) || phraseAt(parts, at)) return false
  return phrasal.has(`${lemma} ${token.lower}`)
    ? !opposing.test(token.lower) || !phraseAt(parts, at + 1)
    : !phraseAt(parts, at + 1) && !timeAt(parts, at + 1)
}

/** Before a noun these are prepositions more often than particles: "works on a plan". */
const opposing = /^(on|in|over|through)$/u

/** Adds how many there are of the object, where that is told. */
function withQuantity({ tokens }: Parts, complement: Complement, quantities: readonly FoundQuantity[]): Complement {
  const object = complement.object
  if (object && object.kind === 'PHRASE') {
    const start = (tokens[object.from] as Token).start
    const until = (tokens[object.to - 1] as Token).end
    const quantity = quantities.find(({ from, to, rule }) => rule === 'count' && from >= start && to < until)
    if (quantity) {
      const from = tokens.findIndex(({ end: tokenEnd }) => tokenEnd > quantity.from)
      let to = from
      while (to < tokens.length && (tokens[to] as Token).start < quantity.to) to += 1
      complement.qualifiers.push({ key: 'quantity', from, to })
    }
  }
  return complement
}

/** A phrase with the "of" phrases after it. */
function withOf(parts: Parts, to: number, end: number): number {
  for (;;) {
    const link = parts.tokens[to]
    if (!link || to >= end || !ofLike.test(link.lower)) return to
    const more = phraseAt(parts, to + 1)
    if (!more || more.to > end) return to
    to = more.to
  }
}

const nameKind = (parts: Parts, head: number) => parts.names.find(({ from, to }) => from <= head && head < to)?.kind

/** A place where something happens is a circumstance, unless the verb says where something is. */
function isPlaceOrTime(parts: Parts, preposition: string, phrase: { head: number }, group: VerbGroup): boolean {
  if (!/^(in|at|on|from|by)$/u.test(preposition)) return false
  if (preposition === 'by') return !group.passive
  return !group.passive && !group.copula && nameKind(parts, phrase.head) === 'PLACE'
}

function keyOf(parts: Parts, at: number, preposition: string, head: number, group: VerbGroup): QualifierKey | null {
  const kind = nameKind(parts, head)
  if (/^(in|at|near|across|outside|inside)$/u.test(preposition) && kind === 'PLACE') return 'place'
  if (preposition === 'to' && (kind === 'PERSON' || kind === 'ORGANIZATION' || kind === 'GROUP')) return 'recipient'
  if (preposition === 'with' && (kind === 'PERSON' || kind === 'ORGANIZATION' || kind === 'GROUP')) return 'companion'
  if (preposition === 'from' && kind !== undefined) return 'source'
  if (preposition === 'by' && group.passive) return 'source'
  if (preposition === 'as')
    return /^(much|many|well|long|far|soon)$/u.test(parts.tokens[at - 1]?.lower ?? '') ? null : 'role'
  if (preposition === 'about') return 'topic'
  return null
}
