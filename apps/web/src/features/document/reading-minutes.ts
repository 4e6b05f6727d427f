/** Adults read English non-fiction silently at 238 words a minute (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238

/** How many minutes a text takes to read, at least 1. */
export function readingMinutes(text: string): number {
  const words = text.match(/\S+/gu)?.length ?? 0
  return Math.max(1, Math.ceil(words / wordsPerMinute))
}
