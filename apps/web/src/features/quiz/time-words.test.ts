import { expect, test } from 'vitest'
import { announcementAt, termsInWords, timeInWords } from './time-words.ts'

const minutes = (number: number) => number * 60_000

test('the time left is told in whole minutes, and never in seconds', () => {
  expect([20, 19.01, 1.5, 1, 0.5, 0, -1].map((left) => timeInWords(minutes(left)))).toEqual([
    '20 minutes left',
    '20 minutes left',
    '2 minutes left',
    'Less than a minute left',
    'Less than a minute left',
    'The time is over',
    'The time is over',
  ])
})

test('it is said aloud at half, at five minutes, at one and at the end, each once', () => {
  const said = (all: number) => {
    const heard: string[] = []
    for (let second = 0; second < all * 60; second += 1) {
      const words = announcementAt(minutes(all) - second * 1000, minutes(all) - (second + 1) * 1000, minutes(all))
      if (words) heard.push(words)
    }
    return heard
  }
  expect(said(20)).toEqual([
    'Half of the time is over. 10 minutes left.',
    'Five minutes left.',
    'One minute left.',
    'Your time is over.',
  ])
  expect(said(10)).toEqual(['Five minutes left.', 'One minute left.', 'Your time is over.'])
  expect(said(1)).toEqual(['Half of the time is over. Less than a minute left.', 'Your time is over.'])
})

test('what was slept through is not said afterwards, only how little is left', () => {
  expect(announcementAt(minutes(15), minutes(0.5), minutes(20))).toBe('One minute left.')
  expect(announcementAt(minutes(15), -1, minutes(20))).toBe('Your time is over.')
})

test('no clock is promised where there is one, and no account to whoever has one', () => {
  expect(termsInWords(false, null)).toBe('No account, no clock.')
  expect(termsInWords(true, null)).toBe('No clock.')
  expect(termsInWords(false, 15)).toBe('No account.')
  expect(termsInWords(true, 15)).toBe('')
})
