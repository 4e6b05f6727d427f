import type { QualifierKey } from '@backstop/knowledge'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { isClock, isPeriod, keyOfCircumstance, keyOfRest, tellsHow } from './circumstance.ts'
import type { Complement } from './complement.ts'
import { readObject } from './read-object.ts'
import { type Parts, phraseAt, timeAt } from './sentence-parts.ts'

const objectPrepositions = /^(with|to|for|on|against|from|about|by|into|at|in|as|of|over|behind|among|under)$/u

/** Reads the phrases and times that are left, each under its key; the first after the verb may be its object. */
export function readCircumstances(
  parts: Parts,
  group: VerbGroup,
  { start, at: from, end }: { start: number; at: number; end: number },
  complement: Complement,
): void {
  const { tokens, groups } = parts
  const add = (key: QualifierKey, range: { from: number; to: number }) =>
    complement.qualifiers.push({ key, from: range.from, to: range.to })
  for (let at = from; at < end; ) {
    const time = timeAt(parts, at)
    if (time) {
      add('time', time)
      at = time.to
      continue
    }
    const token = tokens[at] as Token
    // What a bracket tells is an aside.
    const close = token.text === '(' ? tokens.findIndex(({ text }, i) => i > at && text === ')') : -1
    if (close > at) {
      at = close + 1
      continue
    }
    const aim = groups.find((each) => each.infinitive && each.from === at)
    if (aim) {
      add('purpose', { from: at, to: end })
      return
    }
    const afterTime = timeAt(parts, at + 1)
    if (token.tag === 'ADP' && afterTime) {
      // What nobody can date is told in its words: "between March and April".
      const isUndatedInterval = afterTime.time.value === null && /^(between|from)$/u.test(token.lower)
      add('time', isUndatedInterval ? { from: at, to: afterTime.to } : afterTime)
      at = afterTime.to
      continue
    }
    const second = isTwoWords(token, tokens[at + 1])
    const link = second ? at + 1 : at
    const opens = token.tag === 'ADP' || token.tag === 'SCONJ' || second
    const fixed = readFixed(parts, at, end)
    if (fixed) {
      add(fixed.key, { from: at, to: fixed.to })
      at = fixed.to
      continue
    }
    // "Sacked by the directors for a mistake": what it was for belongs to the verb.
    const isAgent = token.lower === 'by' && group.passive
    const isCircumstance = (preposition: number) =>
      keyOfCircumstance(parts, preposition, group) !== null ||
      (isAgent &&
        /^(for|over|with|against)$/u.test(tokens[preposition]?.lower ?? '') &&
        !isAside(tokens, at, preposition))
    const phrase = opens ? readTimeOrObject(parts, link, end, isCircumstance) : null
    const gerund = opens && !phrase ? groups.find((each) => each.from === link + 1 && !each.finite) : undefined
    if (gerund) {
      add(/^(after|before|since|until|upon)$/u.test(token.lower) ? 'time' : 'manner', { from: at, to: end })
      return
    }
    if (!phrase) {
      at += 1
      continue
    }
    const single = phraseAt(parts, at + 1)
    if (
      at === start &&
      !second &&
      single &&
      objectPrepositions.test(token.lower) &&
      !isPlaceOrTime(parts, at, single, group) &&
      !tellsHow(parts, at, group)
    ) {
      complement.preposition = token.lower
      complement.object = { ...phrase, kind: 'PHRASE' }
      complement.verbEnd = at + 1
    } else {
      const key = keyOfRest(parts, at, group)
      if (key)
        add(key, { from: /^(place|manner|time|purpose|extent)$/u.test(key) ? at : phrase.from, to: phrase.asideTo })
    }
    at = phrase.asideTo
  }
}

/** Whether a comma stands between: "by Berg, head for sales". */
const isAside = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to).some(({ text }) => text === ',')

/** What follows a preposition; of a period ("for three years for Acme") no more than its own words. */
function readTimeOrObject(parts: Parts, preposition: number, end: number, isCircumstance: (at: number) => boolean) {
  const own = isPeriod(parts, preposition) ? phraseAt(parts, preposition + 1) : undefined
  if (!own || parts.tokens[own.to]?.lower === 'of' || parts.tokens[own.to]?.tag !== 'ADP' || own.to > end)
    return readObject(parts, preposition + 1, end, isCircumstance)
  return { from: own.from, to: own.to, items: [own], asideTo: own.to }
}

/** "Due to", "because of", "rather than". */
function isTwoWords({ lower }: Token, next: Token | undefined): boolean {
  if (lower === 'rather') return next?.lower === 'than'
  return /^(due|because|out|thanks|instead|ahead)$/u.test(lower) && /^(to|of)$/u.test(next?.lower ?? '')
}

/** "In honour of", "in advance": how, and nothing that the verb governs. */
const fixedIn =
  /^(honou?r|memory|response|advance|exchange|return|support|favou?r|protest|celebration|recognition|anticipation|accordance|conjunction|light|view|spite|terms|lieu|person|public|private|secret|full|part|total|detail|general|particular|practice|theory|principle|addition|connection|cooperation|collaboration|partnership|contrast|comparison|turn)$/u

/** What no phrase of a preposition is: "for free", "in order to sell", "a year after the war"; where it ends and what it tells. */
function readFixed(parts: Parts, at: number, end: number): { key: QualifierKey; to: number } | null {
  const { tokens, groups } = parts
  const token = tokens[at] as Token
  const [second, third] = [tokens[at + 1], tokens[at + 2]]
  const isAim =
    token.lower === 'in' &&
    second?.lower === 'order' &&
    groups.some(({ from, infinitive }) => infinitive && from === at + 2)
  if (isAim) return { key: 'purpose', to: end }
  if (token.tag === 'ADP' && second?.tag === 'ADJ' && at + 2 <= end && !phraseAt(parts, at + 1)) {
    if (!third || at + 2 === end || third.tag === 'PUNCT' || third.tag === 'ADP') return { key: 'manner', to: at + 2 }
  }
  const idiom =
    token.lower === 'in' && fixedIn.test(second?.lower ?? '') ? readObject(parts, at + 1, end, () => false) : null
  if (idiom) return { key: 'manner', to: idiom.to }
  const measure = phraseAt(parts, at)
  if (measure && /^(every|each)$/u.test(token.lower) && isPeriod(parts, at - 1)) return { key: 'time', to: measure.to }
  const link = measure && tokens[measure.to]
  if (!measure || !link || !/^(after|before|later|earlier|ago)$/u.test(link.lower) || !isPeriod(parts, at - 1))
    return null
  const more = readObject(parts, measure.to + 1, end, () => false)
  return { key: 'time', to: more?.to ?? measure.to + 1 }
}

const nameKind = (parts: Parts, head: number) => parts.names.find(({ from, to }) => from <= head && head < to)?.kind

/** A place or time of what happens is a circumstance, unless the verb says where something is. */
function isPlaceOrTime(parts: Parts, at: number, phrase: { head: number }, group: VerbGroup): boolean {
  if (isPeriod(parts, at) || isClock(parts.tokens, at + 1)) return true
  const preposition = (parts.tokens[at] as Token).lower
  if (!/^(in|at|on|from|by|as)$/u.test(preposition)) return false
  if (preposition === 'as')
    return (
      group.passive &&
      !/^(know|see|describe|regard|consider|view|use|name)$/u.test((parts.tokens[group.head] as Token).lemma)
    )
  if (preposition === 'by') return !group.passive
  return !group.copula && nameKind(parts, phrase.head) === 'PLACE' && (!group.passive || preposition === 'in')
}
