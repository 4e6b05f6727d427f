import { expect, test } from 'vitest'
import { dateOf, dayInWords } from './day-in-words.ts'

const now = '2026-03-02T22:30:00.000Z'

test.each([
  ['2026-03-02T23:00:00.000Z', 0, 'today'],
  ['2026-03-02T23:00:00.000Z', 60, 'tomorrow'],
  ['2026-03-03T22:59:00.000Z', 60, 'tomorrow'],
  ['2026-03-03T23:01:00.000Z', 60, 'on Wednesday'],
  ['2026-03-03T04:59:00.000Z', -300, 'today'],
  ['2026-03-08T12:00:00.000Z', 0, 'on Sunday'],
  ['2026-03-09T12:00:00.000Z', 0, 'on 9 March'],
  ['2027-01-05T12:00:00.000Z', 0, 'on 5 January 2027'],
])('%s, %i minutes ahead of UTC, is %s', (moment, utcOffset, words) =>
  expect(dayInWords(moment, now, utcOffset)).toBe(words),
)

test('the date is that of the learner’s clock', () => {
  expect([-300, 0, 120].map((utcOffset) => dateOf(now, utcOffset))).toEqual(['2026-03-02', '2026-03-02', '2026-03-03'])
})
