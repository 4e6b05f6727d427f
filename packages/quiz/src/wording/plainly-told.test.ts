import { expect, test } from 'vitest'
import { createKnowledge } from '../testing/create-knowledge.ts'
import { isAnybody, tellsItsField } from './plainly-told.ts'

test.each([
  ['officials', true],
  ['some parents', true],
  ['a town hall spokesman', true],
  ['nine in 10 patients who were asked', true],
  ['twelve of the council members', true],
  ['the mayor of the town', false],
  ['the regional government', false],
  ['Ilse Morvane', false],
  ['the Seafarers’ Federation', false],
])('whether %s may be any of several: %s', (name, expected) => expect(isAnybody(name)).toBe(expected))

test.each([
  ['Palisk Security', 'ORGANIZATION', true],
  ['the panel of conservators', 'GROUP', true],
  ['Ilse Morvane', 'PERSON', false],
  ['The Daily Post', 'ORGANIZATION', false],
  ['British officials', 'GROUP', false],
] as const)('whether %s is called by what it speaks of: %s', (name, kind, expected) => {
  const build = createKnowledge('A text.')
  build.entity(name, kind)
  expect(build.knowledge.entities.map(tellsItsField)).toEqual([expected])
})
