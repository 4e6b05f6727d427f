import { lengthInCodePoints } from '../../ui/code-points.ts'
import { quoteInSentence } from '../claim/quote-in-sentence.ts'
import type { Span } from '../document/segment-text.ts'

type Quoted = { start: number; quote: string; sentence: string; prefix: string; suffix: string }

/** The sentence around some of its words, as a span of the text in code points; the words alone where they run beyond it. */
function sentenceSpan(key: string, quoted: Quoted): Span {
  const { before, quote, after } = quoteInSentence(quoted)
  const inside = before + quote + after === quoted.sentence
  const start = quoted.start - (inside ? lengthInCodePoints(before) : 0)
  return { key, start, end: start + lengthInCodePoints(inside ? quoted.sentence : quote) }
}

type Settled = { result: { evidence: readonly Quoted[] } | null }

type Told = { correct: boolean; evidence: readonly (Quoted & { end: number })[]; missed: readonly Spot[] }
type Spot = { start: number; end: number }

/** The questions of a run, each with what to look at again in the text: where only a part of an answer was wrong, what settles that part. */
export const toLookAt = (items: readonly { result: Told | null }[]): Settled[] =>
  items.map(({ result }) => {
    if (result === null || result.correct) return { result }
    const isMissed = ({ start, end }: Spot) => result.missed.some((spot) => spot.start === start && spot.end === end)
    return { result: { evidence: result.evidence.filter(isMissed) } }
  })

/** The sentences that settle the questions of a run, each under the number of its question. */
export const sentenceSpans = (items: readonly Settled[]): Span[] =>
  items.flatMap(({ result }, index) => (result?.evidence ?? []).map((quoted) => sentenceSpan(`${index + 1}`, quoted)))
