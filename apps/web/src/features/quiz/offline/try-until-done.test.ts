import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tryUntilDone } from './try-until-done.ts'

/** The window, as far as it tells that something may arrive. */
let page: EventTarget
beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const online = () => page.dispatchEvent(new Event('online'))

test('what fails, or throws, is tried again after a while that grows, and at once when the network is back; when it is done, no more', async () => {
  const attempt = vi.fn(async () => false)
  tryUntilDone(attempt)
  attempt.mockRejectedValueOnce(new Error('broken'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(attempt).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1999)
  expect(attempt).toHaveBeenCalledTimes(2)
  online()
  expect(attempt).toHaveBeenCalledTimes(3)
  attempt.mockResolvedValue(true)
  await vi.advanceTimersByTimeAsync(4000)
  expect(attempt).toHaveBeenCalledTimes(4)
  online()
  await vi.advanceTimersByTimeAsync(100_000)
  expect(attempt).toHaveBeenCalledTimes(4)
})

test('one try at a time, and none once it is ended', async () => {
  let answer = (_isDone: boolean) => {}
  const attempt = vi.fn(() => new Promise<boolean>((resolve) => (answer = resolve)))
  const end = tryUntilDone(attempt)
  online()
  expect(attempt).toHaveBeenCalledTimes(1)
  end()
  answer(false)
  await vi.advanceTimersByTimeAsync(100_000)
  online()
  expect(attempt).toHaveBeenCalledTimes(1)
})
