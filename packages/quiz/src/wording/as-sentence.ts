/** A sentence as it is printed: first letter large, spaces single, no comma before the mark, one full stop. */
export const asSentence = (text: string): string => {
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/,(?=\?$)/u, '')
    .replace(/\.\.$/u, '.')
    .trim()
  return clean[0]?.toUpperCase() + clean.slice(1)
}

/** A sentence without its full stop, to go on behind it; the one of “3 p.m.” stays. */
export const withoutStop = (sentence: string): string => sentence.replace(/(?<!\b\p{L}\.\p{L})\.$/u, '')
