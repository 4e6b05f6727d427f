import { expect, test } from 'vitest'
import {
  afterDecision,
  afterEdit,
  isDraft,
  isOpen,
  isUnsure,
  makeQueue,
  type QueueEntry,
  splitQueue,
  stepFrom,
  stretchOf,
} from './queue-entry.ts'
import { stopsOf } from './queue-stops.ts'

const entry = (key: string, place: number | null, status: QueueEntry['status']) => {
  const evidence = place === null ? {} : { evidence: [{ id: 'e', start: place, end: place + 1, quote: 'a' }] }
  return { __typename: 'StudioClaim', id: key, status, published: null, ...evidence }
}
const suggest = (key: string, place: number | null) => ({ id: key, content: entry(`${key} claim`, place, 'SUGGESTED') })
const queue = (claims: object[], others: object[], suggestions: object[]) =>
  makeQueue(...([claims, others, suggestions] as unknown as Parameters<typeof makeQueue>))
const keys = (entries: readonly QueueEntry[]) => entries.map(({ key }) => key)

const mixed = queue(
  [entry('claim', 4, 'PUBLISHED'), entry('draft', 9, 'DRAFT')],
  [entry('entity', null, 'CHANGED')],
  [suggest('early', 1), suggest('same', 9), suggest('nowhere', null)],
)

test('the queue is in the order of the text: what waits before what stands at one place, what rests on no words last', () => {
  expect(keys(mixed)).toEqual(['early', 'claim', 'same', 'draft', 'nowhere', 'entity'])
})

test('what waits and what is drafted is open; only what is drafted is published next', () => {
  expect(keys(mixed.filter(isOpen))).toEqual(['early', 'same', 'draft', 'nowhere', 'entity'])
  expect(keys(mixed.filter(isDraft))).toEqual(['draft', 'entity'])
})

test('a suggestion of a sort that is often wrong is folded away; one that nobody gave a number is not', () => {
  const [often, seldom] = [
    { ...suggest('often', 1), confidence: 0.9 },
    { ...suggest('seldom', 2), confidence: 0.42 },
  ]
  const waiting = queue([], [], [often, seldom, suggest('unknown', 3)])
  expect(keys(waiting.filter(isOpen))).toEqual(['often', 'unknown'])
  expect(keys(waiting.filter(isUnsure))).toEqual(['seldom'])
})

test('steps stop at the ends, and begin at one from nothing', () => {
  expect(stepFrom(mixed, 'early', 1)).toBe('claim')
  expect(stepFrom(mixed, 'entity', 1)).toBe('entity')
  expect(stepFrom(mixed, 'early', -1)).toBe('early')
  expect(stepFrom(mixed, null, 1)).toBe('early')
  expect(stepFrom(mixed, 'gone', -1)).toBe('entity')
  expect(stepFrom([], null, 1)).toBeNull()
})

test('steps pass a new name that a claim uses, drafted or suggested, and stop at all that is suggested and at names that nothing uses', () => {
  const of = (claim: object, subject: string) => ({
    ...{ ...claim, subject: { id: subject }, predicate: { id: 'new predicate' }, object: null },
    ...{ qualifiers: [], attribution: [] },
  })
  const name = (key: string, status: QueueEntry['status']) => ({
    ...{ ...entry(key, null, status), __typename: 'StudioEntity' },
  })
  const suggested = suggest('suggested claim', 5)
  const entries = queue(
    [of(entry('draft', 1, 'DRAFT'), 'used'), of(entry('published', 2, 'PUBLISHED'), 'old')],
    [
      name('used', 'DRAFT'),
      name('meant', 'DRAFT'),
      name('idle', 'DRAFT'),
      name('changed', 'CHANGED'),
      { ...entry('new predicate', null, 'DRAFT'), __typename: 'StudioPredicate' },
    ],
    [
      { ...suggested, content: of(suggested.content, 'meant') },
      { id: 'suggested name', content: name('n', 'SUGGESTED') },
    ] as never,
  )
  const isStop = stopsOf(entries)
  expect(keys(entries.filter(isStop))).toEqual([
    ...['draft', 'published', 'suggested claim', 'suggested name', 'idle', 'changed'],
  ])
  // From one that was chosen by hand, on to the next stop.
  expect(stepFrom(entries, 'used', 1, isStop)).toBe('idle')
  expect(stepFrom(entries, 'used', -1, isStop)).toBe('suggested name')
  expect(stepFrom(entries, 'new predicate', 1, isStop)).toBe('new predicate')
})

test('after a decision comes the next that waits, then one before, then what is beside', () => {
  expect(afterDecision(mixed, 'early')).toBe('same')
  expect(afterDecision(mixed, 'nowhere')).toBe('same')
  const one = queue([entry('a', 1, 'PUBLISHED')], [], [suggest('only', 2)])
  expect(afterDecision(one, 'only')).toBe('a')
  expect(afterDecision(queue([], [], [suggest('only', 2)]), 'only')).toBeNull()
})

test('after an edit comes the next that waits, else the next; the last stays', () => {
  expect(afterEdit(mixed, ['claim', null])).toBe('same')
  expect(afterEdit(mixed, ['gone', 'nowhere'])).toBe('entity')
  expect(afterEdit(mixed, ['entity'])).toBe('entity')
})

test('who and what is new comes with the claims that name it, and is nothing to do by itself', () => {
  const company = queue([], [{ ...entry('new', null, 'DRAFT'), __typename: 'StudioEntity' }], [])
  expect(keys(company.filter(isOpen))).toEqual([])
  expect(keys(company.filter(isDraft))).toEqual(['new'])
})

test('a long queue is cut by where words stand, a short one not at all', () => {
  expect(splitQueue(mixed, stretchOf(10, 6)).map(({ entries }) => keys(entries))).toEqual([keys(mixed)])
  expect(stretchOf(4000, 200)).toBe(1000)
  expect(splitQueue(mixed, 5).map(({ key, entries }) => [key, ...keys(entries)])).toEqual([
    ['0', 'early', 'claim'],
    ['1', 'same', 'draft'],
    ['nowhere', 'nowhere', 'entity'],
  ])
})

test('what did not change is the same entry when the queue is made anew', () => {
  const suggestion = suggest('one', 1)
  expect(queue([], [], [suggestion])[0]).toBe(queue([], [], [suggest('other', 2), suggestion])[0])
})
