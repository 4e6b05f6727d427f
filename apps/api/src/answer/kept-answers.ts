/** An answer as it was sent: the same bytes for everybody who asks the same. */
export type KeptAnswer = { contentType: string; body: Uint8Array<ArrayBuffer> }

/** How much is kept at most: bytes of all answers and of one, and questions that were asked once. */
const bounds = { bytes: 32 * 1024 * 1024, longest: 1024 * 1024, noticed: 10_000 }

/**
 * Answers of one edition of the knowledge (see `readEdition`), the least recently used of which go first. With the next edition
 * all go: none of them can be asked for any more.
 */
export function createKeptAnswers({ bytes, longest, noticed } = bounds) {
  const answers = new Map<string, KeptAnswer>()
  const asked = new Set<string>()
  let current = ''
  let size = 0

  const turnTo = (edition: string) => {
    if (edition === current) return
    answers.clear()
    size = 0
    current = edition
  }
  const drop = (key: string) => {
    size -= answers.get(key)?.body.byteLength ?? 0
    answers.delete(key)
  }
  return {
    /** Whether it was asked before. What is asked only once is not worth keeping, nor asking for the edition. */
    isAskedAgain: (key: string): boolean => {
      const again = asked.delete(key)
      asked.add(key)
      if (asked.size > noticed) asked.delete(asked.keys().next().value as string)
      return again
    },
    find: (key: string, edition: string): KeptAnswer | undefined => {
      turnTo(edition)
      const answer = answers.get(key)
      // A map keeps the order of insertion: what was used last stands last.
      if (answer !== undefined && answers.delete(key)) answers.set(key, answer)
      return answer
    },
    /** @param edition that was read before the answer was made: if another has come since, nobody will ask for this one */
    keep: (key: string, edition: string, answer: KeptAnswer): void => {
      if (edition !== current || answer.body.byteLength > longest) return
      drop(key)
      answers.set(key, answer)
      size += answer.body.byteLength
      while (size > bytes) drop(answers.keys().next().value as string)
    },
  }
}
