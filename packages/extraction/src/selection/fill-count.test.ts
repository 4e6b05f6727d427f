import { expect, test } from 'vitest'
import { isKindTold } from '../entity/kind-told.ts'
import { fill, select } from '../testing/select.ts'

test.each([
  ['About 90 sailors live on the island.', 'sailors', 'About 90'],
  ['More than 40 nurses left the ward.', 'nurses', 'More than 40'],
  ['Nine boats left the harbour.', 'boats', 'Nine'],
])('how many there are is no part of what they are called: %s', (text, subject, quantity) =>
  expect(fill(text)).toMatchObject({ subject, qualifiers: { quantity } }),
)

test.each([
  ['Two thirds of nurses left the ward.', 'Two thirds of nurses'],
  ['The two boats left the harbour.', 'two boats'],
])('a share and what is known are no number of something: %s', (text, subject) =>
  expect(fill(text).subject).toBe(subject),
)

test('so many of something are a quantity, with how often they come', () => {
  expect(select('The hall holds 46 stalls.', 'The hall holds 46 stalls').object).toMatchObject({
    ...{ kind: 'QUANTITY', minimum: 46, maximum: 46, unit: 'stalls', span: { quote: '46 stalls' } },
  })
  const counted = select('The firm counted 400 boats a day.', 'The firm counted 400 boats a day')
  expect(counted).toMatchObject({ object: { kind: 'QUANTITY', unit: 'boats a day' }, qualifiers: [] })
  expect(select('The firm bought 40 mills in the north.', 'The firm bought 40 mills').object?.kind).toBe('QUANTITY')
  expect(select('The firm bought a mill with 40 rooms.', 'The firm bought a mill with 40 rooms').object?.kind).toBe(
    'ENTITY',
  )
})

test('of a sum of money nobody need say what sort of thing it is', () => {
  const { subject } = select('£4 million will come from the Holm Fund.', '£4 million will come from the Holm Fund')
  expect(subject && isKindTold(subject)).toBe(true)
})
