import { expect, test } from 'vitest'
import { createKnowledge, quantityValue } from '../testing/create-knowledge.ts'
import { createWorld } from '../world/world.ts'
import { readClaim } from './read-claim.ts'

function read(text: string, name: string, predicate: string, object?: Parameters<typeof quantityValue>) {
  const build = createKnowledge('Title\nSome words of a source, by Accell.')
  const id = build.claim({
    text,
    subject: build.entity(name, 'CONCEPT'),
    predicate: build.predicate(predicate),
    quote: 'Some words',
    ...(object === undefined ? {} : { object: quantityValue(...object) }),
  })
  const world = createWorld(build.knowledge)
  const claim = world.claimsOf(build.document).find((each) => each.id === id)
  if (claim === undefined) throw new Error('no such claim')
  const clause = readClaim(world, claim)
  return clause && { subject: clause.subject, named: clause.named, opening: clause.opening, rest: clause.rest }
}

test('a remark on the subject between commas goes', () => {
  expect(read('Accell, a company based in the Netherlands, leads the market.', 'Accell', 'leads')).toEqual({
    ...{ subject: 'Accell', named: true, opening: '', rest: 'the market' },
  })
})

test('a subject of more words than its name ends before the verb of the predicate', () => {
  expect(read('The educational charts in the room show a map.', 'educational charts', 'shows')).toEqual({
    ...{ subject: 'the educational charts in the room', named: false, opening: '', rest: 'a map' },
  })
  expect(read('Talks about training have been under way since May.', 'the talks', 'is-under-way')).toEqual({
    ...{ subject: 'talks about training', named: false, opening: '', rest: 'under way since May' },
  })
})

test('a subject with a clause of its own ends before the very verb of the predicate', () => {
  expect(read('The phone that he had to give up was made in China.', 'the smartphone', 'was-made-in')).toEqual({
    ...{ subject: 'the phone that he had to give up', named: false, opening: '', rest: 'in China' },
  })
  expect(read('The shirt that was among his clothes cost €75.', 'the polo shirt', 'cost')?.rest).toBe('€75')
})

test.each([
  ['There are chemicals in the air.', 'the room', 'is-affected-by'],
  ['It is hard to concentrate in the room.', 'the room', 'is-a-place'],
])('what cannot be taken apart for certain is left: %s', (text, name, predicate) => {
  expect(read(text, name, predicate)).toBeNull()
})

test('a time in front is an opening, and what is counted may be the object', () => {
  expect(read('Between 2007 and 2010, the boys were tested.', 'the boys', 'was-tested')?.opening).toBe(
    'Between 2007 and 2010, ',
  )
  expect(
    read('Nearly 32 million bikes were sold.', 'bikes', 'is-sold', ['Nearly 32 million', null, 32_000_000, 'bikes']),
  ).toEqual({
    ...{ subject: 'nearly 32 million bikes', named: true, opening: '', rest: '' },
  })
})

test('what only tells which one is meant is no verb of the clause', () => {
  expect(read('A survey commissioned by residents counted the cars.', 'survey', 'counts')).toMatchObject({
    ...{ subject: 'a survey commissioned by residents', rest: 'the cars' },
  })
  expect(read('The survey asked for more counted cars.', 'survey', 'asks-for')).toMatchObject({ subject: 'the survey' })
})
