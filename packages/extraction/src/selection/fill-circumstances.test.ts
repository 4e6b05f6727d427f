import { expect, test } from 'vitest'
import { fill, select } from '../testing/select.ts'

test.each([
  ['A study ordered by the board in May counted 400 boats on Mill Lane.', { time: 'May', place: 'Mill Lane' }],
  ['Acme opened a mill in Oslo.', { place: 'Oslo' }],
  ['Acme will open the mill by 22 January 2016.', { time: 'by 22 January 2016' }],
  ['Acme opened the mill on 22 January 2014.', { time: '22 January 2014' }],
  ['The shop opens on Saturdays.', { time: 'on Saturdays' }],
  ['The council puts the cost at £8 million.', { quantity: '£8 million' }],
  ['The agreement of 1991 ended the war.', {}],
])('circumstances are words as an editor would type them: %s', (text, qualifiers) =>
  expect(fill(text).qualifiers).toEqual(qualifiers),
)

test('“there” is the place that was named last with a word that says where', () => {
  const text = 'Traders at the market on Mill Lane are worried. About 60 traders work there.'
  const filled = select(text, 'About 60 traders work there')
  expect(filled.qualifiers).toMatchObject([
    { key: 'place', value: { kind: 'ENTITY', mention: { kind: 'PLACE', proposed: { name: 'Mill Lane' } } } },
    { key: 'quantity' },
  ])
  expect(filled).toMatchObject({ object: null, text: 'About 60 traders work on Mill Lane.' })
})

test('without such a place “there” stays what it is', () =>
  expect(fill('Anna Berg praised a mill. Nurses work there.', 'Nurses work there')).toMatchObject({
    ...{ object: null, qualifiers: {}, text: 'Nurses work there.' },
  }))
