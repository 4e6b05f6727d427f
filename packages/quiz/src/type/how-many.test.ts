import { expect, test } from 'vitest'
import { createKnowledge, entityValue, quantityValue } from '../testing/create-knowledge.ts'
import { asked, make } from '../testing/try-type.ts'
import { literal } from './literal.ts'

const create = (sentence: string, quantity: { text: string; figure: number; unit: string }) => {
  const build = createKnowledge(`The survey\n${sentence}`)
  const claim = build.claim({
    ...{ text: sentence, subject: build.entity('Northway', 'ORGANIZATION'), predicate: build.predicate('asks') },
    ...{ object: entityValue(build.entity('people', 'GROUP')), quote: sentence.replace(/\.$/u, '') },
    qualifiers: [
      { key: 'quantity', value: quantityValue(quantity.text, quantity.figure, quantity.figure, quantity.unit) },
    ],
  })
  return asked(make(literal, build, claim)).map(([stem]) => stem)
}

test('what stands behind the counted things is no part of them', () => {
  expect(
    create('Northway asked 1,981 people after the resignation.', { text: '1,981', figure: 1981, unit: 'people' }),
  ).toEqual(['How many people did Northway ask after the resignation?'])
})

test('a state that counted things are in stays with them', () => {
  expect(create('Northway asked 240 people in danger.', { text: '240', figure: 240, unit: 'people' })).toEqual([
    'How many people in danger did Northway ask?',
  ])
})

test('what places it in time is no part of it, nor what follows “when”', () => {
  expect(create('Northway asked 240 people last year.', { text: '240', figure: 240, unit: 'people' })).toEqual([
    'How many people did Northway ask last year?',
  ])
  expect(create('Northway asked nine when people left.', { text: 'nine', figure: 9, unit: 'people' })).toEqual([])
})

test('nothing is asked of a number that another one is set against, or of which more may follow', () => {
  expect(
    create('Northway would be extended from 18 to 27 people.', { text: '27', figure: 27, unit: 'people' }),
  ).toEqual([])
  expect(
    create('Northway asked 240 people against the plan in Selm.', { text: '240', figure: 240, unit: 'people' }),
  ).toEqual([])
  expect(create('Northway asked 31 of the 60 people in the hall.', { text: '60', figure: 60, unit: 'people' })).toEqual(
    [],
  )
})

test('of a share the percentage is asked for', () => {
  const build = createKnowledge('The survey\n62% of teachers support the plan.')
  const claim = build.claim({
    ...{ text: '62% of teachers support the plan.', subject: build.entity('teachers', 'GROUP') },
    ...{ predicate: build.predicate('supports'), object: entityValue(build.entity('the plan', 'PLAN')) },
    quote: '62% of teachers support the plan',
    qualifiers: [{ key: 'quantity', value: quantityValue('62%', 62, 62, '%') }],
  })
  expect(asked(make(literal, build, claim))).toEqual([['What percentage of teachers support the plan?', '62%']])
})

test('a plan that the question opens with needs no “according to the article” beside it, any other opening does', () => {
  const stemOf = (opening: string) => {
    const text = `${opening}, Northway will ask 1,981 people.`
    const build = createKnowledge(`The survey\n${text}`)
    const claim = build.claim({
      ...{ text, subject: build.entity('Northway', 'ORGANIZATION'), predicate: build.predicate('asks') },
      ...{ object: entityValue(build.entity('people', 'GROUP')), quote: text.replace(/\.$/u, ''), modality: 'PLAN' },
      qualifiers: [{ key: 'quantity', value: quantityValue('1,981', 1981, 1981, 'people') }],
    })
    return asked(make(literal, build, claim)).map(([stem]) => stem)
  }
  expect(stemOf('Under the plan')).toEqual(['Under the plan, how many people will Northway ask?'])
  expect(stemOf('Under the bridge')).toEqual([
    'According to the article, under the bridge, how many people will Northway ask?',
  ])
})
