type Quoted = { quote: string; sentence: string; prefix: string; suffix: string }

/**
 * A quote within its sentence. Where the quote stands there more than once, the one that what comes before it fits; where
 * it runs beyond the sentence, what the API gives before and after it takes the sentence's place.
 */
export function quoteInSentence({ quote, sentence, prefix, suffix }: Quoted): {
  before: string
  quote: string
  after: string
} {
  const places: number[] = []
  for (let at = sentence.indexOf(quote); at !== -1; at = sentence.indexOf(quote, at + 1)) places.push(at)
  const fits = (at: number) => {
    const before = sentence.slice(0, at)
    return before.endsWith(prefix) || prefix.endsWith(before)
  }
  const at = places.find(fits) ?? places[0]
  if (at === undefined) return { before: prefix, quote, after: suffix }
  return { before: sentence.slice(0, at), quote, after: sentence.slice(at + quote.length) }
}
