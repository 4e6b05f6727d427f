import type { ReadSentence } from './read-text.ts'

/** For each word of each sentence, whether it stands inside quotation marks; a quotation may go on over several sentences. */
export function findQuoted(sentences: readonly ReadSentence[]): boolean[][] {
  let open = false
  return sentences.map(({ tokens }) =>
    tokens.map(({ text }) => {
      if (/^(“|``|‘‘)$/u.test(text)) open = true
      else if (/^(”|''|’’)$/u.test(text)) open = false
      else if (text === '"') open = !open
      return open
    }),
  )
}
