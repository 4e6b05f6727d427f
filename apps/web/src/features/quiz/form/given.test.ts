import { expect, test } from 'vitest'
import { type Given, givenBefore, isResultOf } from './given.ts'

const result = (...ids: string[]) => ({
  chosen: ids.map((id) => ({ correct: true, because: '', option: { id, text: `the ${id}` } })),
})

test.each<[Given, ReturnType<typeof result>, boolean]>([
  [{ options: ['b', 'a'] }, result('a', 'b'), true],
  [{ options: ['a'] }, result('a', 'b'), false],
  [{ order: ['b', 'a'] }, result('b', 'a'), true],
  [{ order: ['b', 'a'] }, result('a', 'b'), false],
  [{ pairs: [{ left: '1', right: 'c' }] }, result('1-c'), true],
  [{ pairs: [{ left: '1', right: 'c' }] }, result('1-a'), false],
  [{ sentence: 4 }, result('4'), true],
  [{ text: ' the typed ' }, result('typed'), true],
  [{ text: 'another' }, result('typed'), false],
])('%j against %j', (given, told, same) => expect(isResultOf(given, told)).toBe(same))

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
  expect(
    givenBefore(
      { __typename },
      ids.map((id) => ({ id, text: `the ${id}` })),
    ),
  ).toEqual(given),
)
