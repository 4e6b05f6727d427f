import { hashText } from './hash.ts'

/** The next number of a sequence, in [0, 1). */
export type Random = () => number

/** A sequence that its seed alone decides: sfc32 (Chris Doty-Humphrey, PractRand; period about 2^128), 32 bits a number. */
export function createRandom(seed: string): Random {
  let [a, b, c, counter] = hashText(seed)
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still show the seed's own pattern.
  for (let i = 0; i < 12; i += 1) next()
  return next
}

/** A new list in random order: Fisher and Yates' shuffle as Durstenfeld wrote it, every order equally likely. */
export function shuffle<Each>(list: readonly Each[], random: Random): Each[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1))
    ;[result[last], result[pick]] = [result[pick] as Each, result[last] as Each]
  }
  return result
}
