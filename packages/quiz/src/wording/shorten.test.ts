import { expect, test } from 'vitest'
import { createKnowledge } from '../testing/create-knowledge.ts'
import { teller } from '../testing/teller.ts'
import { createWorld } from '../world/world.ts'
import { readClaim } from './read-claim.ts'
import { shorten } from './shorten.ts'

/** What is left of a sentence with one time in it once that is taken out. */
function undated(quote: string, when: string): string | undefined {
  const build = createKnowledge(`${quote}.`)
  const qualifiers = [{ key: 'time', value: { kind: 'TEXT', text: when } }] as const
  teller(build)(quote, 'airfield', 'bans', null, { is: 'PLACE', qualifiers: [...qualifiers] })
  const world = createWorld(build.knowledge)
  const [claim] = world.claimsOf(build.document)
  const clause = claim && readClaim(world, claim)
  return claim && clause ? shorten(world, claim, clause, { undated: true }).clause.rest : undefined
}

test('what tells when is taken out, but for the time of day: that is part of what is said', () => {
  expect(undated('The airfield banned flights in March', 'in March')).toBe('flights')
  expect(undated('The airfield banned flights between 11 p.m. and 6 a.m', 'between 11 p.m. and 6 a.m')).toBe(
    'flights between 11 p.m. and 6 a.m.',
  )
})
