import { snapshotVersion } from '@backstop/knowledge'
import { expect, test } from 'vitest'
import { upcast } from './upcast.ts'

test('a snapshot of an older shape is read in the present one, one step a version', () => {
  expect(upcast('CLAIM', 1, { text: 'It rains.' })).toEqual({ text: 'It rains.', note: null })
  expect(upcast('ENTITY', 1, { name: 'Rain' })).toEqual({ name: 'Rain' })
  const present = { text: 'It rains.', note: 'Said of today.' }
  expect(upcast('CLAIM', snapshotVersion, present)).toBe(present)
})

test('one that a newer Backstop wrote is refused', () => {
  expect(() => upcast('CLAIM', snapshotVersion + 1, {})).toThrow(/written by a newer Backstop/)
})
