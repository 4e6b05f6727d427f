import { describe, expect, test } from 'vitest'
import { checkItem } from '../checker/check-item.ts'
import { type Item, itemSchema } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { createBridge } from '../testing/bridge.ts'
import { entityValue } from '../testing/create-knowledge.ts'
import { createQuay } from '../testing/quay.ts'
import { asked, type Bridge, itemsOf, make, makeUngated, predicateOf, reasonsOf, wrongOf } from '../testing/try-type.ts'
import { allThatApply } from './all-that-apply.ts'
import { cloze } from './cloze.ts'
import { condition } from './condition.ts'
import { evidence } from './evidence.ts'
import { matching } from './matching.ts'
import { ordering } from './ordering.ts'
import { statement } from './statement.ts'
import { twoHop } from './two-hop.ts'
import { voice } from './voice.ts'

/** The article with a paragraph of the author's own, an office and conditions. */
function createLonger(): Bridge {
  const bridge = createBridge(
    '\nThe town must repair the old quay. Ferry crews would leave the harbour if the bridge opened. Ferries would return once the fog lifted.\nMayor Lena Ortiz opened the session.\nHarbour trade unions say that the old quay could sink.\nThe council would close the market. The council would clean the streets. The museum society would open a museum.',
  )
  const { entities } = bridge
  const town = bridge.entity('Town', 'CONCEPT')
  const [ferry, ferries] = [bridge.entity('Ferry crews', 'GROUP'), bridge.entity('Ferries', 'CONCEPT')]
  const quay = bridge.entity('Old quay', 'CONCEPT')
  const mayor = bridge.entity('Mayor', 'ROLE')
  const harbour = bridge.entity('Harbour', 'CONCEPT')
  const repairs = bridge.claim({
    ...{ text: 'The town must repair the old quay.', subject: town, predicate: bridge.predicate('repairs') },
    ...{ object: entityValue(quay), modality: 'REQUIREMENT', quote: 'The town must repair the old quay' },
  })
  const leaves = bridge.claim({
    ...{ text: 'Ferry crews would leave the harbour if the bridge opened.', subject: ferry },
    ...{ predicate: bridge.predicate('leaves'), object: entityValue(harbour), modality: 'PLAN' },
    ...{ condition: 'if the bridge opened', quote: 'Ferry crews would leave the harbour if the bridge opened' },
  })
  bridge.claim({
    ...{ text: 'Ferries would return once the fog lifted.', subject: ferries, predicate: bridge.predicate('returns') },
    ...{ modality: 'PLAN', condition: 'once the fog lifted', quote: 'Ferries would return once the fog lifted' },
  })
  bridge.claim({
    ...{ text: 'Cranes would close if the council paid.', subject: entities.cranes },
    ...{
      predicate: bridge.predicate('closes'),
      modality: 'PLAN',
      condition: 'if the council paid',
      quote: 'cranes would be used',
    },
  })
  bridge.claim({
    ...{
      text: 'Lena Ortiz is Mayor.',
      subject: entities.lena,
      predicate: bridge.predicate('holds-office', { functional: true }),
    },
    ...{ object: entityValue(mayor), quote: 'Mayor Lena Ortiz' },
  })
  bridge.claim({
    ...{ text: 'According to Harbour trade unions, the old quay could sink.', subject: quay, modality: 'POSSIBILITY' },
    ...{ predicate: bridge.predicate('sinks'), speakers: [bridge.entity('Harbour trade unions', 'GROUP')] },
    quote: 'Harbour trade unions say that the old quay could sink',
  })
  const group = (name: string) => bridge.entity(name, 'GROUP')
  const deed = (who: string, text: string, predicate: string, what: string) =>
    bridge.claim({
      ...{ text: `${text}.`, quote: text, subject: who, predicate: bridge.predicate(predicate), modality: 'PLAN' },
      object: entityValue(bridge.entity(what, 'CONCEPT')),
    })
  const council = group('Council')
  const closes = deed(council, 'The council would close the market', 'shuts', 'Market')
  deed(council, 'The council would clean the streets', 'cleans', 'Streets')
  deed(group('Museum society'), 'The museum society would open a museum', 'opens', 'Museum')
  Object.assign(bridge.ids, { repairs, leaves, closes })
  return bridge
}

const longer = createLonger()
const quay = createQuay() as unknown as Bridge & ReturnType<typeof createQuay>
const idOf = (name: string): string => (longer.ids as Record<string, string>)[name] as string
const expectProved = (items: Item[]) => {
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) {
    expect(itemSchema.parse(item)).toEqual(item)
    expect(checkItem(item, longer.knowledge)).toEqual([])
    expect(lintItem(item)).toEqual([])
  }
}

