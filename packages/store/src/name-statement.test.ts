import { expect, test } from 'vitest'
import { createNamer } from './name-statement.ts'

test('the same text has the same name, another one another, and after as many as it may give none has', () => {
  const nameStatement = createNamer(500)
  const first = nameStatement('select 0')
  expect(first).toMatch(/^s_[\w-]{22}$/)
  const names = Array.from({ length: 600 }, (_, i) => nameStatement(`select ${i}`))
  expect(names[0]).toBe(first)
  expect(new Set(names.slice(0, 500)).size).toBe(500)
  expect(new Set(names.slice(500))).toEqual(new Set(['']))
  expect(nameStatement('select 0')).toBe(first)
})
