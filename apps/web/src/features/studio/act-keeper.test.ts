import { expect, test } from 'vitest'
import { readActs } from './act-keeper.ts'

test('acts are read as they were kept, and what is none is left out', () => {
  const acts = [
    { words: 'Accepted: a', way: { kind: 'DECISION', revisions: ['r'] } },
    { words: 'Edited: b', way: { kind: 'EDIT', revisions: ['s'], suggestion: null } },
    { words: 'Published: 1 change', way: { kind: 'PUBLICATION', changeSet: 'c' } },
  ]
  const others = [
    null,
    5,
    {},
    { words: 'x' },
    { words: 'x', way: { kind: 'EDIT' } },
    { words: 'x', way: { kind: '?' } },
  ]
  expect(readActs(JSON.stringify([...others, ...acts]))).toEqual(acts)
  for (const kept of [null, '', '{', 'null', '{}']) expect(readActs(kept)).toEqual([])
})
