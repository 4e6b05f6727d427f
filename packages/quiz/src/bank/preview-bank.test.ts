import { splitSentences } from '@backstop/knowledge'
import { expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { entityValue } from '../testing/create-knowledge.ts'
import { predicateOf } from '../testing/try-type.ts'
import { makeBank } from './make-bank.ts'
import { previewBank } from './preview-bank.ts'

const create = (more = '') => {
  const bridge = createBridge(more)
  for (const predicate of bridge.knowledge.predicates) Object.assign(predicate, { complete: false })
  return bridge
}
const ahead = ({ knowledge, document }: ReturnType<typeof create>) => previewBank(knowledge, { document, seed: 7 })

test('what is ahead is what is made, and each claim is tested or told of', () => {
  const bridge = create()
  const { proved, untested } = ahead(bridge)
  expect(proved).toEqual(makeBank(bridge.knowledge, { document: bridge.document, seed: 7 }).proved)
  const tested = new Set(proved.flatMap(({ claims }) => claims))
  expect(tested.size + untested.length).toBe(bridge.knowledge.claims.length)
  for (const { claim, refused } of untested) expect([claim, refused.length > 0]).toEqual([claim, true])
})

test('a list that would bear questions if it were whole does so once that is said', () => {
  const bridge = create()
  const before = ahead(bridge)
  const [best] = before.openLists
  expect(best?.gain).toBeGreaterThan(0)
  const predicate = bridge.knowledge.predicates.find(({ id }) => id === best?.predicate)
  Object.assign(predicate as object, { complete: true })
  const after = ahead(bridge)
  expect(after.proved.length).toBeGreaterThan(before.proved.length)
  expect(after.openLists.map((list) => list.predicate)).not.toContain(best?.predicate)
})

test('every list that is offered bears questions by itself, whatever else stays open', () => {
  const before = ahead(create())
  expect(before.openLists.length).toBeGreaterThan(1)
  for (const { predicate, gain } of before.openLists) {
    const bridge = create()
    Object.assign(bridge.knowledge.predicates.find(({ id }) => id === predicate) as object, { complete: true })
    const known = new Set(before.proved.map(({ id }) => id))
    const more = ahead(bridge).proved.filter(({ id }) => !known.has(id))
    expect([predicate, more.length >= gain]).toEqual([predicate, true])
  }
})

test('tells where more of the kind may be told', () => {
  const bridge = create('\nSparks were lifting the roof.\nIt lifts nobody.')
  const lifts = predicateOf(bridge, 'lifts').id
  const [crane] = bridge.knowledge.claims.filter(({ predicate }) => predicate === lifts)
  bridge.claim({
    ...{ text: 'It lifts nobody.', subject: crane?.subject as string, predicate: lifts, quote: 'It lifts nobody' },
    object: entityValue(bridge.entities.cranes),
  })
  const list = ahead(bridge).openLists.find(({ predicate }) => predicate === lifts)
  const sentences = bridge.knowledge.documents[0]?.text.split('\n') ?? []
  expect(list?.elsewhere).toHaveLength(1)
  expect(sentences.at(-2)).toBe('Sparks were lifting the roof.')
})

test('more of the kind is told where all of its words stand near each other', () => {
  const more = [
    'Sparks were lifting the roof onto the quay.',
    'Sparks were lifting the roof.',
    'The vote on lifting the roof, which all of the men had waited for since spring, was held on the quay, and they went onto it.',
  ]
  const bridge = create(`\n${more.join('\n')}`)
  const lifts = predicateOf(bridge, 'lifts')
  Object.assign(lifts, { label: 'is lifted onto' })
  const list = ahead(bridge).openLists.find(({ predicate }) => predicate === lifts.id)
  const sentences = splitSentences(bridge.knowledge.documents[0]?.text ?? '', 'en')
  expect(list?.elsewhere.map((index) => sentences[index]?.text)).toEqual([more[0]])
})
