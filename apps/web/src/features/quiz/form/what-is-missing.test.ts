import { expect, test } from 'vitest'
import { whatIsMissing } from './what-is-missing.ts'

test('one choice is enough where one is asked for, and not where there is more than one', () => {
  const choice = { __typename: 'ChoiceItem', multiple: false } as const
  const all = { ...choice, multiple: true }
  expect(whatIsMissing(choice, undefined)).toBe('Choose an answer first.')
  expect(whatIsMissing(choice, { options: ['a'] })).toBeUndefined()
  expect(whatIsMissing(all, { options: ['a'] })).toBe('Choose at least two.')
  expect(whatIsMissing(all, { options: ['a', 'b'] })).toBeUndefined()
})
