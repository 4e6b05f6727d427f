type Answerable = { items: readonly { answered: boolean }[]; finishedAt: string | null }

/** Where a learner is in an attempt: at a question (its index from 0), or done. */
export type Place = { at: 'question'; index: number } | { at: 'end' }

/** Where to go on: the first question not yet answered. */
export function placeIn(attempt: Answerable): Place {
  const index = attempt.items.findIndex((item) => !item.answered)
  return index === -1 || attempt.finishedAt !== null ? { at: 'end' } : { at: 'question', index }
}

/** The place that an address names by the number of a question, from 1: one that is not there is where to go on. */
export function placeAt(attempt: Answerable, question: string | null): Place {
  const index = Number(question) - 1
  return Number.isInteger(index) && index in attempt.items ? { at: 'question', index } : placeIn(attempt)
}

/** Where to go after a question: to the one after it, to what was left out before, or to the end. */
export function placeAfter(attempt: Answerable, index: number): Place {
  return index + 1 < attempt.items.length ? { at: 'question', index: index + 1 } : placeIn(attempt)
}

/** With fewer questions nothing is said of the whole article. */
const fewest = 5

/** "6 of 8 right", and what that is worth in a sentence. */
export function scoreInWords(right: number, all: number): { score: string; remark: string } {
  const score = `${right} of ${all} right`
  if (right === all)
    return { score, remark: `You read ${all < fewest ? 'what was asked' : 'every sentence'} for what it says.` }
  if (right * 4 >= all * 3) return { score, remark: 'A careful reading. What you missed is marked in the text below.' }
  return {
    score,
    remark: 'What you missed is marked in the text below: each mark is one sentence worth reading again.',
  }
}
