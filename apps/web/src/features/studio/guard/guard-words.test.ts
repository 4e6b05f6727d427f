import { expect, test } from 'vitest'
import { closenesses, endsOf, guardWords, isForLackOfGuard, readFrom } from './guard-words.ts'

test('what is said of one beside another reads the same once it is kept', () => {
  for (const closeness of closenesses) {
    const { from, to } = endsOf(closeness, 'france', 'europe')
    const kept = { guardKind: closeness.kind, guardFrom: { id: from }, guardTo: { id: to } }
    expect(readFrom('france', kept)).toEqual({
      words: guardWords[closeness.kind][closeness.side],
      other: { id: 'europe' },
    })
  }
})

test('a guard is asked for where it can mend what was refused', () => {
  expect(isForLackOfGuard('more than one answer, and no wording that chooses')).toBe(true)
  expect(isForLackOfGuard('no grammatical wording')).toBe(false)
})
