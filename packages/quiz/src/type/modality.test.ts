import { describe, expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { asked, make, reasonsOf, wrongOf } from '../testing/try-type.ts'
import { modality } from './modality.ts'

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
