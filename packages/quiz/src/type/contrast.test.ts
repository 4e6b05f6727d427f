import type { Polarity } from '@backstop/knowledge'
import { describe, expect, test } from 'vitest'
import { isNearDuplicate } from '../bank/near-duplicate.ts'
import { checkItem } from '../checker/check-item.ts'
import { type Item, itemSchema, keyOf } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { answersOther } from '../quiz/answers-other.ts'
import { createBridge } from '../testing/bridge.ts'
import { entityValue } from '../testing/create-knowledge.ts'
import { asked, type Bridge, itemsOf, make, reasonsOf } from '../testing/try-type.ts'
import { attribution } from './attribution.ts'
import { contrast } from './contrast.ts'
import { slotChoice } from './slot-choice.ts'

const [engineers, owners, drivers] = [
  'City officials say that it will need strong pillars',
  'Ferry officials say that it could hurt the fishing season',
  'Bus officials say that it will shorten the Coast Road',
]

/** The article with a dispute over the quay: shopkeepers and residents, and the author if asked for. */
function createDispute(more = '') {
  const bridge = createBridge(
    `\nShopkeepers say that the quay will bring visitors. Residents say that the quay will not bring visitors.${more}`,
  )
  const quay = bridge.entity('Quay', 'CONCEPT')
  const [keepers, residents] = [bridge.entity('Shopkeepers', 'GROUP'), bridge.entity('Residents', 'GROUP')]
  const [visitors, brings] = [bridge.entity('Visitors', 'GROUP'), bridge.predicate('brings')]
  const position = (who: string, speaker: string, verb: string, polarity: Polarity) =>
    bridge.claim({
      ...{
        text: `According to ${who}, the quay ${verb} visitors.`,
        quote: `${who} say that the quay ${verb} visitors`,
      },
      ...{ subject: quay, predicate: brings, object: entityValue(visitors), modality: 'PREDICTION', polarity },
      speakers: [speaker],
    })
  return {
    ...{ bridge, quay, keepers, residents, visitors, brings },
    said: position('Shopkeepers', keepers, 'will bring', 'AFFIRMED'),
    denied: position('Residents', residents, 'will not bring', 'NEGATED'),
  }
}

const madeIn = (bridge: Bridge) => make(contrast, bridge, bridge.ids.bridgeHurts)
const aboutQuay = (bridge: Bridge) => itemsOf(madeIn(bridge)).filter(({ stem }) => stem.endsWith('the quay?'))
const claimOf = (bridge: Bridge, id: string) => bridge.knowledge.claims.find((each) => each.id === id) as object

function expectProved(items: Item[], { knowledge }: Bridge) {
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) {
    expect(itemSchema.parse(item)).toEqual(item)
    expect(checkItem(item, knowledge)).toEqual([])
    expect(lintItem(item)).toEqual([])
  }
}

