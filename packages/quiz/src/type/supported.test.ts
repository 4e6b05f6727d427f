import { describe, expect, test } from 'vitest'
import { checkItem } from '../checker/check-item.ts'
import { findAim } from '../item/aim.ts'
import { lintItem } from '../lint/lint-item.ts'
import { createBridge, createRetoldBridge } from '../testing/bridge.ts'
import { entityValue } from '../testing/create-knowledge.ts'
import { itemsOf, make, predicateOf, reasonsOf } from '../testing/try-type.ts'
import { supported } from './supported.ts'

/** The article with a plan that some deny. */
function createDisputed() {
  const bridge = createBridge('\nThe council would buy no cranes. The bridge, they say, is often painted by crews.')
  const { entities } = bridge
  const [council, crews] = [bridge.entity('Council', 'ORGANIZATION'), bridge.entity('Crews', 'GROUP')]
  const buys = bridge.predicate('buys', { complete: true })
  const paints = bridge.predicate('paints', { complete: false })
  const denied = bridge.claim({
    ...{ text: 'The council would buy no cranes.', subject: council, predicate: buys, polarity: 'NEGATED' },
    ...{ object: entityValue(entities.cranes), modality: 'PLAN', quote: 'The council would buy no cranes' },
  })
  const plain = bridge.claim({
    ...{ text: 'Crews often paint the bridge.', subject: crews, predicate: paints },
    ...{ object: entityValue(entities.bridge), quote: 'The bridge, they say, is often painted by crews' },
  })
  return { bridge, council, buys, denied, plain }
}

const madeOf = (bridge: ReturnType<typeof createBridge>, claim: string) =>
  itemsOf(make(supported, bridge, claim)).find(({ claims }) => claims[0] === claim)

describe('whether the article says a statement', () => {
  test('is asked of every claim, about as often right as wrong, with one edit at most', () => {
    const bridge = createRetoldBridge()
    const items = itemsOf(make(supported, bridge, bridge.knowledge.claims[0]?.id as string))
    expect(items.length).toBeGreaterThan(5)
    // Twice only where once it is as the article has it.
    const asked = Map.groupBy(items, ({ claims }) => claims[0])
    for (const of of asked.values())
      expect(of.filter(({ options }) => options[0]?.correct).length).toBeGreaterThanOrEqual(of.length - 1)
    for (const item of items) {
      expect(item.options.map(({ id }) => id)).toEqual(['a', 'b'])
      expect(checkItem(item, bridge.knowledge)).toEqual([])
      expect(lintItem(item)).toEqual([])
    }
    const said = items.filter(({ options }) => options[0]?.correct).length
    expect(Math.abs(2 * said - items.length)).toBeLessThanOrEqual(items.length / 2)
  })

  test('takes the denial out of what is denied', () => {
    const { bridge, denied } = createDisputed()
    const item = madeOf(bridge, denied)
    expect(item?.stem).toBe('Does the article say this: “The council would buy cranes”?')
    expect(item?.options.map(({ correct }) => correct)).toEqual([false, true])
    expect(item?.options[1]?.because).toBe('The article says the opposite: “The council would buy no cranes”.')
    expect(item?.proof.refutations).toMatchObject([{ option: 'a', rule: 'DENIED' }])
  })

  test('is not asked where somebody says the opposite', () => {
    const { bridge, denied, council, buys } = createDisputed()
    bridge.claim({
      ...{ text: 'The council would buy cranes.', subject: council, predicate: buys, modality: 'POSSIBILITY' },
      ...{ object: entityValue(bridge.entities.cranes), quote: 'The council would buy no cranes' },
    })
    const outcomes = make(supported, bridge, denied)
    expect(madeOf(bridge, denied)).toBeUndefined()
    expect(reasonsOf(outcomes)).toContain('statement: the opposite is said too')
  })

  test('puts nothing else in a place whose list is open', () => {
    const { bridge, plain } = createDisputed()
    expect(madeOf(bridge, plain)?.proof.refutations.map(({ rule }) => rule)).toEqual(['CONTRARY'])
  })
})

