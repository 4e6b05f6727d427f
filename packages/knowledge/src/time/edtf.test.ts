import { expect, test } from 'vitest'
import { parseEdtf } from './edtf.ts'

test.each([
  ['2025-02-23', '2025-02-23', '2025-02-23'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['2025-02-24/2025-02-28', '2025-02-24', '2025-02-28'],
  ['2025-02-24/..', '2025-02-24', null],
  ['2025-02-24~', '2025-02-24', '2025-02-24'],
])('%s covers %s to %s', (text, first, last) => expect(parseEdtf(text)).toEqual({ first, last }))

test.each(['', 'soon', '2025-13', '2025-02-30', 'February 23, 2025', '{2025,2026}'])(
  '%j is no EDTF of level 1',
  (text) => expect(parseEdtf(text)).toBeNull(),
)