describe('voice', () => {
  test('asks for the author as it asks for a source', () => {
    const made = make(voice, longer, idOf('repairs'))
    expect(asked(made)).toEqual([['Who says that the town must repair the old quay?', 'The author']])
    expectProved(itemsOf(made))
  })
  test('not of what a source says, nor of facts', () => {
    expect(reasonsOf(make(voice, longer, longer.ids.bridgeHurts))).toEqual(['speaker: a source says it'])
    expect(reasonsOf(make(voice, longer, longer.ids.lenaMeetsPaul))).toEqual([
      'speaker: no view that others may not share',
    ])
  })
})

describe('condition', () => {
  test('takes the condition out of the sentence and asks for it', () => {
    const made = make(condition, longer, idOf('leaves'))
    expect(asked(made)).toEqual([
      ['According to the article, under what condition would Ferry crews leave the harbour?', 'If the bridge opened'],
    ])
    // Another condition with the same word, and what may come about, worded as one in the same tense.
    expect(wrongOf(made).sort()).toEqual([
      'If the council closed the market',
      'If the council paid',
      'If the old quay sank',
    ])
    expectProved(itemsOf(made))
  })
  test('no condition of what says the same is wrong', () => {
    const bridge = createLonger()
    const leaves = (bridge.ids as Record<string, string>).leaves as string
    const again = bridge.claim({
      ...bridge.knowledge.claims.find(({ id }) => id === leaves),
      ...{
        text: 'Ferry crews would leave the harbour if the council paid.',
        condition: 'if the council paid',
        quote: 'cranes would be used',
      },
      ...{
        object: bridge.knowledge.claims.find(({ id }) => id === leaves)?.object?.value,
        qualifiers: [],
        speakers: [],
      },
    } as Parameters<typeof bridge.claim>[0])
    bridge.relation('REPEATS', again, leaves)
    expect(wrongOf(make(condition, bridge, leaves))).not.toContain('If the council paid')
  })
})

describe('evidence', () => {
  test('shows a passage and accepts the sentence that tells it', () => {
    const [item] = itemsOf(make(evidence, quay, quay.ids.unsafe))
    expect(item && checkItem(item, quay.knowledge)).toEqual([])
    expect(item?.stem).toBe('Which of these sentences shows this: “The old quay is a danger for trucks”?')
    const answer = item?.answer?.form === 'sentence' ? item.answer : undefined
    const right = answer?.sentences.find(({ index }) => answer.right.includes(index))
    expect(right?.text).toBe('It is no longer safe for trucks, the board knows.')
    expect(answer?.sentences).toHaveLength(3)
  })
  test('is not asked where the statement’s words lead to its sentence', () => {
    expect(reasonsOf(make(evidence, longer, longer.ids.cranesLift))).toEqual([
      'sentence: no other sentences that come near it',
    ])
    const found = createQuay()
    const claim = found.knowledge.claims.find(({ id }) => id === found.ids.unsafe)
    Object.assign(claim as object, { text: 'The old quay is safe no longer.' })
    expect(reasonsOf(make(evidence, found as unknown as Bridge, found.ids.unsafe))).toEqual([
      'sentence: found by its words',
    ])
  })
})

describe('statement', () => {
  test('offers what others would do', () => {
    const made = make(statement, longer, idOf('closes'))
    expect(asked(made)).toEqual([
      ['According to the article, which of these would the council do?', 'Close the market'],
    ])
    expect(wrongOf(made).sort()).toEqual(['Leave the harbour if the bridge opened', 'Open a museum'])
    expectProved(itemsOf(made))
  })
  test('nothing that the subject does too is wrong', () => {
    expect(wrongOf(make(statement, longer, idOf('closes')))).not.toContain('Clean the streets')
  })
})

describe('all that apply', () => {
  test('asks for the whole list once, and for all of it', () => {
    const made = make(allThatApply, longer, longer.ids.sensorsWatch)
    const [item] = itemsOf(made)
    expect(item?.multiple).toBe(true)
    expect(item?.options.flatMap(({ text, correct }) => (correct ? [text] : [])).sort()).toEqual(['Cameras', 'Sensors'])
    expectProved(itemsOf(made))
    expect(reasonsOf(make(allThatApply, longer, longer.ids.camerasWatch))).toContain(
      'subject: the list is asked for at its first claim',
    )
  })
})

describe('cloze', () => {
  test('leaves out what nothing else can stand for, and accepts each of its names', () => {
    const bridge = called({ aliases: ['Line 2'] })
    const [item] = itemsOf(make(cloze, bridge, bridge.ids.bridgeShortens))
    expect(item?.stem).toBe('Complete the sentence: According to Bus officials, the bridge will shorten the …')
    expect(item?.answer).toMatchObject({ form: 'text', accepted: ['Coast Road', 'Line 2'] })
    expect(checkItem(item ?? expect.fail('no item'), bridge.knowledge)).toEqual([])
  })
  test('not where something else could be typed', () => {
    const bridge = createBridge()
    predicateOf(bridge, 'shortens').complete = false
    expect(reasonsOf(make(cloze, bridge, bridge.ids.bridgeShortens))).toEqual(['object: something else could be typed'])
  })
  test('not what has no name: it is guessed without the text', () => {
    expect(reasonsOf(make(cloze, longer, idOf('repairs')))).toEqual(['object: what would be left out has no name'])
  })

  test.each([
    [{ name: 'Grand Season', aliases: ['Coast Road'] }, 'a name whose noun is a common one in the text'],
    [{ name: 'Drivers’ Road', aliases: ['Coast Road'] }, 'by whose it is'],
  ])('not what may be called otherwise: %o, %s', (entity) => {
    const bridge = called(entity)
    expect(reasonsOf(make(cloze, bridge, bridge.ids.bridgeShortens))).toEqual(['object: it may be called otherwise'])
  })

  function called(entity: object) {
    const bridge = createBridge()
    Object.assign(bridge.knowledge.entities.find(({ name }) => name === 'Coast Road') as object, entity)
    return bridge
  }
})

