/**
 * A function of one text that remembers what it answered: the same few names, dates and sentences are looked at thousands of times for the questions of one
 * document. It forgets everything after `most` texts and keeps none that is longer than a long sentence, so that nothing grows without end.
 */
export function remember<Answer>(work: (text: string) => Answer, most = 10_000): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>()
  return (text) => {
    if (text.length > longest) return work(text)
    const found = known.get(text)
    if (found !== undefined) return found.answer
    if (known.size >= most) known.clear()
    const answer = work(text)
    known.set(text, { answer })
    return answer
  }
}

/** Whole documents are looked at seldom, and would be kept for good. */
const longest = 2000
