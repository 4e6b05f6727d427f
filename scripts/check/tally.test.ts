import { expect, test } from 'vitest'
import { count as countBrowser } from './playwright.ts'
import { addUp, inWords, withExitCode } from './tally.ts'
import { count } from './vitest.ts'

const none = { passed: 0, failed: 0, skipped: 0 }

test('the sum of all runners is the last line', () => {
  const sum = addUp([{ passed: 9, failed: 0, skipped: 1 }, { passed: 30, failed: 2, skipped: 0 }, none])
  expect(inWords(sum)).toBe('39 passed, 2 failed, 1 skipped')
})

test('a runner that crashes without a result counts as one failure', () => {
  expect(withExitCode(none, 1)).toEqual({ ...none, failed: 1 })
  expect(withExitCode({ ...none, failed: 3 }, 1)).toEqual({ ...none, failed: 3 })
  expect(withExitCode(none, 0)).toEqual(none)
})

test('vitest: a file that fails before its first test counts, a todo is skipped', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ]
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults }
  expect(count(report)).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test('Playwright: what passed at the second try has passed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countBrowser({ stats })).toEqual({ passed: 5, failed: 1, skipped: 2 })
})
