import { expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { createKnowledge } from '../testing/create-knowledge.ts'
import { createWorld } from '../world/world.ts'
import { nameIn, optionName, sentenceOf } from './name.ts'

test('a thing takes the article that it never stands without, and small letters where the text has them', () => {
  const bridge = createBridge()
  const world = createWorld(bridge.knowledge)
  const { hall, port, sensors, engineers } = bridge.entities
  const names = [hall, port, sensors, engineers].map((id) => nameIn(world, bridge.document, id))
  expect(names).toEqual(['the Town Hall', 'the Old Port', 'sensors', 'City officials'])
  expect(optionName(world, bridge.document, hall)).toBe('The Town Hall')
})

test('an organisation is named everywhere as the document calls it', () => {
  const build = createKnowledge('A plan\nThe DP wrote that a gate is planned.')
  const post = build.entity('The Daily Post', 'ORGANIZATION', { aliases: ['DP'] })
  const claim = build.claim({
    ...{ text: 'According to The Daily Post, a gate is planned.', subject: build.entity('Gate', 'CONCEPT') },
    ...{ predicate: build.predicate('is-planned'), quote: 'a gate is planned', speakers: [post] },
  })
  const world = createWorld(build.knowledge)
  expect(nameIn(world, build.document, post)).toBe('the DP')
  const known = world.claimsOf(build.document).find(({ id }) => id === claim)
  expect(known && sentenceOf(world, known)).toBe('According to the DP, a gate is planned.')
})

test('a common noun keeps its article, though it stands without one in other words', () => {
  const build = createKnowledge('The council will move. It is a city council. The council said so.')
  const council = build.entity('council', 'ORGANIZATION')
  expect(nameIn(createWorld(build.knowledge), build.document, council)).toBe('the council')
})
