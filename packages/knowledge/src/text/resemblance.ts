/** How many words in a row make one shingle: fewer would make common phrases a resemblance. */
const words = 5

/** How a text is fingerprinted: so many bands of two least hashes each. Two texts that share a third of their shingles share a band nearly always. */
const bands = 32

/** The shingles of a text: every run of five words, without regard to case and punctuation, as 32-bit hashes. */
export function shinglesOf(text: string): Set<number> {
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<number>()
  for (let i = 0; i + words <= all.length; i += 1) shingles.add(hash(all.slice(i, i + words).join(' ')))
  // A text of fewer words is one shingle.
  if (shingles.size === 0 && all.length > 0) shingles.add(hash(all.join(' ')))
  return shingles
}

/** How much of one text stands in another: the share (0 to 1) of its shingles that the other has. */
export function shareIn(shingles: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let common = 0
  for (const shingle of shingles) if (others.has(shingle)) common += 1
  return shingles.size === 0 ? 0 : common / shingles.size
}

/**
 * A short list of numbers by which texts that share much are found: those that have one in common are worth comparing.
 * MinHash with locality-sensitive banding (Broder 1997; Leskovec, Rajaraman, Ullman, “Mining of Massive Datasets”, 3.4): texts of
 * Jaccard similarity s share a band with probability 1 − (1 − s²)³².
 */
export function fingerprintOf(shingles: ReadonlySet<number>): number[] {
  const least = new Uint32Array(bands * 2).fill(0xffffffff)
  for (const shingle of shingles)
    for (let i = 0; i < least.length; i += 1) {
      const value = mix(shingle ^ Math.imul(i + 1, 0x9e3779b1))
      if (value < (least[i] as number)) least[i] = value
    }
  // Signed, as Postgres has its integers; the band's place is part of it.
  return Array.from(
    { length: bands },
    (_, band) => mix((least[band * 2] as number) ^ Math.imul((least[band * 2 + 1] as number) ^ band, 0x85ebca6b)) | 0,
  )
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** The finaliser of MurmurHash3: every bit of the input moves half of the output's. */
function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
