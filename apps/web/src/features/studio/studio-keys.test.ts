import { expect, test } from 'vitest'
import { commandOf, studioKeys } from './studio-keys.ts'

test('each key does one thing, in capitals too, and none of them is a key of all pages', () => {
  const keys = Object.values(studioKeys).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const [command, { key }] of Object.entries(studioKeys)) {
    expect(commandOf(key)).toBe(command)
    expect(commandOf(key.toUpperCase())).toBe(command)
  }
  for (const key of ['/', '?', 'Enter', 'Escape', '1', 'ArrowDown']) expect(commandOf(key)).toBeUndefined()
})
