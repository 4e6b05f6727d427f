import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexCodePoints } from '../text/code-points.ts'
import { findQuote, type Span } from './find-quote.ts'
import { reAnchor } from './re-anchor.ts'

const old = 'The force is small 🇺🇦. The force is ready. The plan is good. The plan is good. Nobody knows the end of it.'
const span = (quote: string, after?: string) => findQuote(old, { quote, after }) as Span
const moved = (quote: string, text: string, after?: string) => {
  const place = reAnchor(old, span(quote, after), text)
  return place === null ? null : indexCodePoints(text).slice(place.start, place.end)
}

describe('a span keeps its words', () => {
  test('when text is put before it', () => expect(moved('force is ready', `👍🏽 New. ${old}`)).toBe('force is ready'))
  test('when the words before it are rewritten', () =>
    expect(moved('force is ready', old.replace('small 🇺🇦. The', 'tiny. Now the'))).toBe('force is ready'))
  test('when a lookalike is put elsewhere', () =>
    expect(reAnchor(old, span('force is ready'), `A force is ready? ${old}`)).toEqual(
      findQuote(`A force is ready? ${old}`, { quote: 'force is ready', after: 'small' }),
    ))
})

describe('a span is an orphan, never guessed', () => {
  test('when its words changed', () => expect(moved('force is ready', old.replace('ready', 'set'))).toBeNull())
  test('when its passage went and a lookalike stands elsewhere', () =>
    expect(
      moved('force is ready', `${old.replace('The force is ready. ', '')} Yes, a force is ready, they say.`),
    ).toBeNull())
  test('when its passage now stands twice', () => {
    const around = 'Nothing else is in this sentence but words that fill the space on its side. '
    const before = `${around}The force is ready. ${around}`
    const place = findQuote(before, { quote: 'force is ready' }) as Span
    expect(reAnchor(before, place, `First. ${before}Then. ${before}Last.`)).toBeNull()
  })
})

test('never moves a span to other words', () => {
  const word = fc.constantFrom('force ', 'plan ', 'is ', 'good. ', 'The ', '🇺🇦 ', '\n')
  const words = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, words, fc.nat(80), fc.integer({ min: 1, max: 12 }), (before, after, start, length) => {
      const points = indexCodePoints(before)
      const from = {
        start: Math.min(start, Math.max(0, points.length - 1)),
        end: Math.min(start + length, points.length),
      }
      if (from.end <= from.start) return
      const place = reAnchor(before, from, after)
      if (place === null) return
      expect(indexCodePoints(after).slice(place.start, place.end)).toBe(points.slice(from.start, from.end))
    }),
    { numRuns: process.env.SOAK ? 20_000 : 500 },
  )
})