describe('contrast', () => {
  test('sets what two hold of one thing against each other', () => {
    const bridge = createBridge()
    const made = madeIn(bridge)
    expectProved(itemsOf(made), bridge)
    expect(asked(made)).toEqual([
      ['What do City officials and Ferry officials say about the bridge?', `${engineers}; ${owners}`],
      ['What do City officials and Bus officials say about the bridge?', `${engineers}; ${drivers}`],
      ['What do Ferry officials and Bus officials say about the bridge?', `${owners}; ${drivers}`],
    ])
  })

  test('exchanges the positions, and puts a third one in either place of one of them', () => {
    const bridge = createBridge()
    const [item] = itemsOf(madeIn(bridge))
    const holds = item?.contrast?.options.map((option) => option.holds.join()).toSorted()
    expect([
      ['1,2', '1,3', '2,1', '3,1'],
      ['1,2', '2,1', '2,3', '3,2'],
    ]).toContainEqual(holds)
    expect(item?.contrast?.positions.map(({ text }) => text)[2]).toBe('it will shorten the Coast Road')
  })

  test('says of each option where its words come from', () => {
    const [item] = itemsOf(madeIn(createBridge()))
    const reasonOf = (start: string) => item?.options.find(({ text }) => text.startsWith(start))?.because
    expect(item && keyOf(item).because).toBe(
      'The article names City officials as the source: “City officials said that the bridge will need strong pillars”. The article names Ferry officials as the source: “Ferry officials say that the bridge could hurt the fishing season”.',
    )
    expect(
      reasonOf('City officials say that it could hurt the fishing season; Ferry officials say that it will need'),
    ).toBe(`It is the other way round: ${engineers}; ${owners}.`)
    const third = item?.options.find(({ text }) => text.includes('Coast Road'))
    expect(third?.because).toMatch(/^That it will shorten the Coast Road comes from Bus officials\. /u)
  })

  test('sets one who denies a thing against one who says it, and without a third has both hold either', () => {
    const { bridge } = createDispute()
    const [item] = aboutQuay(bridge)
    expectProved(item ? [item] : [], bridge)
    expect(item && keyOf(item).text).toBe(
      'Shopkeepers say that it will bring visitors; Residents say that it will not bring visitors',
    )
    expect(item?.contrast?.options.map((option) => option.holds.join()).toSorted()).toEqual([
      '1,1',
      '1,2',
      '2,1',
      '2,2',
    ])
    expect(item?.proof.refutations.map(({ rule }) => rule)).toEqual(['OPPOSED', 'OPPOSED'])
    const both = item?.options.find(({ text }) => text.endsWith('Residents say that it will bring visitors'))
    expect(both?.because).toMatch(
      /^That it will bring visitors comes from Shopkeepers\. Residents say that it will not/u,
    )
  })

  test('takes the word of a relation that two contradict each other, whatever they are about', () => {
    const { bridge, said, denied, visitors, quay } = createDispute('\nGuides say that visitors would avoid the quay.')
    bridge.knowledge.claims.splice(bridge.knowledge.claims.indexOf(claimOf(bridge, denied) as never), 1)
    const avoids = bridge.claim({
      ...{ text: 'According to Guides, visitors would avoid the quay.', subject: visitors, modality: 'PREDICTION' },
      ...{ predicate: bridge.predicate('avoids'), object: entityValue(quay) },
      ...{ speakers: [bridge.entity('Guides', 'GROUP')], quote: 'Guides say that visitors would avoid the quay' },
    })
    expect(aboutQuay(bridge)).toEqual([])
    bridge.relation('CONTRADICTS', avoids, said)
    expectProved(aboutQuay(bridge), bridge)
    expect(aboutQuay(bridge).map((item) => keyOf(item).text)).toEqual([
      'Shopkeepers say that the quay will bring visitors; Guides say that visitors would avoid the quay',
    ])
  })

  test('takes people in general for no matter that something is held on', () => {
    const { bridge, visitors, residents, keepers } = createDispute(
      '\nShopkeepers say that visitors could be late. Residents say that visitors must pay.',
    )
    for (const [speaker, who, text, modality] of [
      [keepers, 'Shopkeepers', 'visitors could be late', 'POSSIBILITY'],
      [residents, 'Residents', 'visitors must pay', 'REQUIREMENT'],
    ] as const)
      bridge.claim({
        ...{ text: `According to ${who}, ${text}.`, subject: visitors, modality, speakers: [speaker] },
        ...{ predicate: bridge.predicate(text), quote: `${who} say that ${text}` },
      })
    expect(itemsOf(madeIn(bridge)).filter(({ stem }) => stem.endsWith('visitors?'))).toEqual([])
  })

  test('takes the author for one of the two where nobody is named', () => {
    const { bridge, quay, denied } = createDispute('\nThe quay must open at night.')
    bridge.knowledge.claims.splice(bridge.knowledge.claims.indexOf(claimOf(bridge, denied) as never), 1)
    bridge.claim({
      ...{ text: 'The quay must open at night.', subject: quay, predicate: bridge.predicate('opens') },
      ...{ modality: 'REQUIREMENT', quote: 'The quay must open at night' },
    })
    const items = aboutQuay(bridge)
    expectProved(items, bridge)
    expect(items.map((item) => [item.stem, keyOf(item).text])).toEqual([
      [
        'What do Shopkeepers and the author say about the quay?',
        'Shopkeepers say that it will bring visitors; the author says that it must open at night',
      ],
    ])
  })
})

