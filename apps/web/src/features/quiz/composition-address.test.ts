import { describe, expect, it } from 'vitest'
import { isCanonical, keepToLength, mostQuestions, readComposition } from './composition-address.ts'

describe('readComposition', () => {
  it('reads what an address or a form names, and nothing where it names nothing', () => {
    const composition = {
      length: 5,
      types: ['attribution', 'modality'],
      difficulty: 'HARD',
      about: 'nato',
      from: 3,
      to: 6,
    }
    const [length, difficulty, about, from, to] = ['5', 'hard', 'nato', '3', '6']
    expect(readComposition({ length, types: 'attribution,modality', difficulty, about, from, to })).toEqual({
      composition,
    })
    expect(readComposition({ length, types: ['attribution', 'modality'], difficulty, about, from, to })).toEqual({
      composition,
    })
    expect(readComposition({ seed: '7', attempt: 'x', length: '', types: [], about: '' })).toEqual({})
  })

  it('refuses a difficulty that there is none of, and leaves the rest to the API', () => {
    expect(readComposition({ difficulty: 'nightmare' }).refusal).toContain('easy, middling, hard')
    expect(readComposition({ length: 'many', from: '1e3' })).toEqual({ composition: { length: -1, from: -1 } })
  })
})

it('keepToLength makes a set no longer than one may be, and tells where it was', () => {
  expect(keepToLength({ length: 99, from: 3 })).toEqual({
    composition: { length: mostQuestions, from: 3 },
    isTooLong: true,
  })
  expect(keepToLength({ length: 30 })).toEqual({ composition: { length: 30 }, isTooLong: false })
  expect(keepToLength(undefined)).toEqual({ composition: {}, isTooLong: false })
})

it('isCanonical tells what has to be put in order from what stands as it should', () => {
  expect(isCanonical({ seed: '7', types: 'attribution,modality' }, 'types=attribution,modality')).toBe(true)
  expect(isCanonical({ about: 'brüssel' }, 'about=br%C3%BCssel')).toBe(true)
  expect(isCanonical({}, '')).toBe(true)
  expect(isCanonical({ length: '' }, '')).toBe(false)
  expect(isCanonical({ length: '8' }, '')).toBe(false)
  expect(isCanonical({ types: ['attribution', 'modality'] }, 'types=attribution,modality')).toBe(false)
})
