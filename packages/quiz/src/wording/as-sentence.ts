/** A sentence as it is printed: first letter large, spaces single, no comma before the mark. */
export const asSentence = (text: string): string => {
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/,(?=\?$)/u, '')
    .trim()
  return clean[0]?.toUpperCase() + clean.slice(1)
}