describe('no contrast', () => {
  const reasonsAfter = (change: (bridge: Bridge) => void) => {
    const bridge = createBridge()
    change(bridge)
    return reasonsOf(madeIn(bridge))
  }

  test('where one of the two holds the other’s position too', () => {
    const { bridge, quay, visitors, brings, keepers } = createDispute('\nLater it may not.')
    bridge.claim({
      ...{ text: 'According to Shopkeepers, the quay will not bring visitors.', subject: quay, predicate: brings },
      ...{ object: entityValue(visitors), modality: 'PREDICTION', polarity: 'NEGATED', speakers: [keepers] },
      quote: 'Later it may not',
    })
    expect(aboutQuay(bridge)).toEqual([])
    expect(reasonsOf(madeIn(bridge))).toContain('positions: one could be taken to hold what the other does')
  })

  test('where the denial is of something narrower', () => {
    const { bridge, denied } = createDispute()
    const place = { id: bridge.document, key: 'place', value: entityValue(bridge.entities.park) }
    Object.assign(claimOf(bridge, denied), { qualifiers: [place] })
    expect(aboutQuay(bridge)).toEqual([])
  })

  test('between a whole and its part, and of what merely happened', () => {
    expect(
      reasonsAfter(({ guard, entities }) => {
        guard('PART_OF', entities.drivers, entities.owners)
        guard('PART_OF', entities.engineers, entities.owners)
        guard('OVERLAPPING', entities.drivers, entities.engineers)
      }),
    ).toEqual(['positions: no two who plainly hold something on one matter'])
    expect(
      reasonsAfter((bridge) => {
        for (const id of [bridge.ids.bridgeNeeds, bridge.ids.bridgeHurts])
          Object.assign(claimOf(bridge, id), { modality: 'PLAN' })
      }),
    ).toEqual(Array(3).fill('positions: no view that others may not share'))
  })

  test('where the words tell who holds it, or one holds something of itself', () => {
    const rename = (name: string) => (bridge: Bridge) => {
      const entity = bridge.knowledge.entities.find(({ id }) => id === bridge.entities.owners)
      Object.assign(entity as object, { name })
    }
    expect(reasonsAfter(rename('Fishing crews'))).toContain('positions: what is held names who holds it')
    expect(reasonsAfter(rename('Bridge'))).toContain('positions: the matter is one of the two')
  })

  test('of what nobody speaks of twice', () => {
    const bridge = createBridge()
    for (const id of [bridge.ids.bridgeNeeds, bridge.ids.bridgeHurts])
      Object.assign(claimOf(bridge, id), { attribution: [] })
    expect(reasonsOf(madeIn(bridge))).toEqual(['positions: no two who plainly hold something on one matter'])
  })
})

describe('the checker refuses', () => {
  const spoiled: [string, (item: Item) => void, string][] = [
    [
      'another key',
      ({ options }) => {
        const [a, b] = [options.find(({ correct }) => correct), options.find(({ correct }) => !correct)]
        Object.assign(a as object, { correct: false })
        Object.assign(b as object, { correct: true })
      },
      'key',
    ],
    [
      'words that say something else than the option stands for',
      ({ options }) => {
        const [a, b] = options as [Item['options'][number], Item['options'][number]]
        ;[a.text, b.text] = [b.text, a.text]
      },
      'options',
    ],
    ['a part that is not refuted', ({ proof }) => proof.refutations.splice(0, 1), 'options'],
    ['an option that is not said to hold anything', ({ contrast }) => contrast?.options.splice(0, 1), 'options'],
    ['a claim left out of what was looked at', ({ proof }) => proof.refutations[0]?.claims.splice(0), 'refutation'],
    [
      'a holder who is somebody else in another position',
      ({ proof }) => {
        const [first, second] = proof.refutations
        Object.assign(second as object, { term: first?.term })
      },
      'options',
    ],
    ['an answer left out', ({ proof }) => proof.answers.splice(0, 1), 'answers'],
  ]
  test.each(spoiled)('%s', (_, spoil, fault) => {
    const { bridge } = createDispute()
    const items = itemsOf(madeIn(bridge))
    expect(items.length).toBeGreaterThan(1)
    for (const item of items) {
      spoil(item)
      expect(checkItem(item, bridge.knowledge).map((found) => found.fault)).toContain(fault)
    }
  })

  test('that somebody opposes what later knowledge has them say', () => {
    const { bridge, quay, visitors, brings, residents } = createDispute('\nLater it may.')
    const [item] = aboutQuay(bridge)
    const parts = {
      ...{ text: 'According to Residents, the quay will bring visitors.', subject: quay, predicate: brings },
      ...{ object: entityValue(visitors), speakers: [residents], quote: 'Later it may' },
    }
    bridge.claim(parts)
    expect(item && checkItem(item, bridge.knowledge).map(({ fault }) => fault)).toContain('refutation')
  })

  test('a contradiction that is none', () => {
    const { bridge, denied } = createDispute()
    const [item] = aboutQuay(bridge)
    Object.assign(claimOf(bridge, denied), { polarity: 'AFFIRMED' })
    expect(item && checkItem(item, bridge.knowledge).map(({ fault }) => fault)).toContain('refutation')
  })
})

test('one position set against two is asked once, and no question of who says it goes with it', () => {
  const bridge = createBridge()
  const [first, second, third] = itemsOf(madeIn(bridge)) as [Item, Item, Item]
  expect([isNearDuplicate(first, second), isNearDuplicate(second, third)]).toEqual([true, true])
  const [who] = itemsOf(make(attribution, bridge, bridge.ids.bridgeHurts)) as [Item]
  const [other] = itemsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul)) as [Item]
  expect([answersOther(first, who), answersOther(who, first)]).toEqual([true, true])
  expect([answersOther(first, other), answersOther(other, first)]).toEqual([false, false])
})
