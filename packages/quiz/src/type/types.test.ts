import { describe, expect, test } from 'vitest'
import type { Item } from '../item/item.ts'
import { keyOf } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { entityValue } from '../testing/create-knowledge.ts'
import { createWorld } from '../world/world.ts'
import { attribution } from './attribution.ts'
import type { ItemType, Outcome } from './item-type.ts'
import { modality } from './modality.ts'
import { slotChoice } from './slot-choice.ts'

type Bridge = ReturnType<typeof createBridge>

function make(type: ItemType, bridge: Bridge, id: string): Outcome[] {
  const world = createWorld(bridge.knowledge)
  const claim = bridge.knowledge.claims.find((each) => each.id === id)
  if (claim === undefined) throw new Error('no such claim')
  return type.make({ world, claim, seed: 7 })
}
const itemsOf = (outcomes: Outcome[]): Item[] =>
  outcomes.flatMap((outcome) => ('item' in outcome ? [outcome.item] : []))
const reasonsOf = (outcomes: Outcome[]) =>
  outcomes.flatMap((outcome) => ('refused' in outcome ? [`${outcome.refused.slot}: ${outcome.refused.reason}`] : []))
const asked = (outcomes: Outcome[]) => itemsOf(outcomes).map((item) => [item.stem, keyOf(item).text])
const wrongOf = (outcomes: Outcome[]) =>
  itemsOf(outcomes).flatMap(({ options }) => options.filter(({ correct }) => !correct).map(({ text }) => text))
const predicateOf = ({ knowledge }: Bridge, key: string) =>
  knowledge.predicates.find((predicate) => predicate.key === key) as Bridge['knowledge']['predicates'][number]

describe('slot choice', () => {
  test('asks for subject, object and time of a meeting in natural words', () => {
    const bridge = createBridge()
    expect(asked(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))).toEqual([
      ['Who met with Paul Reyes at the Town Hall on Monday, 3 March 2025?', 'Lena Ortiz'],
      ['With whom did Lena Ortiz meet at the Town Hall on Monday, 3 March 2025?', 'Paul Reyes'],
      ['When did Lena Ortiz meet with Paul Reyes at the Town Hall?', 'On Monday, 3 March 2025'],
    ])
  })

  test('puts the speaker into the question and asks “which of these” where several are right', () => {
    const bridge = createBridge()
    const [[stem, key] = []] = asked(make(slotChoice, bridge, bridge.ids.sensorsWatch))
    expect([stem, key]).toEqual([
      'According to The Daily Post, which of these would be used to watch the cables?',
      'Sensors',
    ])
    expect(wrongOf(make(slotChoice, bridge, bridge.ids.sensorsWatch))).not.toContain('Cameras')
  })

  test('sorts dates', () => {
    const bridge = createBridge()
    const when = itemsOf(make(slotChoice, bridge, bridge.ids.idaMeetsTom)).find(({ stem }) => stem.startsWith('When'))
    expect(when?.options.map(({ text }) => text)).toEqual([
      'On Monday, 3 March 2025',
      'On Wednesday, 5 March 2025',
      'On Friday, 7 March 2025',
    ])
  })

  test('asks nothing where the list is not closed', () => {
    const bridge = createBridge()
    predicateOf(bridge, 'meets-with').complete = false
    const outcomes = make(slotChoice, bridge, bridge.ids.lenaMeetsPaul)
    expect(itemsOf(outcomes)).toEqual([])
    expect(reasonsOf(outcomes)).toContain('subject: no two sound distractors')
  })

  test('a functional predicate proves the object alone', () => {
    const bridge = createBridge()
    Object.assign(predicateOf(bridge, 'lifts'), { complete: false, functional: true })
    expect(asked(make(slotChoice, bridge, bridge.ids.cranesLift)).map(([stem]) => stem)).toEqual([
      'According to The Daily Post, what would cranes be used to lift?',
    ])
  })

  test('what touches an answer, or could be one for all that is known, is no distractor', () => {
    const bridge = createBridge()
    const { entities } = bridge
    bridge.guard('PART_OF', entities.nora, entities.lena)
    bridge.claim({
      ...{
        text: 'Sam Lund met with Paul Reyes.',
        subject: entities.sam,
        predicate: predicateOf(bridge, 'meets-with').id,
      },
      ...{ object: entityValue(entities.paul), quote: 'Sam Lund near the Lighthouse' },
    })
    const wrong = wrongOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul).slice(0, 1))
    expect(wrong).not.toContain('Nora Vik')
    // When and where Sam met Paul is not said: it may have been on Monday.
    expect(wrong).not.toContain('Sam Lund')
  })

  test('refuses a denial, what everybody knows, and a sentence it cannot take apart', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.lenaMeetsPaul)
    Object.assign(claim as object, { polarity: 'NEGATED' })
    expect(
      new Set(reasonsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul)).map((reason) => reason.split(': ')[1])),
    ).toEqual(new Set(['a denial makes a negative stem']))
    Object.assign(claim as object, { polarity: 'AFFIRMED', text: 'There was a meeting.' })
    expect(reasonsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))).toContain(
      'subject: the sentence cannot be turned into a question',
    )
    // A date years before the document is no news either.
    const [document] = bridge.knowledge.documents
    Object.assign(document as object, { publishedOn: '2030-01-01' })
    expect(reasonsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))).toContain('subject: known without the text')
    Object.assign(document as object, { publishedOn: null })
    Object.assign(claim as object, { qualifiers: [] })
    expect(reasonsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))).toContain('subject: known without the text')
  })
})

