import { expect, test } from 'vitest'
import { checkSettings } from './settings.mjs'

test.each([
  {},
  { WEB_ORIGIN: '', BACKSTOP_SECRET: '' },
  { WEB_ORIGIN: 'https://backstop.example/', BACKSTOP_SECRET: 'x'.repeat(32) },
])('%o will do', (variables) => {
  expect(() => checkSettings(variables)).not.toThrow()
})

test('all that would end a server is told at once, a line each', () => {
  for (const origin of ['foo', 'localhost:3000'])
    expect(() => checkSettings({ WEB_ORIGIN: origin, BACKSTOP_SECRET: 'short' })).toThrow(
      `BACKSTOP_SECRET has 5 characters: give it at least 32, drawn at random.\nWEB_ORIGIN is "${origin}", no address: write https://example.org.`,
    )
})
