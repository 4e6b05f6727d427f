import { parseEdtf } from '@backstop/knowledge'
import { expect, test } from 'vitest'
import { suggest } from '../testing/suggest.ts'

const times = (text: string, publishedOn: string | null = '2015-03-04') =>
  suggest(text, { publishedOn }).times.map(({ quote, value }) => `${quote} = ${value}`)

test.each([
  ['The bridge opened on June 6, 2005.', 'June 6, 2005 = 2005-06-06'],
  ['The bridge opened on 6 June 2005.', '6 June 2005 = 2005-06-06'],
  ['It was signed in May 1998.', 'May 1998 = 1998-05'],
  ['The law of 1991 still holds.', '1991 = 1991'],
  ['Prices fell in the third quarter of 2008.', 'the third quarter of 2008 = 2008-07/2008-09'],
  ['He ruled 1990-1995.', '1990-1995 = 1990/1995'],
  ['It was built in the 1970s.', 'the 1970s = 197X'],
  ['It dates from the 19th century.', 'the 19th century = 18XX'],
])('a printed date needs no other: %s', (text, time) => expect(times(text, null)).toEqual([time]))

test.each([
  ['The minister resigned yesterday.', 'yesterday = 2015-03-03'],
  ['The minister resigned today.', 'today = 2015-03-04'],
  ['The court ruled on Monday.', 'Monday = 2015-03-02'],
  ['The court ruled on Wednesday.', 'Wednesday = 2015-03-04'],
  ['The court will rule on Friday.', 'Friday = 2015-03-06'],
  ['The bridge built by Acme fell on Monday.', 'Monday = 2015-03-02'],
  ['It must be built by Friday.', 'Friday = 2015-03-06'],
  ['The court will rule next Monday.', 'next Monday = 2015-03-09'],
  ['The fair opens this week.', 'this week = 2015-03-02/2015-03-08'],
  ['Sales fell last month.', 'last month = 2015-02'],
  ['Sales fell last year.', 'last year = 2014'],
  ['The dam burst two years ago.', 'two years ago = 2013'],
  ['The dam burst three days ago.', 'three days ago = 2015-03-01'],
  ['It will open on August 24.', 'August 24 = 2015-08-24'],
  ['It closed in December.', 'December = 2014-12'],
  ['It will run until January.', 'January = 2016-01'],
])('a relative date is counted from the document: %s', (text, time) => {
  expect(times(text)).toEqual([time])
  expect(times(text, null)).toEqual([])
})

test.each([
  ['between March and April 2004', 'March and April 2004 = 2004-03/2004-04'],
  ['from November to February 2004', 'November to February 2004 = 2003-11/2004-02'],
  ['between May 2003 and the end of 2004', 'May 2003 and the end of 2004 = 2003-05/2004'],
  ['from 1990 to 1995', '1990 to 1995 = 1990/1995'],
  ['between the 1980s and the 1990s', 'the 1980s and the 1990s = 1980/1999'],
  ['from 3 to 5 March 2004', '3 to 5 March 2004 = 2004-03-03/2004-03-05'],
  ['on March 3-5, 2004', 'March 3-5, 2004 = 2004-03-03/2004-03-05'],
  ['between 3 March and 5 April 2004', '3 March and 5 April 2004 = 2004-03-03/2004-04-05'],
  ['in 1990-95', '1990-95 = 1990/1995'],
])('one interval needs no other date: %s', (words, time) => {
  expect(times(`The bank sold lamps ${words}.`, null)).toEqual([time])
  expect(times(`The bank sold lamps ${words}.`)).toEqual([time])
})

test.each([
  ['between Monday and Wednesday', 'Monday and Wednesday = 2015-03-02/2015-03-04'],
  ['from May to September', 'May to September = 2014-05/2014-09'],
  ['between 2003 and last year', '2003 and last year = 2003/2014'],
])('an interval is counted from the document: %s', (words, time) => {
  expect(times(`The bank sold lamps ${words}.`)).toEqual([time])
  expect(times(`The bank sold lamps ${words}.`, null)).toEqual([])
})

test('the reason for an interval tells both of its ends', () =>
  expect(suggest('The court met from Monday to Wednesday.').times[0]?.inferredBecause).toBe(
    'The document is dated 2015-03-04; “Wednesday” is read as the last one on or before it. “Monday” is the one before that.',
  ))

test.each([
  ['The vote was moved from March 2004 to April 2004.', ['March 2004 = 2004-03', 'April 2004 = 2004-04']],
  ['The bank sold lamps in March and April 2004.', ['March = 2004-03', 'April 2004 = 2004-04']],
  ['The bank won in 1990 and 1995.', ['1990 = 1990', '1995 = 1995']],
])('two times are two: %s', (text, expected) => expect(times(text, null)).toEqual(expected))

test.each([
  ['The lamp was sold in late January.', 'late January = 2015-01'],
  ['The lamp was sold in early May.', 'early May = 2015-05'],
  ['The lamp will be sold in late January.', 'late January = 2016-01'],
  ['In May, the lamp was sold.', 'May = 2015-05'],
])('a month without a year has none without the document’s date: %s', (text, time) => {
  expect(times(text)).toEqual([time])
  expect(suggest(text).times[0]?.inferredBecause).toContain('The document is dated 2015-03-04')
  expect(times(text, null)).toEqual([])
})

test('the reason names the date that was counted from', () => {
  const [time] = suggest('The court ruled on Monday.').times
  expect(time?.inferredBecause).toBe(
    'The document is dated 2015-03-04; “Monday” is read as the last one on or before it.',
  )
})

test('a document dated around some days is enough for what does not need the day', () => {
  const input = { publishedOn: null, datedAround: '2015-03-02/2015-03-05' }
  const read = (text: string) => suggest(text, input).times.map(({ value }) => value)
  expect(read('The court ruled today.')).toEqual(['2015-03-02/2015-03-05'])
  expect(read('The court ruled this week.')).toEqual(['2015-03-02/2015-03-08'])
  expect(read('The court ruled yesterday.')).toEqual([])
})

test.each([
  'She may come.',
  'The march was long.',
  'They sold 2005 people a ticket.',
  'Call 555-1991.',
  'He rested after a decade of work.',
  'He looked back at a decade of work.',
  'It cost $1999.',
  'On 30 February 2015 nothing happened.',
])('no date: %s', (text) => expect(times(text).filter((time) => !time.startsWith('2015'))).toEqual([]))

test('every value is EDTF of level 1', () => {
  const text =
    'Last winter, in early 2009, the 80s, recently, soon, the past decade, last weekend, this century, in summer 2010, the end of this year.'
  const { times: found } = suggest(text)
  expect(found.length).toBeGreaterThan(7)
  for (const { value, quote } of found) expect(parseEdtf(value), quote).not.toBeNull()
})
