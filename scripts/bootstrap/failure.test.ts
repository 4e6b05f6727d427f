import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainError, Failure } from './failure.mjs'

const refused = (code: string) => Object.assign(new Error(code), { code, path: '/clone/.data' })

test('what a user can mend is one line, all else is shown whole', () => {
  expect(explainError(new Failure('Port 1 is taken.'))).toBe('Port 1 is taken.')
  for (const code of ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'])
    expect(explainError(refused(code))).toMatch(/^\/clone\/\.data: .+(start|clone).*\.$/)
  for (const code of ['EEXIST', 'ENOTDIR'])
    expect(explainError(refused(code))).toMatch(/^\/clone\/\.data: a file .+ move it away\.$/)
  const fault = new TypeError('x is not a function')
  expect(explainError(fault)).toBe(fault)
  try {
    readFileSync('/no/such/file')
  } catch (error) {
    expect(explainError(error)).toBe(error)
  }
})
