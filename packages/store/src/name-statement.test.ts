import { expect, test } from 'vitest'
import { nameStatement } from './name-statement.ts'

test('the same text has the same name, another one another, and after 500 none has', () => {
  const first = nameStatement('select 0')
  expect(first).toMatch(/^s_[\w-]{22}$/)
  const names = Array.from({ length: 600 }, (_, i) => nameStatement(`select ${i}`))
  expect(names[0]).toBe(first)
  expect(new Set(names.slice(0, 500)).size).toBe(500)
  expect(new Set(names.slice(500))).toEqual(new Set(['']))
  expect(nameStatement('select 0')).toBe(first)
})
