import { expect, test } from 'vitest'
import { createKnowledge } from '../testing/create-knowledge.ts'
import { teller } from '../testing/teller.ts'
import { createWorld } from '../world/world.ts'
import { isDecision } from './decision.ts'

test.each([
  ['The council approved the lease', 'ORGANIZATION', true],
  ['The lease was approved', 'CONCEPT', true],
  ['The lake drew visitors', 'PLACE', false],
  ['The plan stopped the work', 'PLAN', false],
  ['The plan was published', 'PLAN', false],
  ['The plan was approved', 'PLAN', true],
  ['The council approved the lease in 1968', 'ORGANIZATION', false],
  ['The bison were released without a check', 'GROUP', false],
] as const)('whether “%s” tells of what somebody decided (a %s): %s', (quote, is, expected) => {
  const build = createKnowledge(`${quote}.`)
  const subject = /^The (\w+)/u.exec(quote)?.[1] as string
  teller(build)(quote, subject, 'does', null, { is })
  const world = createWorld(build.knowledge)
  expect(world.claimsOf(build.document).map((claim) => isDecision(world, claim))).toEqual([expected])
})
