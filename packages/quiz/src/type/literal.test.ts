import { describe, expect, test } from 'vitest'
import { keyOf } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { createKnowledge, entityValue, quantityValue, timeValue } from '../testing/create-knowledge.ts'
import { asked, type Bridge, itemsOf, make, wrongOf } from '../testing/try-type.ts'
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

  test('asks for the time that a sentence opens with, for months and years, and for amounts with “how much”', () => {
    const build = createKnowledge(`The bikes
In 2015, the shop sold bikes for $700. In April 2014 the club sold bikes for $900. The fair sold bikes in May 2013 for $650.`)
    const sells = build.predicate('sold')
    const bikes = build.entity('bikes', 'CONCEPT')
    const sell = (name: string, text: string, when: string, value: string, cost: string, quote: string) =>
      build.claim({
        ...{
          text,
          subject: build.entity(name, 'ORGANIZATION'),
          predicate: sells,
          object: entityValue(bikes, 'bikes'),
          quote,
        },
        qualifiers: [
          { key: 'time', value: timeValue(when, value) },
          { key: 'quantity', value: quantityValue(cost, Number(cost.slice(1)), Number(cost.slice(1)), 'dollars') },
        ],
      })
    const shop = sell(
      'the shop',
      'In 2015, the shop sold bikes for $700.',
      'In 2015',
      '2015',
      '$700',
      'In 2015, the shop sold bikes for $700',
    )
    sell(
      'the club',
      'The club sold bikes for $900 in April 2014.',
      'In April 2014',
      '2014-04',
      '$900',
      'the club sold bikes for $900',
    )
    const fair = sell(
      'the fair',
      'The fair sold bikes for $650 in May 2013.',
      'in May 2013',
      '2013-05',
      '$650',
      'The fair sold bikes',
    )
    const world = { ...build, ids: {}, entities: {} } as unknown as Bridge
    expect(asked(make(literal, world, shop))).toEqual([
      ['When did the shop sell bikes for $700?', 'In 2015'],
      ['In 2015, how much did the shop sell bikes for?', '$700'],
    ])
    expect(asked(make(literal, world, fair))[0]).toEqual(['When did the fair sell bikes for $650?', 'In May 2013'])
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
