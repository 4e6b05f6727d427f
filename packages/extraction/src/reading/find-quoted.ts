import type { ReadSentence } from './read-text.ts'

const opening = new Set(['“', '``', '‘‘'])
const closing = new Set(['”', "''", '’’'])

/** For each word of each sentence, whether it stands inside quotation marks; a quotation may go on over several sentences. */
export function findQuoted(sentences: readonly ReadSentence[]): boolean[][] {
  let open = false
  return sentences.map(({ tokens }) =>
    tokens.map(({ text, tag }) => {
      if (tag !== 'PUNCT') return open
      if (opening.has(text)) open = true
      else if (closing.has(text)) open = false
      else if (text === '"') open = !open
      return open
    }),
  )
}
