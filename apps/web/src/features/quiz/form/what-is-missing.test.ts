import { expect, test } from 'vitest'
import { firstToMend, whatIsMissing } from './what-is-missing.ts'

test('one choice is enough where one is asked for, and not where there is more than one', () => {
  const choice = { __typename: 'ChoiceItem', multiple: false } as const
  const all = { ...choice, multiple: true }
  expect(whatIsMissing(choice, undefined)).toBe('Choose an answer first.')
  expect(whatIsMissing(choice, { options: ['a'] })).toBeUndefined()
  for (const given of [undefined, { options: ['a'] }]) expect(whatIsMissing(all, given)).toBe('Choose at least two.')
  expect(whatIsMissing(all, { options: ['a', 'b'] })).toBeUndefined()
})

test('each form says in its own words what is missing, and an order that nobody touched may be taken for none', () => {
  const order = { order: ['a', 'b'] }
  const forms = ['ChoiceItem', 'OrderingItem', 'MatchingItem', 'ClozeItem', 'EvidenceItem'] as const
  const told = forms.map((__typename) => whatIsMissing({ __typename }, undefined))
  expect(new Set(told).size).toBe(forms.length)
  expect(whatIsMissing({ __typename: 'OrderingItem' }, order)).toBeUndefined()
  expect(whatIsMissing({ __typename: 'OrderingItem' }, order, order)).toBe(told[1])
  expect(whatIsMissing({ __typename: 'OrderingItem' }, { order: ['b', 'a'] }, order)).toBeUndefined()
})

test('of several lists the first is to be mended in which nothing is chosen, or what one before it has', () => {
  expect(firstToMend(['a', '', 'b'])).toBe(1)
  expect(firstToMend(['a', 'b', 'a', ''])).toBe(2)
  expect(firstToMend(['', '', ''])).toBe(0)
  for (const whole of [[], ['a'], ['a', 'b']]) expect(firstToMend(whole)).toBe(-1)
})
