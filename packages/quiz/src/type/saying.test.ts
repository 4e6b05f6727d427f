import { describe, expect, test } from 'vitest'
import { checkItem } from '../checker/check-item.ts'
import { type Item, keyOf } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { createBridge } from '../testing/bridge.ts'
import { entityValue } from '../testing/create-knowledge.ts'
import { asked, type Bridge, itemsOf, make, reasonsOf, wrongOf } from '../testing/try-type.ts'
import { attribution } from './attribution.ts'
import { saying } from './saying.ts'

const madeIn = (bridge: Bridge) => make(saying, bridge, bridge.ids.bridgeNeeds)

function expectProved(items: Item[], { knowledge }: Bridge) {
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) {
    expect(checkItem(item, knowledge)).toEqual([])
    expect(lintItem(item)).toEqual([])
  }
}

describe('saying', () => {
  test('asks what somebody says, among what others say', () => {
    const bridge = createBridge()
    const made = madeIn(bridge)
    expectProved(itemsOf(made), bridge)
    expect(asked(made)).toContainEqual([
      'Which of these statements comes from City officials?',
      'The bridge will need strong pillars',
    ])
    const [item] = itemsOf(made).filter(({ stem }) => stem === 'Which of these statements comes from City officials?')
    expect(item?.options.map(({ text }) => text)).toContain('The bridge could hurt the fishing season')
    expect(item?.proof.refutations.every(({ rule }) => rule === 'SPEAKERS_KNOWN')).toBe(true)
  })

  test('offers nothing that the same speaker says elsewhere', () => {
    const bridge = createBridge('\nCity officials say that the tunnel could hurt the market.')
    bridge.claim({
      ...{ text: 'According to City officials, the tunnel could hurt the market.' },
      subject: bridge.entity('New tunnel', 'CONCEPT', { aliases: ['tunnel'] }),
      ...{ predicate: bridge.predicate('hurts-too'), object: entityValue(bridge.entity('Market', 'CONCEPT')) },
      ...{ modality: 'POSSIBILITY', speakers: [bridge.entities.engineers] },
      quote: 'City officials say that the tunnel could hurt the market',
    })
    const ofEngineers = itemsOf(madeIn(bridge)).filter(({ stem }) => stem.includes('City officials'))
    expect(ofEngineers.map((item) => keyOf(item).text)).toContain('The tunnel could hurt the market')
    for (const item of ofEngineers) {
      const wrong = item.options.filter(({ correct }) => !correct).map(({ text }) => text)
      expect(wrong).not.toContain('The tunnel could hurt the market')
      expect(wrong).not.toContain('The bridge will need strong pillars')
    }
  })

  test('is refuted anew when somebody turns out to say what was a wrong option', () => {
    const bridge = createBridge()
    const item = itemsOf(madeIn(bridge)).find(
      ({ stem }) => stem === 'Which of these statements comes from City officials?',
    ) as Item
    expect(wrongOf([{ item }])).toContain('The bridge could hurt the fishing season')
    const { knowledge } = bridge
    const speaker = bridge.entities.engineers
    const claims = knowledge.claims.map((claim) =>
      claim.id === bridge.ids.bridgeHurts
        ? { ...claim, attribution: claim.attribution.map((link) => ({ ...link, speaker })) }
        : claim,
    )
    expect(checkItem(item, { ...knowledge, claims }).map(({ fault }) => fault)).toContain('refutation')
  })

  test('says of each wrong option whose words it is', () => {
    const bridge = createBridge()
    const item = itemsOf(madeIn(bridge)).find(
      ({ stem }) => stem === 'Which of these statements comes from City officials?',
    )
    const reason = item?.options.find(({ text }) => text.includes('fishing'))?.because
    expect(reason).toMatch(/^The article names Ferry officials as the source: “Ferry officials say/u)
  })

  test('asks of nobody whose name tells what they speak of', () => {
    const bridge = createBridge()
    const { owners } = bridge.entities
    Object.assign(bridge.knowledge.entities.find(({ id }) => id === owners) as object, { name: 'Fishery owners' })
    const outcomes = madeIn(bridge)
    expect(itemsOf(outcomes).map(({ stem }) => stem)).not.toContain(
      'Which of these statements comes from Fishery owners?',
    )
    expect(reasonsOf(outcomes)).toContain('said: the name of who says it tells what it speaks of')
    expect(reasonsOf(make(attribution, bridge, bridge.ids.bridgeHurts))).toEqual([
      'speaker: the name of who says it tells what it speaks of',
    ])
  })

  test('asks of nobody who may be any of several, and offers no three of one speaker', () => {
    const bridge = createBridge(
      '\nOfficials say that the tide could rise. Ferry officials say that fares could double. Ferry officials say that staff could leave. Ferry officials say that storms could come.',
    )
    const say = (who: string, speaker: string, text: string) =>
      bridge.claim({
        ...{ text: `According to ${who}, ${text}.`, subject: bridge.entity(text, 'CONCEPT'), modality: 'POSSIBILITY' },
        ...{ predicate: bridge.predicate(text), speakers: [speaker], quote: `${who} say that ${text}` },
      })
    say('Officials', bridge.entity('officials', 'GROUP'), 'the tide could rise')
    for (const text of ['fares could double', 'staff could leave', 'storms could come'])
      say('Ferry officials', bridge.entities.owners, text)
    const made = madeIn(bridge)
    expect(itemsOf(made).map(({ stem }) => stem)).not.toContain('Which of these statements comes from officials?')
    for (const { stem, options } of itemsOf(made).filter(({ stem }) => !stem.includes('Ferry officials'))) {
      const ofOwners = options.filter(({ because }) => because.startsWith('The article names Ferry officials'))
      expect(ofOwners.length, stem).toBeLessThan(3)
    }
  })

  test('offers no two of which one holds the other', () => {
    const bridge = createBridge(
      '\nResidents say that the fields are dying. Residents say that the town washes cars while the fields are dying.',
    )
    const residents = bridge.entity('Residents', 'GROUP')
    for (const text of ['the fields are dying', 'the town washes cars while the fields are dying'])
      bridge.claim({
        ...{ text: `According to Residents, ${text}.`, subject: bridge.entity(text.slice(0, 10), 'CONCEPT') },
        ...{ predicate: bridge.predicate(text), speakers: [residents], modality: 'JUDGEMENT' },
        quote: `Residents say that ${text}`,
      })
    for (const { options, stem } of itemsOf(madeIn(bridge)).filter(({ stem }) => !stem.includes('Residents')))
      expect(options.filter(({ text }) => text.includes('fields')).length, stem).toBeLessThan(2)
  })

  test('asks nothing where what is said names who says it', () => {
    const bridge = createBridge('\nFerry officials say that ferry fares could double.')
    bridge.claim({
      ...{
        text: 'According to Ferry officials, ferry fares could double.',
        subject: bridge.entity('Ferry fares', 'CONCEPT'),
      },
      ...{ predicate: bridge.predicate('doubles'), modality: 'POSSIBILITY', speakers: [bridge.entities.owners] },
      quote: 'Ferry officials say that ferry fares could double',
    })
    expect(reasonsOf(madeIn(bridge))).toContain('said: what is said names who says it')
  })
})
