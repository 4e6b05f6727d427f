import { expect, test } from 'vitest'
import { checkServiceLog } from './service-log.ts'

test('an error that the API logged fails, what else it printed does not', () => {
  const quiet = 'API on http://127.0.0.1:1/graphql\n{"at":"2026-01-02","event":"started"}\n'
  expect(checkServiceLog(quiet).tally).toEqual({ passed: 1, failed: 0, skipped: 0 })
  const error = '{"at":"2026-01-02","event":"unexpected","reference":"1","error":"Error: no"}'
  expect(checkServiceLog(`${quiet}${error}\n`)).toEqual({ tally: { passed: 0, failed: 1, skipped: 0 }, output: error })
})
