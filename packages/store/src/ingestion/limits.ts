/** How much a document may be on its way in. A problem that comes of one names it. */
export const ingestionLimits = {
  /** Bytes of what is handed over. */
  bytes: 4 * 1024 * 1024,
  /** Code points of the text that is kept: about 60,000 words. */
  characters: 400_000,
  /** Characters of a page, with all that stands around its text. */
  pageCharacters: 1_000_000,
  /** Elements of a page, and how deep they lie within one another. */
  elements: 20_000,
  depth: 150,
  /** Seconds and megabytes for reading it. */
  seconds: 10,
  megabytes: 512,
  /** Code points of a title. */
  title: 300,
  /** Documents of one editor that are on their way at once. */
  open: 20,
} as const
