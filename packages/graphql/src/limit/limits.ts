/**
 * What one request may ask for. Chosen so that every page of the web app stays below half of each, and that a page of 100 claims with all that belongs to
 * them passes. Among 100,000 claims that page took 0.2 s; the most that is allowed, lists of claims within lists, 0.3 to 2 s.
 */
export const limits = {
  /** Things that may have to be made: a field counts 1 and more, times the size of each page it is in. */
  cost: 20_000,
  /** Fields within fields. */
  depth: 16,
  aliases: 50,
  /** Words and signs of the query text. */
  tokens: 4_000,
  /** Bytes of the whole request. */
  bodyBytes: 256 * 1024,
} as const
