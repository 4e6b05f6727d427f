import { type Parts, phraseAt } from '../claim/sentence-parts.ts'
import type { Token } from '../reading/token.ts'
import { companyNouns, productNouns } from './kind-of-noun.ts'

/** Of these there is one, or everybody knows which. */
const unique =
  /^(public|media|press|police|internet|web|net|market|economy|world|earth|sun|moon|sky|sea|ocean|ground|air|environment|climate|past|future|present|law|poor|rich|same|opposite|first|last|only|rest|latter|way|use|right|left|top|bottom|front|back|side|middle|centre|center|north|south|east|west|coast|river|border|weather|country|region|area)$/u
const periods =
  /^(end|beginning|start|time|moment|day|week|month|year|quarter|fall|spring|summer|autumn|winter|morning|afternoon|evening|night|weekend|decade|century|minute|hour|season|date|era|age|period)s?$/u
const narrowing = /^(of|for|that|which|who|whom|whose|where|when|to|between|against|called|named|than)$/u
const telling =
  /^(first|second|third|last|next|only|same|other|most|least|best|worst|main|whole|entire|own|desired|required|necessary|right|wrong|average)$|est$/u

/**
 * Whether "the" at a token, in words that end at `end`, opens a description that only the text before tells: "the sales gains", "the attacker", but not "the internet", "the maker of
 * lamps", "the first woman", "the American market", "the antenna on the Acme Lamp".
 */
export function isKnownFromText(parts: Parts, at: number, end: number): boolean {
  const { tokens, names } = parts
  if (tokens[at]?.lower !== 'the') return false
  const phrase = phraseAt(parts, at)
  if (!phrase) return false
  const noun = tokens[phrase.head] as Token
  if (noun.tag !== 'NOUN' || unique.test(noun.lower) || periods.test(noun.lower)) return false
  // Of these the name may be told (`write-word.ts`).
  if (companyNouns.has(noun.lemma) || productNouns.has(noun.lemma)) return false
  const between = tokens.slice(at + 1, phrase.head)
  if (between.some(({ tag, lower, text }) => telling.test(lower) || /^(NUM|PROPN|VERB)$/u.test(tag) || isHigh(text)))
    return false
  const next = tokens[phrase.to]
  if (!next || phrase.to >= end || next.tag === 'PUNCT') return true
  // "When the trial ends", "the men arrested".
  if (narrowing.test(next.lower) || /^(PART|VERB|AUX)$/u.test(next.tag)) return false
  return next.tag !== 'ADP' || !names.some(({ from }) => from > phrase.to && from <= phrase.to + 6)
}

const isHigh = (text: string) => /^\p{Lu}/u.test(text)
