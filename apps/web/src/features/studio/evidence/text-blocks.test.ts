import { expect, test } from 'vitest'
import type { Modality, Polarity } from '../../claim/claim-words.ts'
import { segmentText } from '../../document/segment-text.ts'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import { makeBlocks, picking } from './text-blocks.ts'

const line = 'Words that fill a line of the text. '.repeat(30).trim()
const text = ['The title', line, line, line, line].join('\n')
const entry = (
  status: QueueEntry['status'],
  { modality = 'PLAN', polarity = 'AFFIRMED' }: { modality?: Modality; polarity?: Polarity } = {},
) => ({ status, thing: { __typename: 'StudioClaim', modality, polarity } }) as unknown as QueueEntry
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
    { start: 14, marks: [{ key: 'a', status: 'DRAFT', modality: 'PLAN', opens: false, isDenied: false }] },
  ])
})

test('words of several claims are drawn as readers see them: as the least certain that stays, with the sign where a denial ends', () => {
  const spans = [
    { key: 'fact', start: 14, end: 16 },
    { key: 'plan', start: 12, end: 20 },
    { key: 'denial', start: 12, end: 16 },
    { key: 'denial', start: 30, end: 34 },
    { key: 'going', start: 12, end: 20 },
  ]
  const blocks = blocksOf(spans, {
    fact: entry('PUBLISHED', { modality: 'ASSERTED' }),
    plan: entry('PUBLISHED'),
    denial: entry('PUBLISHED', { modality: 'ASSERTED', polarity: 'NEGATED' }),
    going: entry('WITHDRAWN', { modality: 'REQUIREMENT' }),
  })
  const runs = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs))
  const drawn = runs.filter(({ marks }) => marks.length > 0)
  expect(drawn.map(({ start, marks }) => [start, marks.map(({ key }) => key)])).toEqual([
    [12, ['plan', 'denial', 'going']],
    [14, ['plan', 'fact', 'denial', 'going']],
    [16, ['plan', 'going']],
    [30, ['denial']],
  ])
  expect(drawn.flatMap(({ start, marks }) => (marks.some(({ isDenied }) => isDenied) ? [start] : []))).toEqual([30])
})
