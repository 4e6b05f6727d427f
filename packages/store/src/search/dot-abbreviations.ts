/** A short word standing alone: "US", not a part of "us-troops", of "it’s" or of "U.S.". */
const shortWord = /(?<![\p{L}\p{N}.’'-])\p{L}{2,4}(?![\p{L}\p{N}’'-]|\.\p{L})/gu

/** So many short words are tried: each costs a query of its own. */
const most = 4

/**
 * The words with a short one read as an abbreviation that is written with dots: "US troops" as "U.S. troops". One reading for each
 * of the first short words, capitals before others, and one for all in capitals. What is none has dots nowhere, and finds nothing.
 */
export function dotAbbreviations(words: string): string[] {
  const found = [...words.matchAll(shortWord)].map(({ 0: word, index }) => ({ word, index }))
  const capitals = found.filter(({ word }) => word === word.toUpperCase())
  const others = found.filter((one) => !capitals.includes(one))
  const single = [...capitals, ...others].slice(0, most)
  const together = capitals.length > 1 ? [capitals] : []
  return [...single.map((one) => [one]), ...together].map((chosen) => dot(words, chosen))
}

const dot = (words: string, chosen: readonly { word: string; index: number }[]): string =>
  words.replace(shortWord, (word, at: number) =>
    chosen.some(({ index }) => index === at) ? [...word].map((letter) => `${letter}.`).join('') : word,
  )
