import { expect, test } from 'vitest'
import { quoteOf } from './because.ts'

const quoting = (...quotes: string[]) =>
  quoteOf({ evidence: quotes.map((quote, index) => ({ quote, start: index })) } as unknown as Parameters<
    typeof quoteOf
  >[0])

test('words of the source end without the stop of their sentence, and keep the one of their letters', () => {
  expect(quoting('This plan is a good start.')).toBe('“This plan is a good start”')
  expect(quoting('reached between the U.S.', 'Russia,')).toBe('“reached between the U.S. … Russia”')
})
