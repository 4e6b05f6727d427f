import { expect, test } from 'vitest'
import { composeDocument } from './compose-document.ts'
import { readDate } from './read-date.ts'

test.each([
  ['HARNSBY, Nov. 12, 2026 — The council has bought a ferry, which will carry two hundred people.', '2026-11-12'],
  ['LONDON, 12 November 2026 – The council has bought a ferry, which will carry two hundred people.', '2026-11-12'],
  ['ALDER BAY, England, Sept 3, 2026 (Courier News) - The council has bought a ferry for the bay.', '2026-09-03'],
  ['St. Ives, 2026-11-12: The council has bought a ferry, which will carry two hundred people.', '2026-11-12'],
  ['Published 12 November 2026', '2026-11-12'],
  ['Published on Thursday, November 12th, 2026 by Ann Lee for the readers of the Harnsby Courier', '2026-11-12'],
  ['12 November 2026', '2026-11-12'],
  ['NOVEMBER 2026', '2026-11'],
])('“%s” is of %s', (line, date) => expect(readDate(line)).toBe(date))

test.each([
  // A day that is told of, not the day of the text.
  ['The council of Harnsby bought the ferry on 12 November 2026, and the town has waited for it since.'],
  ['On 12 November 2026 the council of Harnsby bought a ferry that was built in Norvik for two years.'],
  ['The council of Harnsby met on 12 November 2026 - and decided, after years of waiting, on a ferry.'],
  ['HARNSBY, Nov. 12 — The council has bought a ferry.'],
  ['31 February 2026'],
  ['Maybe 12, 2026'],
])('“%s” says nothing of that', (line) => expect(readDate(line)).toBeNull())

test('a dateline is found in the first paragraph, under a title or without one', () => {
  const paragraph = 'HARNSBY, Nov. 12, 2026 — The council has bought a ferry, which will carry two hundred people.'
  const found = (text: string) =>
    composeDocument({ text, metadata: [] }, {}).metadata.find(({ field }) => field === 'publishedOn')
  const date = { field: 'publishedOn', value: '2026-11-12', origin: 'BYLINE' }
  expect(found(`A new ferry\nBy Ann Lee\n${paragraph}`)).toEqual(date)
  expect(found(paragraph)).toEqual(date)
  expect(found('The ferry of 12 November 2026\nIt sails.')).toBeUndefined()
})
