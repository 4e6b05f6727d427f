import { afterEach, expect, test, vi } from 'vitest'
import { forgetPublication, keepActs, keptActs, readActs } from './act-keeper.ts'

test('acts are read as they were kept, and what is none is left out', () => {
  const acts = [
    { words: 'Accepted: a', way: { kind: 'DECISION', revisions: ['r'] } },
    { words: 'Edited: b', way: { kind: 'EDIT', revisions: ['s'], suggestion: null } },
    { words: 'Left out: d', way: { kind: 'TAKEN_BACK', revisions: ['t'] } },
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

afterEach(() => vi.unstubAllGlobals())

test('what one account did is given to no other in the same window', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  const acts = [{ words: 'Accepted: a', way: { kind: 'DECISION' as const, revisions: ['r'] } }]
  keepActs('one:d', acts)
  expect(keptActs('one:d')).toEqual(acts)
  expect(keptActs('two:d')).toEqual([])
  expect(keptActs('one:e')).toEqual([])
})

test('a publication that was taken back in the history is offered by no document', () => {
  const storage: Record<string, unknown> = {}
  Object.defineProperty(storage, 'getItem', { value: (key: string) => storage[key] ?? null })
  Object.defineProperty(storage, 'setItem', {
    value: (key: string, value: string) => Object.assign(storage, { [key]: value }),
  })
  vi.stubGlobal('sessionStorage', storage)
  const published = (changeSet: string) => ({ words: 'Published', way: { kind: 'PUBLICATION' as const, changeSet } })
  const edited = { words: 'Edited', way: { kind: 'EDIT' as const, revisions: ['s'], suggestion: null } }
  storage.other = 'theirs'
  keepActs('one:d', [edited, published('a'), published('b')])
  forgetPublication('a')
  expect(keptActs('one:d')).toEqual([edited, published('b')])
  expect(storage.other).toBe('theirs')
})
