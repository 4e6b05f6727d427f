import { expect, test } from 'vitest'
import { createKnowledge } from '../testing/create-knowledge.ts'
import { teller } from '../testing/teller.ts'
import { createWorld, type KnownClaim } from '../world/world.ts'
import { eventAsCondition, isPast } from './event-as-condition.ts'

const article = `The harbour
The ferries would stop if the strike went on. The museum could sell the tower. The drones would be used to watch the coast. The school plans to paint the bridge. The bakers will open the market in May. The council sold the mill. The ferries could sink the barge. The strike would close the port. Bookings paid by card would be refunded. The inn could close 12 rooms. The inn could cost four million.`

/** What becomes of each event of the article beside a condition of the first claim; none where it is no condition. */
function conditionsFor(right: string): (string | null)[] {
  const build = createKnowledge(article)
  const tell = teller(build)
  const would = { is: 'CONCEPT', modality: 'POSSIBILITY' } as const
  const claims = [
    tell('The ferries would stop if the strike went on', 'ferries', 'stops', null, {
      ...would,
      condition: 'if the strike went on',
    }),
    tell('The museum could sell the tower', 'museum', 'sells', 'tower', { ...would, is: 'ORGANIZATION' }),
    tell('The drones would be used to watch the coast', 'drones', 'is-used-to-watch', 'coast', would),
    tell('The school plans to paint the bridge', 'school', 'plans-to-paint', 'bridge', would),
    tell('The bakers will open the market in May', 'bakers', 'opens', 'market', would),
    tell('The council sold the mill', 'council', 'sells-off', 'mill', { is: 'ORGANIZATION' }),
    tell('The ferries could sink the barge', 'ferries', 'sinks', 'barge', would),
    tell('The strike would close the port', 'strike', 'closes', 'port', would),
    tell('Bookings paid by card would be refunded', 'Bookings', 'is-refunded', null, would),
    tell('The inn could close 12 rooms', 'inn', 'closes-rooms', 'rooms', { ...would, is: 'ORGANIZATION' }),
  ]
  const world = createWorld(build.knowledge)
  const [claim, ...others] = claims.map((id) => world.claimsOf(build.document).find((each) => each.id === id))
  return others.map((other) =>
    eventAsCondition({ world, claim: claim as KnownClaim, seed: 1 }, other as KnownClaim, right),
  )
}

const none = [null, null, null, null, null, null, null]

test('what may come about is told as a condition, in the tense of the right one', () => {
  expect(conditionsFor('if the strike went on')).toEqual([
    'if the museum sold the tower',
    'if the drones were used to watch the coast',
    ...none,
  ])
  expect(conditionsFor('once the strike is over')).toEqual([
    'once the museum sells the tower',
    'once the drones are used to watch the coast',
    ...none,
  ])
})

test('no event is told behind a word that it does not follow', () => {
  expect(conditionsFor('unless the strike went on').every((each) => each === null)).toBe(true)
  expect(conditionsFor('without a strike').every((each) => each === null)).toBe(true)
})

test.each([
  ['if the ban stayed in place', true],
  ['if they were put in danger', true],
  ['once a deal is reached', false],
  ['if the base proves to be damaged as well', false],
  ['if guests keep cancelling', false],
])('whether “%s” is told in the past: %s', (condition, expected) => expect(isPast(condition)).toBe(expected))