describe('a plan told as done', () => {
  const bridge = createBridge()
  // The article says it word for word, so that the statement has to be edited.
  const claim = bridge.claim({
    ...{ text: 'Pumps would be used to lift the water.', subject: bridge.entity('Pumps', 'CAPABILITY') },
    ...{ predicate: bridge.predicate('pumps'), object: entityValue(bridge.entity('Water', 'CONCEPT')) },
    ...{ modality: 'PLAN', quote: 'Pumps would be used to lift the water' },
  })
  const item = madeOf(bridge, claim) ?? expect.fail('no item')

  test('is a statement that the article does not make', () => {
    expect(item.stem).toBe('Does the article say this: “Pumps were used to lift the water”?')
    expect(item.options.map(({ correct, because }) => [correct, because])).toEqual([
      [
        false,
        'It would have to say that it has happened; “would be used” does not. The article says: “Pumps would be used to lift the water”.',
      ],
      [
        true,
        'The article says: “Pumps would be used to lift the water”. The wording “would be used” marks it as planned, not done.',
      ],
    ])
    expect(item.proof.refutations).toMatchObject([{ option: 'a', rule: 'PRESENTATION_KNOWN' }])
    expect(findAim(item)).toBe('HOW_CERTAIN')
    expect(checkItem(item, bridge.knowledge)).toEqual([])
    expect(lintItem(item)).toEqual([])
  })

  test('is not asked for where somebody tells it as done, nor of what would have to be so', () => {
    const told = createBridge(' Pumps have been used to lift the water.')
    const [pumps, water] = [told.entity('Pumps', 'CAPABILITY'), told.entity('Water', 'CONCEPT')]
    const predicate = told.predicate('pumps')
    const quote = 'Pumps have been used to lift the water'
    told.claim({ text: `${quote}.`, subject: pumps, predicate, object: entityValue(water), quote })
    const planned = told.claim({
      ...{ text: 'Pumps would be used to lift the water.', subject: pumps, predicate, object: entityValue(water) },
      ...{ modality: 'PLAN', quote: 'Pumps would be used to lift the water' },
    })
    expect(madeOf(told, planned)?.stem).not.toContain('were used')
    const needed = createBridge('\nThe bridge must include lamps.')
    const needs = needed.claim({
      ...{
        text: 'The bridge must include lamps.',
        subject: needed.entity('Bridge', 'CONCEPT'),
        modality: 'REQUIREMENT',
      },
      ...{ predicate: needed.predicate('includes'), object: entityValue(needed.entity('Lamps', 'CONCEPT')) },
      quote: 'The bridge must include lamps',
    })
    expect(madeOf(needed, needs)?.stem ?? '').not.toContain('includes')
  })
})

describe('the checker refuses a verdict', () => {
  const { bridge, denied, plain } = createDisputed()
  const faultsOf = (item: ReturnType<typeof madeOf>) =>
    item === undefined ? ['no item'] : checkItem(item, bridge.knowledge).map(({ detail }) => detail)
  const turned = (item: NonNullable<ReturnType<typeof madeOf>>) => ({
    ...item,
    options: item.options.map((option) => ({ ...option, correct: !option.correct })),
  })

  test('whose key is the other one', () => {
    for (const id of [denied, plain]) {
      const item = madeOf(bridge, id)
      expect(faultsOf(item)).toEqual([])
      expect(faultsOf(item && turned(item))).not.toEqual([])
    }
  })

  test('on a statement about something else', () => {
    const item = madeOf(bridge, plain)
    expect(faultsOf(item && { ...item, stem: 'Does the article say this: “The mayor would sing”?' })).toContain(
      'the statement does not name its term',
    )
  })

  test('by a rule for verdicts on a question that is none', () => {
    const item = madeOf(bridge, denied)
    expect(faultsOf(item && { ...item, verdict: undefined })).toContain('a: the rule does not fit the question')
  })

  test('that says so of what is denied', () => {
    const item = madeOf(bridge, denied)
    const stated = item && {
      ...turned(item),
      proof: {
        ...item.proof,
        answers: item.proof.answers.map((answer) => ({ ...answer, option: 'a' })),
        refutations: item.proof.refutations.map((each) => ({ ...each, option: 'b', rule: 'STATED' as const })),
      },
    }
    expect(faultsOf(stated)).toContain('the claims say the opposite')
  })
})

test('the predicate’s list decides what may be put in', () => {
  const bridge = createBridge()
  for (const predicate of bridge.knowledge.predicates) Object.assign(predicate, { complete: false, functional: false })
  expect(predicateOf(bridge, bridge.knowledge.predicates[0]?.key as string).complete).toBe(false)
  const items = itemsOf(make(supported, bridge, bridge.knowledge.claims[0]?.id as string))
  const edited = items.filter(({ proof }) => proof.refutations.some(({ rule }) => rule === 'CLOSED_LIST'))
  expect(edited).toEqual([])
})
