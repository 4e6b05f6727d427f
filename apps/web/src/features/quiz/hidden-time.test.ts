import { afterEach, expect, test, vi } from 'vitest'
import { hideTime, isTimeHidden } from './hidden-time.ts'

afterEach(() => vi.unstubAllGlobals())

test('that the time is hidden is remembered until it is shown again, and is no fault where nothing can be', () => {
  expect(isTimeHidden()).toBe(false)
  hideTime(true)
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  hideTime(true)
  expect(isTimeHidden()).toBe(true)
  hideTime(false)
  expect(isTimeHidden()).toBe(false)
  expect(kept.size).toBe(0)
})
