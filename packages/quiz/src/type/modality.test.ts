import { describe, expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { createKnowledge, entityValue, quantityValue } from '../testing/create-knowledge.ts'
import { madeOf, teller } from '../testing/teller.ts'
import { asked, itemsOf, make, reasonsOf, wrongOf } from '../testing/try-type.ts'
import { modality } from './modality.ts'

describe('modality', () => {
  test.each([
    [
      'cranesLift',
      'According to The Daily Post, have cranes been used to lift the deck?',
      'Not yet, but it is planned.',
    ],
    [
      'bridgeHurts',
      'According to Ferry officials, has the bridge hurt the fishing season?',
      'Not yet, but it is possible.',
    ],
  ] as const)('asks in plain words: %s', (name, stem, key) => {
    const bridge = createBridge()
    expect(asked(make(modality, bridge, bridge.ids[name]))).toEqual([[stem, key]])
  })

  test('asks of no forecast whether it has come true, and of no thing what it would do: it may do so always', () => {
    const bridge = createBridge()
    expect(reasonsOf(make(modality, bridge, bridge.ids.bridgeShortens))).toEqual([
      'modality: a forecast is no way that something has come',
    ])
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.bridgeShortens)
    Object.assign(claim as object, { modality: 'PLAN' })
    expect(reasonsOf(make(modality, bridge, bridge.ids.bridgeShortens))).toEqual([
      'modality: an effect may be planned or expected',
    ])
  })

  test('asks what is told as done only where the like of it is told otherwise too', () => {
    const plain = createBridge()
    expect(reasonsOf(make(modality, plain, plain.ids.lenaMeetsPaul))).toEqual([
      'modality: nothing like it is told otherwise',
    ])
    const bridge = createBridge()
    const { lenaMeetsPaul, idaMeetsTom } = bridge.ids
    const claimOf = (id: string) => bridge.knowledge.claims.find((claim) => claim.id === id)
    // Both at the Town Hall.
    const { qualifiers } = claimOf(lenaMeetsPaul) ?? expect.fail('no such claim')
    Object.assign(claimOf(idaMeetsTom) as object, { modality: 'PLAN', qualifiers })
    // “Did they meet on Monday?” would tell that it is over: the day is left out.
    const stem = 'According to the article, has Lena Ortiz met with Paul Reyes at the Town Hall?'
    expect(asked(make(modality, bridge, lenaMeetsPaul))).toEqual([[stem, 'Yes, it has happened by now.']])
  })

  test('asks beside what is still to come what next to it was decided, so that “not yet” is no safe guess', () => {
    const said = [
      'approved the plan for the Bridge',
      'rejected the offer of the Bank',
      'signed the lease of the Tower',
      'closed the road to the Mill',
      'hired the builders of the Pier',
    ]
    const bridge = createBridge(
      `\n${said.map((each) => `The council ${each}.`).join(' ')} The lake drew some visitors.`,
    )
    const council = bridge.entity('Council', 'ORGANIZATION')
    const tell = (text: string, subject = council) =>
      bridge.claim({
        ...{ text: `${text}.`, quote: text, subject, predicate: bridge.predicate(text) },
        object: entityValue(bridge.entity(text.split(' ').slice(3).join(' '), 'CONCEPT')),
      })
    for (const each of said) tell(`The council ${each}`)
    tell('The lake drew some visitors', bridge.entity('Lake', 'PLACE'))
    const stems = (modalities: string[]) =>
      bridge.knowledge.claims
        .filter((claim) => modalities.includes(claim.modality))
        .flatMap(({ id }) => asked(make(modality, bridge, id)))
    const ahead = stems(['PLAN', 'REQUIREMENT', 'POSSIBILITY'])
    expect(ahead).toHaveLength(7)
    const done = said.map((each) => `According to the article, has the council ${each}?`)
    expect(stems(['ASSERTED'])).toEqual(done.map((stem) => [stem, 'Yes, it has happened by now.']))
  })

  test.each([
    ['bridgeHurts', 'The bridge could have hurt the fishing season', 'the word that marks it may mean something else'],
    ['bridgeHurts', 'The bridge could hurt the fishing season by 2030', 'the stem would tell when'],
    ['bridgeHurts', 'The bridge could hurt the fishing season while it was built', 'the stem would tell when'],
    ['cranesLift', 'Cranes would have to be used to lift the deck', 'it may be needed as much as planned'],
  ] as const)('asks nothing where a level could be argued about: %s', (name, said, reason) => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids[name])
    const [evidence] = claim?.evidence ?? []
    Object.assign(evidence as object, { quote: said })
    Object.assign(claim as object, { text: `According to The Daily Post, ${said}.`.replace(/, The/u, ', the') })
    expect(reasonsOf(make(modality, bridge, bridge.ids[name]))).toEqual([`modality: ${reason}`])
  })

  test('leaves out levels that a careful reader could defend', () => {
    const bridge = createBridge()
    const wrong = wrongOf(make(modality, bridge, bridge.ids.cranesLift))
    expect(wrong).not.toContain('Not yet, but it is possible.')
    expect(wrong).not.toContain('Not yet, but it is expected.')
  })

  test('says which words mark it, and which would be needed for another', () => {
    const bridge = createBridge()
    const [item] = itemsOf(make(modality, bridge, bridge.ids.cranesLift))
    const reasons = item?.options.map(({ because }) => because).sort()
    expect(reasons).toEqual([
      'It would have to say that it has happened; “would be used” does not. The article says: “cranes would be used to lift the deck”.',
      'The article, citing The Daily Post, says: “cranes would be used to lift the deck”. The wording “would be used” marks it as planned, not done.',
      'There is no word such as “must” or “need” here; “would be used” marks it as planned, not done. The article says: “cranes would be used to lift the deck”.',
    ])
  })

  test('leaves out a level at which another claim presents the same thing', () => {
    const bridge = createBridge()
    const { entities } = bridge
    expect(wrongOf(make(modality, bridge, bridge.ids.cranesLift))).toContain('Not yet, but it is needed.')
    bridge.claim({
      ...{ text: 'The bridge will need a new deck.', subject: entities.bridge, quote: 'the bridge will need' },
      ...{ predicate: bridge.predicate('includes'), modality: 'REQUIREMENT' },
      object: entityValue(bridge.entity('New deck', 'CONCEPT')),
    })
    expect(wrongOf(make(modality, bridge, bridge.ids.cranesLift))).not.toContain('Not yet, but it is needed.')
  })

  test('asks nothing of what a thing would bring about, and of what holds on a condition', () => {
    const bridge = createBridge()
    const claimOf = (id: string) => bridge.knowledge.claims.find((each) => each.id === id) as object
    const text = 'According to Bus officials, the bridge would shorten the Coast Road.'
    Object.assign(claimOf(bridge.ids.bridgeShortens), { modality: 'PLAN', text })
    expect(reasonsOf(make(modality, bridge, bridge.ids.bridgeShortens))).toEqual([
      'modality: an effect may be planned or expected',
    ])
    Object.assign(claimOf(bridge.ids.cranesLift), { conditions: [{ kind: 'IF' }] })
    expect(reasonsOf(make(modality, bridge, bridge.ids.cranesLift))).toEqual([
      'modality: on a condition it may be planned or expected',
    ])
  })

  test('asks nothing of a judgement: it is no way that something has come', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.bridgeShortens)
    Object.assign(claim as object, { modality: 'JUDGEMENT' })
    expect(reasonsOf(make(modality, bridge, bridge.ids.bridgeShortens))).toEqual([
      'modality: an opinion is no way that something has come',
    ])
  })

  test('asks nothing where the stem would show it or the evidence does not', () => {
    const bridge = createBridge()
    expect(reasonsOf(make(modality, bridge, bridge.ids.bridgeNeeds))).toEqual([
      'modality: what would have to be so may be so already',
    ])
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.lenaMeetsPaul)
    Object.assign(claim as object, { modality: 'POSSIBILITY' })
    expect(reasonsOf(make(modality, bridge, bridge.ids.lenaMeetsPaul))).toEqual([
      'modality: the evidence has no word that marks the modality',
    ])
  })

  test.each([
    ['Ivo Brandell will open the tender in January', 'the tender', 'in January', null],
    ['Ivo Brandell will stay in Odrane until May', 'Odrane', 'until May', 'to stay as it is is no event'],
    ['Ivo Brandell will open the tender only in January', 'the tender', 'in January', 'what is said is when'],
  ])(
    'says nothing of when, which would tell the level, and nothing of what only lasts: %s',
    (quote, what, when, refusal) => {
      const build = createKnowledge(`The tender\n${quote}.`)
      const claim = teller(build)(quote, 'Ivo Brandell', 'does', what, {
        modality: 'PLAN',
        qualifiers: [{ key: 'time', value: { kind: 'TEXT', text: when } }],
      })
      const made = madeOf(modality, build, claim)
      if (refusal === null)
        expect(itemsOf(made)[0]?.stem).toBe('According to the article, has Ivo Brandell opened the tender?')
      else expect(reasonsOf(made)).toEqual([`modality: ${refusal}`])
    },
  )

  test('asks of several by number as of several', () => {
    const build = createKnowledge('The kitchens\n11 of the 46 kitchens will prepare the meals.')
    const claim = teller(build)('11 of the 46 kitchens will prepare the meals', 'kitchens', 'prepares', 'the meals', {
      ...{ is: 'ORGANIZATION', modality: 'PLAN' },
      qualifiers: [{ key: 'quantity', value: quantityValue('11 of the 46 kitchens', 11, 11, 'kitchens') }],
    })
    expect(itemsOf(madeOf(modality, build, claim))[0]?.stem).toBe(
      'According to the article, have 11 of the 46 kitchens prepared the meals?',
    )
  })

  test('asks of animals whose name is no plural as of several', () => {
    const build = createKnowledge('The herd\nAda Brun says that bison could break fences.')
    const claim = teller(build)('bison could break fences', 'bison', 'breaks', 'fences', {
      ...{ is: 'GROUP', modality: 'POSSIBILITY', text: 'Bison could break fences.' },
    })
    expect(itemsOf(madeOf(modality, build, claim))[0]?.stem).toBe('According to the article, have bison broken fences?')
  })
})
