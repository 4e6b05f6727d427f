import type { Claim } from '@backstop/knowledge'
import { describe, expect, test } from 'vitest'
import { checkItem } from '../checker/check-item.ts'
import type { Item } from '../item/item.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { createKnowledge, entityValue, quantityValue, timeValue } from '../testing/create-knowledge.ts'
import { itemsOf, make } from '../testing/try-type.ts'
import { literal } from './literal.ts'
import { supported } from './supported.ts'

describe('a statement with a figure that the text does not give', () => {
  const article = `The shelter
The shelter housed 240 dogs in 2015, and prices for food rose by nine crowns.`
  const create = (more = '') => {
    const build = createKnowledge(`${article}${more}`)
    const open = { complete: false, functional: false }
    const [shelter, dogs] = [build.entity('the shelter', 'ORGANIZATION'), build.entity('dogs', 'GROUP')]
    const took = build.claim({
      ...{
        text: 'The shelter housed 240 dogs in 2015.',
        subject: shelter,
        predicate: build.predicate('housed', open),
      },
      ...{ object: entityValue(dogs), quote: 'The shelter housed 240 dogs in 2015' },
      qualifiers: [
        { key: 'quantity', value: quantityValue('240', 240, 240, 'dogs') },
        { key: 'time', value: timeValue('in 2015', '2015') },
      ],
    })
    const rose = build.claim({
      ...{ text: 'Prices for food rose by nine crowns.', subject: build.entity('prices for food', 'CONCEPT') },
      ...{ predicate: build.predicate('rose', open), quote: 'prices for food rose by nine crowns' },
    })
    return { build, took, rose }
  }

  test('needs no closed list, and stands the second check', () => {
    const { build, took } = create()
    const [item] = itemsOf(make(supported, build, took))
    expect(item?.proof.refutations).toMatchObject([{ option: 'a', rule: 'NOT_PRINTED' }])
    expect(item?.stem).toMatch(/housed \d+ dogs/u)
    expect(item?.stem).not.toContain('240 dogs in 2015')
    expect(item && checkItem(item, build.knowledge)).toEqual([])
  })

  test('is refused by the second check where the text gives the figure, in digits or in words', () => {
    const { build, took } = create()
    const item = itemsOf(make(supported, build, took))[0] as Item
    const term = { quantity: { minimum: 12, maximum: 12, unit: 'dogs' } }
    const [document] = build.knowledge.documents
    const withTerm = {
      ...item,
      proof: {
        ...item.proof,
        query: maskedQuery(build.knowledge.claims[0] as Claim, { slot: 'qualifier', index: 0, key: 'quantity' }, [])
          .query,
        answers: [{ option: 'b', term: { quantity: { minimum: 240, maximum: 240, unit: 'dogs' } }, claims: [took] }],
        refutations: [{ option: 'a', term, rule: 'NOT_PRINTED' as const, claims: [], guards: [] }],
      },
    }
    expect(checkItem(withTerm, build.knowledge)).toEqual([])
    for (const told of [' It has 12 cats.', ' It has twelve cats.', ' It has a dozen cats.']) {
      Object.assign(document as object, { text: `${article}${told}` })
      expect(checkItem(withTerm, build.knowledge).map(({ detail }) => detail)).toEqual(['a: the text may tell it'])
    }
  })

  test('or the opposite of what it says, of which the text has no word', () => {
    const { build, rose } = create()
    const [item] = itemsOf(make(supported, build, rose)).filter(({ claims }) => claims[0] === rose)
    expect(item?.stem).toBe('Does the article say this: “Prices for food fell by nine crowns”?')
    expect(item?.options.map(({ correct }) => correct)).toEqual([false, true])
    expect(item?.proof.refutations).toMatchObject([{ option: 'a', rule: 'CONTRARY' }])
    expect(item && checkItem(item, build.knowledge)).toEqual([])

    const falling = create(' Wages fall.')
    const [other] = itemsOf(make(supported, falling.build, falling.rose)).filter(
      ({ claims }) => claims[0] === falling.rose,
    )
    expect(other?.stem ?? '').not.toContain('fell')
    Object.assign(build.knowledge.documents[0] as object, { text: `${article} Wages fell.` })
    expect(item && checkItem(item, build.knowledge).map(({ detail }) => detail)).toContain('a: not one word is another')
  })

  test('is asked for where nobody says that a list is whole, among others that the text does not give', () => {
    const { build, took } = create()
    const items = itemsOf(make(literal, build, took))
    expect(items.map(({ stem }) => stem)).toEqual([
      'How many dogs did the shelter house in 2015?',
      'When did the shelter house 240 dogs?',
    ])
    for (const item of items) {
      expect(item.options).toHaveLength(4)
      expect(item.proof.refutations.map(({ rule }) => rule)).toEqual(Array(3).fill('NOT_PRINTED'))
      expect(checkItem(item, build.knowledge)).toEqual([])
    }
  })

  test('stands at any place among them, by lot', () => {
    const { build, took } = create()
    const places = [...Array(40).keys()].map((seed) => {
      const [item] = itemsOf(make(literal, build, took, seed))
      return item?.options.findIndex(({ correct }) => correct)
    })
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]))
  })

  test.each([6, 14, 23, 46, 200, 412, 4120, 30_000, 85_000, 640_000])(
    'stands among others in even steps, so that none of them looks as if the rest were made around it: %i',
    (number) => {
      const written = number.toLocaleString('en')
      const build = createKnowledge(`The shelter\nThe shelter housed ${written} dogs.`)
      const claim = build.claim({
        ...{ text: `The shelter housed ${written} dogs.`, subject: build.entity('the shelter', 'ORGANIZATION') },
        ...{ predicate: build.predicate('housed', { complete: false }), quote: `The shelter housed ${written} dogs` },
        object: entityValue(build.entity('dogs', 'GROUP')),
        qualifiers: [{ key: 'quantity', value: quantityValue(written, number, number, 'dogs') }],
      })
      const items = [...Array(40).keys()].flatMap((seed) => itemsOf(make(literal, build, claim, seed)))
      const places = items.map(({ options }) => options.findIndex(({ correct }) => correct))
      for (const place of [0, 1, 2, 3]) expect(places.filter((each) => each === place).length).toBeGreaterThan(3)
      for (const { options } of items) {
        const at = options
          .map(({ text }) => Number(text.replaceAll(',', '')))
          .map((n) => (number > 20 ? Math.log(n) : n))
        const steps = at.slice(1).map((each, i) => each - (at[i] as number))
        expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(2.5)
      }
    },
  )

  test('no date is ruled out where the text reckons from others', () => {
    const { build, took } = create(' Two years later it closed.')
    expect(itemsOf(make(literal, build, took)).map(({ stem }) => stem)).toEqual([
      'How many dogs did the shelter house in 2015?',
    ])
  })
})

test('a statement has no year that the text does not print', () => {
  const build = createKnowledge(
    'The market\nOn Feb. 1 the shelter, which was never popular, will close for good, as the board says.',
  )
  const claim = build.claim({
    ...{ text: 'The shelter will close for good on 1 February 2027.', modality: 'PREDICTION' },
    ...{ subject: build.entity('the shelter', 'ORGANIZATION'), predicate: build.predicate('closes') },
    quote: 'On Feb. 1 the shelter, which was never popular, will close for good',
  })
  const [item] = itemsOf(make(supported, build, claim))
  expect(item?.stem).toBe('Does the article say this: “The shelter will close for good on 1 February”?')
})
