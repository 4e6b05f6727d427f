import { expect, test } from 'vitest'
import { suggestionsInWords } from './ingestion-words.ts'

test.each([
  [23, 12, '11 suggestions wait for you. 12 less sure ones are folded away under “All”.'],
  [2, 1, '1 suggestion waits for you. 1 less sure one is folded away under “All”.'],
  [5, 0, '5 suggestions wait for you.'],
  [3, 3, 'No sure suggestion waits. 3 less sure ones are folded away under “All”.'],
  [0, 0, 'No suggestion waits.'],
])('of %i that wait %i are folded away', (pending, unsure, words) =>
  expect(suggestionsInWords({ pending, unsure })).toBe(words),
)

test('where nothing gathers, nothing waits', () => expect(suggestionsInWords(null)).toBe('No suggestion waits.'))
