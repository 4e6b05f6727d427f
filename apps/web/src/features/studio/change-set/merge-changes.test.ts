import { expect, test } from 'vitest'
import { mergeChanges, takeTogether } from './merge-changes.ts'

const fields = (words: Record<string, string>) =>
  Object.entries(words).map(([field, words]) => ({ field, label: field.toUpperCase(), words }))

test('shown is what either side changed, what both did first', () => {
  const shown = mergeChanges(
    fields({ same: 'a', theirs: 'a', both: 'a', agreed: 'a' }),
    fields({ same: 'a', theirs: 'b', both: 'b', agreed: 'c' }),
    fields({ same: 'a', theirs: 'a', both: 'd', agreed: 'c' }),
  )
  expect(shown.map(({ field, clashes }) => [field, clashes])).toEqual([
    ['both', true],
    ['theirs', false],
    ['agreed', false],
  ])
  expect(shown[0]).toMatchObject({ before: 'a', theirs: 'b', yours: 'd' })
})

test('something that was not there before is all new', () => {
  expect(mergeChanges([], fields({ name: 'b' }), fields({ name: 'c' }))).toMatchObject([{ before: '', clashes: true }])
})

test('together is theirs with what you changed', () => {
  const base = { text: 'a', spans: [{ start: 1 }], note: 'x' }
  expect(
    takeTogether(base, { ...base, note: 'theirs', text: 'b' }, { ...base, text: 'mine', spans: [{ start: 1 }] }),
  ).toEqual({
    ...{ text: 'mine', spans: [{ start: 1 }], note: 'theirs' },
  })
})
