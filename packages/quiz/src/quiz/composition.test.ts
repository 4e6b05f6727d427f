import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difficultyWords } from '../rating/elo.ts'
import {
  askableTypes,
  type Composition,
  type CompositionWords,
  openComposition,
  parseComposition,
  readComposition,
  writeComposition,
} from './composition.ts'

/** What a list of words comes to, or the parameter that is refused. */
const read = (words: CompositionWords) => {
  const result = parseComposition(words)
  return result.ok ? writeComposition(result.value) : result.error.parameter
}

const anyComposition: fc.Arbitrary<Composition> = fc.record({
  length: fc.integer({ min: 1, max: 30 }),
  types: fc.subarray([...askableTypes], { maxLength: askableTypes.length - 1 }),
  difficulty: fc.constantFrom(null, ...difficultyWords),
  about: fc.constantFrom(null, 'nato', 'brüssel & co.', '019a-b'),
  from: fc.option(fc.integer({ min: 1, max: 40 })),
  to: fc.option(fc.integer({ min: 40, max: 60 })),
})

describe('a composition', () => {
  test('is written so that it reads, and says only what is chosen', () => {
    expect(writeComposition(openComposition)).toBe('')
    expect(
      read({ types: ['modality', 'attribution'], length: 5, difficulty: 'hard', about: 'nato', from: 3, to: 6 }),
    ).toBe('length=5&types=attribution,modality&difficulty=hard&about=nato&from=3&to=6')
  })

  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyComposition, (composition) => {
        expect(readComposition(writeComposition(composition))).toEqual(composition)
      }),
    )
  })

  test('reads alike, however it is said', () => {
    const same = 'types=attribution,modality&difficulty=easy'
    expect(read({ types: 'modality,attribution', difficulty: 'EASY', length: '8', from: '0', to: '' })).toBe(same)
    expect(read({ types: ['modality', 'attribution, modality'], difficulty: 'easy', about: null })).toBe(same)
    expect(read({ types: askableTypes })).toBe('')
    expect(read({})).toBe('')
  })

  test.each([
    [{ length: 0 }, 'length'],
    [{ length: 31 }, 'length'],
    [{ length: 'many' }, 'length'],
    [{ length: 2.5 }, 'length'],
    [{ types: ['attribution', 'riddle'] }, 'types'],
    // It would tell that the author says it.
    [{ types: 'voice' }, 'types'],
    [{ difficulty: 'nightmare' }, 'difficulty'],
    [{ from: -1 }, 'from'],
    [{ from: 7, to: 3 }, 'to'],
    [{ to: '1e3' }, 'to'],
  ])('is refused for %j, by the name of its parameter', (words, parameter) => {
    expect(read(words)).toBe(parameter)
  })

  test('that is refused says what may be instead', () => {
    expect(parseComposition({ difficulty: 'herd' })).toMatchObject({
      error: { value: 'herd', limit: 'one of easy, middling, hard', known: ['easy', 'middling', 'hard'] },
    })
    expect(parseComposition({ length: 99 })).toMatchObject({
      error: { limit: 'a whole number from 1 to 30', known: [] },
    })
  })
})