describe('two-hop', () => {
  test('asks for the office of whoever another sentence tells of', () => {
    const reasons = reasonsOf(make(twoHop, longer, longer.ids.lenaMeetsPaul))
    expect(reasons[0]).toMatch(/^office-.*: too few of its kind$/)
    longer.claim({
      ...{
        text: 'Ida Holm is Harbour Master.',
        subject: longer.entities.ida,
        predicate: predicateOf(longer, 'holds-office').id,
      },
      ...{ object: entityValue(longer.entity('Harbour Master', 'ROLE')), quote: 'Mayor Lena' },
    })
    longer.claim({
      ...{
        text: 'Nora Vik is Treasurer.',
        subject: longer.entities.nora,
        predicate: predicateOf(longer, 'holds-office').id,
      },
      ...{ object: entityValue(longer.entity('Treasurer', 'ROLE')), quote: 'Ortiz opened' },
    })
    const made = make(twoHop, longer, longer.ids.lenaMeetsPaul)
    expect(asked(made)).toContainEqual([
      'Which office does the person hold who met with Paul Reyes at the Town Hall on Monday, 3 March 2025?',
      'Mayor',
    ])
    expectProved(itemsOf(made))
  })

  test('rests on every claim that tells who is meant', () => {
    const { claims } = longer.knowledge
    const met = claims.filter(({ id }) => id === longer.ids.lenaMeetsPaul)
    const again = met.map((claim) => ({ ...claim, id: claim.id.replace(/.$/u, (last) => (last === '0' ? '1' : '0')) }))
    const knowledge = { ...longer.knowledge, claims: [...claims, ...again] }
    const items = itemsOf(make(twoHop, { ...longer, knowledge }, longer.ids.lenaMeetsPaul))
    expect(items.map(({ proof }) => proof.answers[0]?.claims.length)).toEqual([3])
    expect(items.flatMap((item) => checkItem(item, knowledge))).toEqual([])
  })
})

describe('ordering and matching', () => {
  test('put dated events in order, without their dates', () => {
    const [item] = itemsOf(make(ordering, longer, longer.ids.lenaMeetsPaul))
    expectProved(item ? [item] : [])
    expect(item?.answer?.form === 'order' && item.answer.steps.map(({ text }) => text).join(' ')).not.toMatch(/\d|day/)
  })
  test('pair what belongs together and leave one over', () => {
    const items = itemsOf(make(matching, longer, longer.ids.lenaMeetsPaul))
    expectProved(items)
    for (const { answer } of items) expect(answer?.form === 'pairs' && answer.right.length - answer.left.length).toBe(1)
  })
})

test('a change of the key, of a row’s answer or of what is left over is found', () => {
  const items = [longer, quay].flatMap(({ knowledge, document }) => makeUngated(knowledge, document, 3))
  const tamper: Record<string, (item: Item) => void> = {
    ordering: ({ answer }) => answer?.form === 'order' && answer.right.reverse(),
    matching: ({ answer }) => {
      if (answer?.form === 'pairs') for (const pair of answer.pairs) pair.right = answer.right[0]?.id as string
    },
    cloze: ({ answer }) => answer?.form === 'text' && answer.accepted.push('something else'),
    evidence: ({ answer }) => {
      if (answer?.form !== 'sentence') return
      const other = answer.sentences.find(({ index }) => !answer.right.includes(index))
      answer.right = [other?.index as number]
    },
    statement: ({ options }) => {
      for (const option of options) option.correct = !option.correct
    },
    'all-that-apply': ({ options }) =>
      Object.assign(options.find(({ correct }) => correct) as object, { correct: false }),
    condition: ({ proof }) => proof.refutations[0]?.claims.splice(0),
    'two-hop': ({ proof }) => Object.assign(proof.query, { join: undefined }),
  }
  for (const [type, spoil] of Object.entries(tamper)) {
    const item = items.find((each) => each.type === type)
    expect(item, type).toBeDefined()
    const spoiled = structuredClone(item as Item)
    spoil(spoiled)
    expect(checkItem(spoiled, (type === 'evidence' ? quay : longer).knowledge).length, type).toBeGreaterThan(0)
  }
})
