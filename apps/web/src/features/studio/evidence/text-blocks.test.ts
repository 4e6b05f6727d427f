import { expect, test } from 'vitest'
import { segmentText } from '../../document/segment-text.ts'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import { makeBlocks, picking } from './text-blocks.ts'

const line = 'Words that fill a line of the text. '.repeat(30).trim()
const text = ['The title', line, line, line, line].join('\n')
const entry = (status: QueueEntry['status']) =>
  ({ status, thing: { __typename: 'StudioClaim', modality: 'PLAN' } }) as unknown as QueueEntry
const blocksOf = (spans: { key: string; start: number; end: number }[], entries: Record<string, QueueEntry>) =>
  makeBlocks(segmentText(text, spans), new Map(Object.entries(entries)))

test('a text is in blocks of whole paragraphs, of which the first is the title', () => {
  const blocks = blocksOf([], {})
  expect(blocks.length).toBeGreaterThan(1)
  const paragraphs = blocks.flatMap((block) => block.paragraphs)
  expect(paragraphs.map(({ isTitle }) => isTitle)).toEqual([true, false, false, false, false])
  expect(paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(text.split('\n'))
})

test('only the block that something rests on is drawn otherwise, and it knows what', () => {
  const span = { key: 'a', start: 12, end: 20 }
  const before = blocksOf([span], { a: entry('SUGGESTED') })
  const after = blocksOf([span, { key: picking, start: 14, end: 16 }], { a: entry('DRAFT') })
  const changed = before.map(({ signature }, at) => signature !== after[at]?.signature)
  expect(changed).toEqual(before.map((_, at) => at === 0))
  expect(after.map(({ holds }) => [...holds])).toEqual(before.map((_, at) => (at === 0 ? ['a'] : [])))
  const runs = after[0]?.paragraphs.flatMap((paragraph) => paragraph.runs) ?? []
  expect(runs.filter(({ isPicked }) => isPicked)).toMatchObject([
    { start: 14, marks: [{ key: 'a', status: 'DRAFT', modality: 'PLAN', opens: false }] },
  ])
})
