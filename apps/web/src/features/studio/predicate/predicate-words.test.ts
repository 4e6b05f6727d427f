import { expect, test } from 'vitest'
import { kindsInWords, promisesInWords, warningsOf } from './predicate-words.ts'

const use = { claims: 9, severalObjects: 0, otherSubjects: 0, otherObjects: 0, oneSided: 0, sameLabel: [] }

test('kinds and promises are told in plain words', () => {
  expect(kindsInWords([])).toBe('Anything')
  expect(kindsInWords(['PERSON', 'WORK'])).toBe('Person, Publication')
  expect(promisesInWords({ functional: true, symmetric: false, complete: true })).toBe('One at most, All of them')
})

test('what does not fit is warned of, and a promise only where it is made', () => {
  const none = { functional: false, symmetric: false }
  expect(warningsOf({ functional: true, symmetric: true }, use)).toEqual([])
  expect(warningsOf(none, { ...use, severalObjects: 4, oneSided: 2 })).toEqual([])
  expect(warningsOf({ functional: true, symmetric: true }, { ...use, severalObjects: 4, oneSided: 1 })).toEqual([
    'One at most is promised, and 4 claims name several of one.',
    'Both ways is promised, and 1 claim has nobody and nothing with a name at the other end.',
  ])
  expect(warningsOf(none, { ...use, otherSubjects: 1, otherObjects: 2, sameLabel: ['is-in'] })).toEqual([
    '1 claim has a subject of another sort.',
    '2 claims have an object of another sort.',
    'Reads like is-in: the same?',
  ])
})
