import { describe, expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { asked, itemsOf, make, reasonsOf, wrongOf } from '../testing/try-type.ts'
import { modality } from './modality.ts'

describe('modality', () => {
  test.each([
    [
      'lenaMeetsPaul',
      'What does the article say about Lena Ortiz meeting with Paul Reyes at the Town Hall on Monday, 3 March 2025?',
      'It has taken place by now.',
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
      'It is expected to happen.',
    ],
  ] as const)('asks in plain words: %s', (name, stem, key) => {
    const bridge = createBridge()
    expect(asked(make(modality, bridge, bridge.ids[name]))).toEqual([[stem, key]])
  })

  test('leaves out levels that a careful reader could defend', () => {
    const bridge = createBridge()
    const wrong = wrongOf(make(modality, bridge, bridge.ids.cranesLift))
    expect(wrong).not.toContain('It could possibly happen.')
    expect(wrong).not.toContain('It is expected to happen.')
  })

  test('says which words mark it, and which would be needed for another', () => {
    const bridge = createBridge()
    const [item] = itemsOf(make(modality, bridge, bridge.ids.cranesLift))
    const reasons = item?.options.map(({ because }) => because).sort()
    expect(reasons).toEqual([
      'For that it would have to read “were used” or the like. It has “would be used”, which marks it as planned, not done: “cranes would be used to lift the deck”.',
      'For that the article would need a word such as “must”, “need” or “require”. It has “would be used”, which marks it as planned, not done: “cranes would be used to lift the deck”.',
      'The article, citing The Daily Post, says: “cranes would be used to lift the deck”. The wording “would be used” marks it as planned, not done.',
    ])
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