describe('attribution', () => {
  test('asks who says it, with the other speakers as wrong answers', () => {
    const bridge = createBridge()
    const outcomes = make(attribution, bridge, bridge.ids.bridgeHurts)
    expect(asked(outcomes)).toEqual([
      ['According to the article, who says that the bridge could hurt the fishing season?', 'Ferry owners'],
    ])
    expect(wrongOf(outcomes).sort()).toEqual(['Bus drivers', 'City engineers', 'The Daily Post'])
  })

  test('nobody who says the same, or is part of who says it, is a wrong answer', () => {
    const bridge = createBridge()
    const { entities } = bridge
    bridge.guard('PART_OF', entities.drivers, entities.owners)
    const again = bridge.claim({
      ...{
        text: 'According to City engineers, the bridge could harm fishing.',
        subject: entities.bridge,
        quote: 'It added that',
      },
      ...{ predicate: bridge.predicate('harms'), speakers: [entities.engineers], modality: 'POSSIBILITY' },
    })
    bridge.relation('REPEATS', again, bridge.ids.bridgeHurts)
    const wrong = wrongOf(make(attribution, bridge, bridge.ids.bridgeHurts))
    expect(wrong).not.toContain('Bus drivers')
    expect(wrong).not.toContain('City engineers')
  })

  test('asks nothing about what the words take for granted', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.camerasWatch)
    Object.assign(claim as object, { modality: 'ASSERTED' })
    expect(reasonsOf(make(attribution, bridge, bridge.ids.camerasWatch))).toEqual([
      'speaker: taken for granted rather than said',
    ])
  })

  test('asks nothing where the article speaks for itself', () => {
    const bridge = createBridge()
    expect(reasonsOf(make(attribution, bridge, bridge.ids.lenaMeetsPaul))).toEqual([
      'speaker: the article speaks for itself',
    ])
  })
})

describe('modality', () => {
  test.each([
    [
      'lenaMeetsPaul',
      'What does the article say about Lena Ortiz meeting with Paul Reyes at the Town Hall on Monday, 3 March 2025?',
      'It has already taken place.',
    ],
    [
      'cranesLift',
      'What does The Daily Post say about cranes being used to lift the deck?',
      'It is planned or proposed.',
    ],
    [
      'bridgeHurts',
      'What do Ferry owners say about the bridge hurting the fishing season?',
      'It could possibly happen.',
    ],
    [
      'bridgeShortens',
      'What do Bus drivers say about the bridge shortening the daily commute?',
      'It is predicted to happen.',
    ],
  ] as const)('asks in plain words: %s', (name, stem, key) => {
    const bridge = createBridge()
    expect(asked(make(modality, bridge, bridge.ids[name]))).toEqual([[stem, key]])
  })

  test('leaves out levels that a careful reader could defend', () => {
    const bridge = createBridge()
    const wrong = wrongOf(make(modality, bridge, bridge.ids.cranesLift))
    expect(wrong).not.toContain('It could possibly happen.')
    expect(wrong).not.toContain('It is predicted to happen.')
  })

  test('asks nothing where the stem would show it or the evidence does not', () => {
    const bridge = createBridge()
    expect(reasonsOf(make(modality, bridge, bridge.ids.bridgeNeeds))).toEqual([
      'modality: the stem would show the modality',
    ])
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.lenaMeetsPaul)
    Object.assign(claim as object, { modality: 'POSSIBILITY' })
    expect(reasonsOf(make(modality, bridge, bridge.ids.lenaMeetsPaul))).toEqual([
      'modality: the evidence has no word that marks the modality',
    ])
  })
})
