import { expect, test } from 'vitest'
import { circumstancesInWords, nameOf } from './thing-words.ts'

const part = (key: string, text: string, more: { entity?: { name: string } } = {}) => ({
  ...{ key, text, entity: null, ...more },
})

test('circumstances stand behind what the form calls them, by the name of whom they name', () => {
  const qualifiers = [
    part('time', 'last Monday'),
    part('place', 'the capital', { entity: { name: 'Paris' } }),
    part('quantity', 'up to 30,000'),
    part('extent', 'by 19%'),
    part('topic', 'from breaking the cease-fire'),
  ]
  expect(circumstancesInWords({ qualifiers })).toBe(
    'When: last Monday · Where: Paris · How many: up to 30,000 · To what extent: by 19% · About: from breaking the cease-fire',
  )
  expect(circumstancesInWords({ qualifiers: [] })).toBe('')
})

test('who is merged is told with whom they are', () => {
  const entity = { __typename: 'StudioEntity' as const, name: 'Norvik Harbour' }
  expect(nameOf(entity)).toBe('Norvik Harbour')
  expect(nameOf({ ...entity, survivor: { name: 'Port of Norvik' } })).toBe('Norvik Harbour is Port of Norvik')
})
