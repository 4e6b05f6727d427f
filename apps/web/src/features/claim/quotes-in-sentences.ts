import { lengthInCodePoints } from '../../ui/code-points.ts'
import { highlightSnippet, type SnippetPart } from '../../ui/highlight-snippet.ts'
import { quoteInSentence } from './quote-in-sentence.ts'

type Quoted = { quote: string; sentence: string; prefix: string; suffix: string }

/** Evidence sentence by sentence, in the given order: each sentence once, cut into parts, with all that was quoted from it. */
export function quotesInSentences(evidence: readonly Quoted[]): { sentence: string; parts: SnippetPart[] }[] {
  const bySentence = Map.groupBy(evidence, ({ sentence }) => sentence)
  return [...bySentence].map(([sentence, quotes]) => {
    const whole = (found: ReturnType<typeof quoteInSentence>) => found.before + found.quote + found.after
    const found = quotes.map(quoteInSentence)
    // A quote that runs beyond its sentence is shown with what stands around it instead.
    const shown = found.map(whole).find((text) => text !== sentence) ?? sentence
    const highlights = found
      .filter((one) => whole(one) === shown)
      .map(({ before, quote }) => {
        const start = lengthInCodePoints(before)
        return { start, end: start + lengthInCodePoints(quote) }
      })
    return { sentence, parts: highlightSnippet(shown, highlights) }
  })
}
