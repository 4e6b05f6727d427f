import { expect, test } from 'vitest'
import { actGroups, actInWords, daysAsked } from './audit-words.ts'

const act = { act: 'PROPOSED' as const, kind: null, account: null, detail: null }

test('an act is told as what somebody did', () => {
  expect(actInWords(act)).toBe('edited')
  expect(actInWords({ ...act, act: 'ROLE_SET', account: 'Bo', detail: 'EDITOR' })).toBe('made Bo an editor')
  expect(actInWords({ ...act, act: 'ROLE_SET', detail: 'TEACHER' })).toBe('made an account that is gone a teacher')
  expect(actInWords({ ...act, act: 'KEY_REVOKED', account: 'Nightly' })).toBe('ended the key “Nightly”')
  // Whatever can be asked for has its words, and none is asked for twice.
  const acts = Object.values(actGroups).flatMap((group) => group.acts)
  expect(new Set(acts).size).toBe(acts.length)
  expect(acts.map((each) => actInWords({ ...act, act: each })).every(Boolean)).toBe(true)
})

test('days become one interval, open where one is missing', () => {
  expect(daysAsked('2026-01-01', '2026-01-31')).toBe('2026-01-01/2026-01-31')
  expect(daysAsked('2026-01-01', '')).toBe('2026-01-01/..')
  expect(daysAsked(undefined, '2026-01-31')).toBe('../2026-01-31')
  expect(daysAsked('yesterday', undefined)).toBeNull()
})
