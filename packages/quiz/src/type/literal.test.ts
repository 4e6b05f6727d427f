import { describe, expect, test } from 'vitest'
import { keyOf } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { asked, itemsOf, make, wrongOf } from '../testing/try-type.ts'
import { literal } from './literal.ts'

describe('literal', () => {
  test('asks for a date, the dates in order', () => {
    const bridge = createBridge()
    const [item] = itemsOf(make(literal, bridge, bridge.ids.idaMeetsTom))
    expect(item?.stem).toBe('When did Ida Holm meet with Tom Berg in the Old Port?')
    expect(item?.options.map(({ text }) => text)).toEqual([
      'On Monday, 3 March 2025',
      'On Wednesday, 5 March 2025',
      'On Friday, 7 March 2025',
    ])
  })

  test('asks for a number, with what a hasty reader makes of “up to”', () => {
    const bridge = createBridge()
    const made = bridge.knowledge.claims.flatMap(({ id }) => make(literal, bridge, id))
    expect(asked(made)).toContainEqual([
      'According to the article, how many buses would cross the bridge every day?',
      'Up to 400',
    ])
  })

  test('offers no date that the tense rules out, and no number that everybody knows is none of it', () => {
    const bridge = createBridge()
    const past = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.lenaMeetsPaul)
    const [time] = past?.qualifiers.filter(({ key }) => key === 'time') ?? []
    Object.assign(bridge.knowledge.documents[0] as object, { publishedOn: '2025-03-04' })
    Object.assign(time?.value as object, { value: '1986-03-03' })
    Object.assign(bridge.knowledge.claims.find(({ id }) => id === bridge.ids.idaMeetsTom) as object, {
      modality: 'PLAN',
    })
    expect(wrongOf(make(literal, bridge, bridge.ids.idaMeetsTom))).not.toContain('On Monday, 3 March 1986')

    const numbers = createBridge()
    const quantities = numbers.knowledge.claims.flatMap(({ object, qualifiers }) =>
      [object?.value, ...qualifiers.map(({ value }) => value)].flatMap((value) =>
        value?.kind === 'QUANTITY' ? [value] : [],
      ),
    )
    for (const value of quantities.filter(({ text }) => text !== 'Up to 400'))
      Object.assign(value, { minimum: 20_000, maximum: 20_000, text: '20,000' })
    const made = numbers.knowledge.claims.flatMap(({ id }) => make(literal, numbers, id))
    const item = itemsOf(made).find(({ stem }) => stem.includes('how many buses'))
    expect(item?.options.map(({ text }) => text)).not.toContain('20,000')
  })

  test('says that a date is inferred where it is', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.idaMeetsTom)
    const time = claim?.qualifiers.find(({ key }) => key === 'time')
    Object.assign(time?.value as object, { inferredBecause: 'It is the Friday of that week.' })
    const [item] = itemsOf(make(literal, bridge, bridge.ids.idaMeetsTom))
    expect(item && keyOf(item).because).toContain(
      'The date is inferred: the article says only “on Friday”. It is the Friday of that week.',
    )
  })
})
