import { expect, test } from 'vitest'
import { circumstancesInWords } from './thing-words.ts'

const part = (key: string, text: string, more: { entity?: { name: string }; unit?: string } = {}) => ({
  ...{ key, text, entity: null, unit: null, ...more },
})

test('circumstances read as readers have them, each behind what it answers, by the name of whom they name', () => {
  const qualifiers = [
    part('time', 'last Monday'),
    part('place', 'the capital', { entity: { name: 'Paris' } }),
    part('quantity', 'up to 30,000', { unit: 'troops' }),
    part('topic', 'from breaking the cease-fire'),
  ]
  expect(circumstancesInWords({ qualifiers })).toBe(
    'When: last Monday · Where: Paris · How many: up to 30,000 · More exactly: from breaking the cease-fire',
  )
  expect(circumstancesInWords({ qualifiers: [] })).toBe('')
})
