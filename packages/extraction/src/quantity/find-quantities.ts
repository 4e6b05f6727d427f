import type { Reading, ReadSentence } from '../reading/read-text.ts'
import type { QuantityMention } from '../suggester/suggestion.ts'
import { readNumber } from './read-number.ts'

/** A quantity with the UTF-16 indices of its words. */
export type FoundQuantity = QuantityMention & { from: number; to: number }

const number = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'
const scale = '(?:hundred|thousand|million|billion|trillion)'
const words =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?'
const sign = '(?:US ?\\$|AU ?\\$|CA ?\\$|C\\$|A\\$|\\$|€|£|¥)'
const amount = `(?:(?<sign>${sign}) ?)?(?<low>${number}|${words})(?:(?: ?(?:-|–) ?| to | and )(?<high>(?:${sign} ?)?${number}))?(?<scale>[ -]${scale})?(?<percent> ?%| percent\\b| per cent\\b)?`
const bound =
  '(?:[Uu]p to|[Aa]s (?:many|much) as|[Aa]t most|[Nn]o more than|[Ll]ess than|[Ff]ewer than|[Uu]nder|[Bb]elow|[Nn]early|[Aa]lmost|[Aa]t least|[Nn]o (?:less|fewer) than|[Mm]ore than|[Oo]ver|[Aa]bove|[Ee]xceeding|[Ss]ome|[Aa]bout|[Aa]round|[Aa]pproximately|[Rr]oughly|[Aa]n estimated|[Bb]etween|[Ff]rom|[Oo]nly|[Jj]ust|[Ee]xactly|[Aa] further|[Aa]nother)'
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,:-])(?:(?<bound>${bound}) )?${amount}(?![\\p{L}\\p{N}]|[.,:/-]\\d|(?:st|nd|rd|th)\\b)`,
  'gu',
)

const currencies: Record<string, string> = {
  US$: 'US dollars',
  AU$: 'Australian dollars',
  A$: 'Australian dollars',
  CA$: 'Canadian dollars',
  C$: 'Canadian dollars',
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
}
const mayHoldNumber =
  /\d|[Tt](?:wo|hree|en|welve|hirt|went)|[Ff](?:our|ive|ift|ort)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine/u

/** The numbers of a text that count or measure something; `taken` are spans that are dates or names. */
export function findQuantities(reading: Reading, taken: readonly { from: number; to: number }[]): FoundQuantity[] {
  const ordered = [...taken].sort((a, b) => a.from - b.from)
  let first = 0
  return reading.sentences.flatMap((sentence) => {
    while (first < ordered.length && (ordered[first] as { to: number }).to <= sentence.start) first += 1
    let last = first
    while (last < ordered.length && (ordered[last] as { from: number }).from < sentence.end) last += 1
    return findInSentence(reading, sentence, ordered.slice(first, last))
  })
}

function findInSentence(
  reading: Reading,
  sentence: ReadSentence,
  taken: readonly { from: number; to: number }[],
): FoundQuantity[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!mayHoldNumber.test(text)) return []
  const found: FoundQuantity[] = []
  for (const match of text.matchAll(pattern)) {
    const from = sentence.start + match.index
    const to = from + match[0].length
    if (taken.some((span) => span.from < to && from < span.to)) continue
    const g = match.groups ?? {}
    const low = readNumber(g.low ?? '', g.scale)
    const high = g.high ? readNumber(g.high.replace(/^[^\d]+/u, ''), g.scale) : low
    if (low === null || high === null || low > high) continue
    const unit = unitOf(g, sentence, to)
    if (unit === null) continue
    // "15 to 20" is a range only where a bound or a sign says so: "fell 15 to 20".
    if (/ and /u.test(match[0]) && !/^between/iu.test(g.bound ?? '')) continue
    found.push({
      ...reading.span(from, to),
      ...boundsOf(g.bound?.toLowerCase() ?? '', low, high),
      unit,
      from,
      to,
      confidence: 0.9,
      rule: g.sign ? 'money' : g.percent ? 'percent' : 'count',
    })
  }
  return found
}

/** "About 5" and "some 5" are kept as 5: their words say that it is not exact. */
function boundsOf(bound: string, low: number, high: number): { minimum: number | null; maximum: number | null } {
  if (
    /^(up to|as many as|as much as|at most|no more than|less than|fewer than|under|below|nearly|almost)$/u.test(bound)
  )
    return { minimum: null, maximum: high }
  if (/^(at least|no less than|no fewer than|more than|over|above|exceeding)$/u.test(bound))
    return { minimum: low, maximum: null }
  return { minimum: low, maximum: high }
}

/** What is counted: the noun that the number's phrase ends in. Null where there is none, so that "iPhone 4" counts nothing. */
function unitOf(g: Record<string, string | undefined>, { tokens }: ReadSentence, end: number): string | null {
  if (g.percent) return 'percent'
  if (g.sign) return currencies[g.sign.replace(' ', '')] ?? null
  let at = tokens.findIndex((token) => token.start >= end)
  if (at < 0) return null
  let head: string | null = null
  for (let steps = 0; steps < 5; steps += 1, at += 1) {
    const token = tokens[at]
    if (!token) break
    if (token.tag === 'NOUN' || (token.tag === 'PROPN' && head === null && /s$/u.test(token.lower))) head = token.lower
    else if (head !== null || !/^(ADJ|PROPN|VERB|ADV|NUM)$/u.test(token.tag)) break
  }
  return head
}
