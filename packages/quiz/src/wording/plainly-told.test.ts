import { expect, test } from 'vitest'
import { isAnybody } from './plainly-told.ts'

test.each([
  ['officials', true],
  ['some parents', true],
  ['a town hall spokesman', true],
  ['nine in 10 patients who were asked', true],
  ['the regional government', false],
  ['Ilse Morvane', false],
  ['the Seafarers’ Federation', false],
])('whether %s may be any of several: %s', (name, expected) => expect(isAnybody(name)).toBe(expected))
