/** What became of answers that had waited, in words, and for how long that is told. */
export type News = {
  words: string
  /** It is told where it came, and no more at the next question: nothing is to be done about it. */
  isPassing: boolean
}

/** Nothing to tell. */
export const noNews: News = { words: '', isPassing: true }

/**
 * What to tell of answers that wait no more.
 * @param arrived how many of them count now
 * @param refused why one will never count
 */
export function newsOf(arrived: number, refused?: string): News {
  if (refused !== undefined) return { words: refused, isPassing: false }
  if (arrived === 0) return noNews
  const what = arrived === 1 ? 'your answer has' : 'your answers have'
  return { words: `The connection is back, and ${what} arrived.`, isPassing: true }
}
