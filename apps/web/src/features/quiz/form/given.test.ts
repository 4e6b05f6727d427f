import { expect, test } from 'vitest'
import { type Given, givenBefore, isAnswerOf } from './given.ts'

const parts = (...ids: string[]) => ids.map((id) => ({ id, text: `the ${id}` }))

test.each<[Given, ReturnType<typeof parts>, boolean]>([
  [{ options: ['b', 'a'] }, parts('a', 'b'), true],
  [{ options: ['a'] }, parts('a', 'b'), false],
  [{ order: ['b', 'a'] }, parts('b', 'a'), true],
  [{ order: ['b', 'a'] }, parts('a', 'b'), false],
  [{ pairs: [{ left: '1', right: 'c' }] }, parts('1-c'), true],
  [{ pairs: [{ left: '1', right: 'c' }] }, parts('1-a'), false],
  [{ sentence: 4 }, parts('4'), true],
  [{ text: ' the typed ' }, parts('typed'), true],
  [{ text: 'another' }, parts('typed'), false],
])('%j against %j', (given, told, same) => expect(isAnswerOf(given, told)).toBe(same))

test.each<[Parameters<typeof givenBefore>[0]['__typename'], string[], Given | undefined]>([
  ['ChoiceItem', ['a', 'c'], { options: ['a', 'c'] }],
  ['OrderingItem', ['b', 'a'], { order: ['b', 'a'] }],
  [
    'MatchingItem',
    ['1-c', '2-a'],
    {
      pairs: [
        { left: '1', right: 'c' },
        { left: '2', right: 'a' },
      ],
    },
  ],
  ['EvidenceItem', ['4'], { sentence: 4 }],
  ['ClozeItem', ['x'], { text: 'the x' }],
  ['ChoiceItem', [], undefined],
])('what was given to a %s before: %j', (__typename, ids, given) =>
  expect(givenBefore({ __typename }, parts(...ids))).toEqual(given),
)
