import { expect, test } from 'vitest'
import { countAims } from './count-aims.ts'

test('counts by what was asked, the least known first; what is not told yet counts for nothing', () => {
  const item = (asks: 'WHO_SAYS' | 'HOW_CERTAIN', correct: boolean) => ({ result: { asks, correct } })
  expect(
    countAims([
      item('WHO_SAYS', true),
      item('HOW_CERTAIN', false),
      item('WHO_SAYS', true),
      item('HOW_CERTAIN', true),
      { result: null },
    ]),
  ).toEqual([
    { aim: 'HOW_CERTAIN', right: 1, all: 2 },
    { aim: 'WHO_SAYS', right: 2, all: 2 },
  ])
})
