import { describe, expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import type { Item } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { entityValue } from '../testing/create-knowledge.ts'
import { queryOf } from '../testing/try-type.ts'
import { checkItem } from './check-item.ts'
import { evaluateQuery } from './evaluate-query.ts'

const bridge = createBridge()
const { proved } = makeBank(bridge.knowledge, { document: bridge.document, seed: 7 })
const find = (start: string): Item => structuredClone(proved.find(({ stem }) => stem.startsWith(start)) as Item)
const faultsOf = (item: Item, knowledge = bridge.knowledge) => checkItem(item, knowledge).map(({ fault }) => fault)

describe('the checker', () => {
  test('confirms every proved item', () => {
    expect(proved.length).toBeGreaterThan(20)
    expect(proved.flatMap((item) => checkItem(item, bridge.knowledge))).toEqual([])
  })

  test('gives the whole answer set, what is not shown included', () => {
    const item = find('According to The Daily Post, which of these would be used to watch')
    const answers = evaluateQuery(queryOf(item), bridge.knowledge)
    expect(answers.map(({ term }) => term)).toEqual([
      { entity: bridge.entities.sensors },
      { entity: bridge.entities.cameras },
    ])
  })

  const tampered: [string, string, (item: Item) => void][] = [
    [
      'a quote that is not verbatim',
      'evidence',
      (item) => Object.assign(item.evidence[0] as object, { quote: 'Lena met Paul' }),
    ],
    [
      'a span moved by one',
      'evidence',
      ({ evidence: [span] }) => Object.assign(span as object, { start: (span?.start ?? 0) + 1 }),
    ],
    [
      'evidence of another version',
      'evidence',
      (item) => Object.assign(item.evidence[0] as object, { version: bridge.document }),
    ],
    ['a claim that is not published', 'claims', (item) => item.claims.push(bridge.document)],
    [
      'another key',
      'key',
      (item) => {
        for (const option of item.options) option.correct = !option.correct
      },
    ],
    ['an answer left out', 'answers', (item) => item.proof.answers.splice(0, 1)],
    [
      'a query without a variable',
      'query',
      (item) => Object.assign(queryOf(item).claim, { subject: { entity: bridge.entities.lena } }),
    ],
    ['an option that is not refuted', 'options', (item) => item.proof.refutations.splice(0, 1)],
    [
      'an option that names something else',
      'options',
      (item) => Object.assign(item.options.find(({ correct }) => correct) as object, { text: 'Somebody' }),
    ],
    ['a closed list with a claim left out', 'refutation', (item) => item.proof.refutations[0]?.claims.splice(0, 1)],
    [
      'a rule that does not hold',
      'refutation',
      (item) => Object.assign(item.proof.refutations[0] as object, { rule: 'FUNCTIONAL' }),
    ],
  ]
  test.each(tampered)('finds %s', (_, fault, tamper) => {
    const item = find('Who met with Paul Reyes')
    tamper(item)
    expect(faultsOf(item)).toContain(fault)
  })

  test('finds a wrong option that later knowledge makes right, or possible', () => {
    const later = createBridge()
    const item = find('Who met with Paul Reyes')
    const wrong = item.proof.refutations.map(({ term }) => ('entity' in term ? term.entity : ''))
    const predicate = later.knowledge.predicates.find(({ key }) => key === 'meets-with')?.id as string
    later.claim({
      ...{ text: 'Somebody met with Paul Reyes.', subject: wrong[0] as string, predicate, quote: 'A new bridge' },
      object: entityValue(later.entities.paul),
    })
    expect(faultsOf(item, later.knowledge)).toContain('refutation')
  })

  test('finds a wrong option that a later guard makes a part of the key', () => {
    const later = createBridge()
    const item = find('Who met with Paul Reyes')
    const [term] = item.proof.refutations.map(({ term }) => term)
    later.guard('PART_OF', term && 'entity' in term ? term.entity : '', later.entities.lena)
    expect(faultsOf(item, later.knowledge)).toEqual(expect.arrayContaining(['refutation', 'options']))
  })
})
