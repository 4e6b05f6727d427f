import { describe, expect, test } from 'vitest'
import { uuidOfText } from './hash.ts'
import { createRandom, shuffle } from './random.ts'

describe('a seeded sequence', () => {
  test('is the same for the same seed and another for another', () => {
    const take = (seed: string) => Array.from({ length: 5 }, createRandom(seed))
    expect(take('7')).toEqual(take('7'))
    expect(take('7')).not.toEqual(take('8'))
  })

  test('shuffles every element to every place about equally often', () => {
    const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0])
    const rounds = 4000
    for (let seed = 0; seed < rounds; seed += 1) {
      for (const [place, value] of shuffle([0, 1, 2, 3], createRandom(`${seed}`)).entries()) {
        const row = counts[place] as number[]
        row[value] = (row[value] as number) + 1
      }
    }
    const expected = rounds / 4
    const chiSquare = counts.flat().reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 9 degrees of freedom, p = .001
    expect(chiSquare).toBeLessThan(27.88)
  })

  test('leaves the list it was given alone', () => {
    const list = [1, 2, 3]
    shuffle(list, createRandom('x'))
    expect(list).toEqual([1, 2, 3])
  })
})

describe('an id of a text', () => {
  test('is a UUID of version 8, fixed for ever', () => {
    expect(uuidOfText('a claim')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uuidOfText('a claim')).toBe(uuidOfText('a claim'))
    expect(new Set(Array.from({ length: 10_000 }, (_, i) => uuidOfText(`${i}`))).size).toBe(10_000)
  })
})
