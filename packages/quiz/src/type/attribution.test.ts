import { describe, expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { asked, itemsOf, make, reasonsOf, wrongOf } from '../testing/try-type.ts'
import { attribution } from './attribution.ts'

describe('attribution', () => {
  test('asks who says it, with the other speakers as wrong answers, rather of the same kind and matter', () => {
    const bridge = createBridge()
    const outcomes = make(attribution, bridge, bridge.ids.bridgeHurts)
    expect(asked(outcomes)).toEqual([['Who says that the bridge could hurt the fishing season?', 'Ferry officials']])
    expect(wrongOf(outcomes).sort()).toEqual(['Bus officials', 'City officials', 'The author'])
  })

  test('nobody who is never heard is a wrong answer', () => {
    const bridge = createBridge()
    const wrong = bridge.knowledge.claims.flatMap(({ id }) => wrongOf(make(attribution, bridge, id)))
    expect(wrong).not.toContain('Lena Ortiz')
    expect(wrong).toContain('The author')
  })

  test('nobody who says the same, or is part of who says it, is a wrong answer', () => {
    const bridge = createBridge()
    const { entities } = bridge
    bridge.guard('PART_OF', entities.drivers, entities.owners)
    const again = bridge.claim({
      ...{
        text: 'According to City officials, the bridge could harm fishing.',
        subject: entities.bridge,
        quote: 'It added that',
      },
      ...{ predicate: bridge.predicate('harms'), speakers: [entities.engineers], modality: 'POSSIBILITY' },
    })
    bridge.relation('REPEATS', again, bridge.ids.bridgeHurts)
    const wrong = wrongOf(make(attribution, bridge, bridge.ids.bridgeHurts))
    expect(wrong).not.toContain('Bus officials')
    expect(wrong).not.toContain('City officials')
  })

  test('asks nothing about what the words take for granted', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.camerasWatch)
    Object.assign(claim as object, { modality: 'ASSERTED' })
    expect(reasonsOf(make(attribution, bridge, bridge.ids.camerasWatch))).toEqual([
      'speaker: taken for granted rather than said',
    ])
  })

  test('asks nothing where nobody is said to say it: who hopes has not said so', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.bridgeHurts)
    const [link] = claim?.attribution ?? []
    Object.assign(link as object, { cue: 'giving ferry officials hope' })
    Object.assign(link?.evidence as object, { quote: 'giving ferry officials hope' })
    expect(reasonsOf(make(attribution, bridge, bridge.ids.bridgeHurts))).toEqual(['speaker: nobody is said to say it'])
  })

  test('who has only a name that says whose they are is neither asked for nor offered', () => {
    const bridge = createBridge()
    Object.assign(bridge.knowledge.entities.find(({ id }) => id === bridge.entities.owners) as object, {
      name: 'His team',
    })
    expect(reasonsOf(make(attribution, bridge, bridge.ids.bridgeHurts))).toEqual([
      'speaker: who says it has no name of their own',
    ])
    expect(wrongOf(make(attribution, bridge, bridge.ids.bridgeNeeds))).not.toContain('His team')
  })

  test('a person is no wrong answer alone among groups, and no right one', () => {
    const bridge = createBridge()
    const { entities } = bridge
    for (const id of [entities.post, entities.engineers, entities.drivers])
      Object.assign(bridge.knowledge.entities.find((entity) => entity.id === id) as object, { kind: 'PERSON' })
    expect(itemsOf(make(attribution, bridge, bridge.ids.bridgeHurts))).toEqual([])
  })

  test('asks nothing where the article speaks for itself', () => {
    const bridge = createBridge()
    expect(reasonsOf(make(attribution, bridge, bridge.ids.lenaMeetsPaul))).toEqual([
      'speaker: the article speaks for itself',
    ])
  })

  test('quotes who says it, and what else it takes from the others', () => {
    const bridge = createBridge()
    const [item] = itemsOf(make(attribution, bridge, bridge.ids.bridgeHurts))
    const reasonOf = (text: string) => item?.options.find((option) => option.text === text)?.because
    const here =
      'This statement comes from Ferry officials: “Ferry officials say that the bridge could hurt the fishing season”.'
    expect(reasonOf('Ferry officials')).toBe(
      'The article names Ferry officials as the source: “Ferry officials say that the bridge could hurt the fishing season”.',
    )
    expect(reasonOf('Bus officials')).toBe(
      `What the article takes from Bus officials is something else: the bridge will shorten the Coast Road. ${here}`,
    )
  })

  test('asks nothing where who says it is named far from it', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.bridgeHurts)
    const [link] = claim?.attribution ?? []
    Object.assign(link?.evidence as object, { start: 0, end: 5, quote: 'A new' })
    expect(reasonsOf(make(attribution, bridge, bridge.ids.bridgeHurts))).toEqual([
      'speaker: who says it is named too far from it',
    ])
  })
})
