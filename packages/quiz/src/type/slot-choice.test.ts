import { describe, expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { createKnowledge, entityValue } from '../testing/create-knowledge.ts'
import { madeOf, teller } from '../testing/teller.ts'
import { asked, itemsOf, make, predicateOf, queryOf, reasonsOf, wrongOf } from '../testing/try-type.ts'
import { slotChoice } from './slot-choice.ts'

describe('slot choice', () => {
  test('asks for subject and object of a meeting in natural words', () => {
    const bridge = createBridge()
    expect(asked(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))).toEqual([
      ['Who met with Paul Reyes at the Town Hall on Monday, 3 March 2025?', 'Lena Ortiz'],
      ['Who did Lena Ortiz meet with at the Town Hall on Monday, 3 March 2025?', 'Paul Reyes'],
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

  test('asks nothing where the list is not closed', () => {
    const bridge = createBridge()
    predicateOf(bridge, 'meets-with').complete = false
    const outcomes = make(slotChoice, bridge, bridge.ids.lenaMeetsPaul)
    expect(itemsOf(outcomes)).toEqual([])
    expect(reasonsOf(outcomes)).toContain('subject: the list may not be whole')
  })

  test('a functional predicate proves the object alone', () => {
    const bridge = createBridge()
    Object.assign(predicateOf(bridge, 'lifts'), { complete: false, functional: true })
    expect(asked(make(slotChoice, bridge, bridge.ids.cranesLift)).map(([stem]) => stem)).toEqual([
      'According to The Daily Post, what would cranes be used to lift?',
    ])
  })

  test('claims that contradict each other prove nothing, functional or not', () => {
    const bridge = createBridge()
    Object.assign(predicateOf(bridge, 'lifts'), { complete: false, functional: true })
    bridge.claim({
      ...{ text: 'Cranes would be used to lift the park.', subject: bridge.entities.cranes, quote: 'Some 90 trucks' },
      ...{ predicate: predicateOf(bridge, 'lifts').id, object: entityValue(bridge.entities.bridge) },
    })
    expect(wrongOf(make(slotChoice, bridge, bridge.ids.cranesLift))).not.toContain('Bridge')
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

  test('who stands in the question is no option', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.lenaMeetsPaul)
    Object.assign(claim as object, { text: 'Lena Ortiz met with Paul Reyes if Ida Holm agreed.', qualifiers: [] })
    const wrong = itemsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul)).flatMap(({ options }) => options)
    expect(wrong.length).toBeGreaterThan(0)
    expect(wrong.map(({ text }) => text)).not.toContain('Ida Holm')
  })

  test('whom one meets too is no option: they may all have met', () => {
    const wrongWith = (third: string | null) => {
      const bridge = createBridge(third === null ? '' : '\nLena Ortiz met with Ida Holm.')
      if (third !== null)
        bridge.claim({
          ...{
            text: 'Lena Ortiz met with Ida Holm.',
            subject: bridge.entities.lena,
            quote: 'Lena Ortiz met with Ida Holm',
          },
          ...{ predicate: predicateOf(bridge, 'meets-with').id, object: entityValue(third) },
        })
      const [who] = itemsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))
      return wrongOf([{ item: who ?? expect.fail('nothing asked') }])
    }
    expect(wrongWith(null)).toContain('Ida Holm')
    expect(wrongWith(createBridge().entities.ida)).not.toContain('Ida Holm')
  })

  test('how long something took is no answer to when, nor is a place beside a time', () => {
    const build = createKnowledge(
      'Selm\nThe town grew in March. The port grew in ten years. The mill grew in May. The park grew in June. The quay shrank at the Gant Pass last year.',
    )
    const grows = build.predicate('grows')
    const grow = (name: string, verb: string, when: string) =>
      build.claim({
        ...{ text: `The ${name} ${verb} ${when}.`, quote: `The ${name} ${verb} ${when}`, predicate: grows },
        ...{ subject: build.entity(name, 'ORGANIZATION') },
        qualifiers: [{ key: 'time', value: { kind: 'TEXT', text: when.replace(/^at the Gant Pass /u, '') } }],
      })
    const [town, port] = [grow('town', 'grew', 'in March'), grow('port', 'grew', 'in ten years')]
    grow('mill', 'grew', 'in May')
    grow('park', 'grew', 'in June')
    grow('quay', 'shrank', 'at the Gant Pass last year')
    const made = make(slotChoice, build, town)
    expect(asked(made)).toContainEqual(['When did the town grow?', 'In March'])
    expect(wrongOf(made).sort()).toEqual(['In June', 'In May'])
    expect(asked(make(slotChoice, build, port)).filter(([stem]) => stem?.startsWith('When'))).toEqual([])
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
    // What is identified elsewhere the world knows; a date years before the document is no news either.
    for (const entity of bridge.knowledge.entities) entity.sameAs = ['https://example.org/known']
    const [document] = bridge.knowledge.documents
    Object.assign(document as object, { publishedOn: '2030-01-01' })
    expect(reasonsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))).toContain('subject: known without the text')
    Object.assign(document as object, { publishedOn: null })
    Object.assign(claim as object, { qualifiers: [] })
    expect(reasonsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))).toContain('subject: known without the text')
  })

  test('asks which organization did it only among those of which the text tells the like: names say what they are likely to do', () => {
    const build = createKnowledge(`The canal
Teld Watch sued the Canal Service. Road Freight Hall opened a lock. The Harbour Party closed a quay. The Dale Band sued the town. The Reed Society sued the county.`)
    const tell = teller(build)
    const told = (text: string) => {
      const [, who = '', verb = '', what = ''] = /^(.+?) (sued|opened|closed) (.+)$/u.exec(text) ?? []
      return tell(text, who, verb, what, { is: 'ORGANIZATION' })
    }
    const sued = told('Teld Watch sued the Canal Service')
    told('Road Freight Hall opened a lock')
    told('The Harbour Party closed a quay')
    expect(reasonsOf(madeOf(slotChoice, build, sued))).toContain('subject: too few of its kind')
    told('The Dale Band sued the town')
    told('The Reed Society sued the county')
    expect(asked(madeOf(slotChoice, build, sued))).toEqual([['Who sued the Canal Service?', 'Teld Watch']])
    expect(wrongOf(madeOf(slotChoice, build, sued)).sort()).toEqual(['The Dale Band', 'The Reed Society'])
  })

  test('takes an inferred date out of the stem, or leaves it as the source prints it', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.idaMeetsTom)
    const time = claim?.qualifiers.find(({ key }) => key === 'time')
    Object.assign(time?.value as object, { inferredBecause: 'It is the Friday of that week.' })
    const [who] = itemsOf(make(slotChoice, bridge, bridge.ids.idaMeetsTom))
    expect(who?.stem).toBe('Who met with Tom Berg in the Old Port on Friday?')
    Object.assign(time?.value as object, { text: 'this week' })
    const [first] = itemsOf(make(slotChoice, bridge, bridge.ids.idaMeetsTom))
    expect(first?.stem).toBe('Who met with Tom Berg in the Old Port?')
    expect(first && queryOf(first).claim.qualifiers.map(({ key }) => key)).toEqual(['place'])
  })

  test('asks nothing of what the evidence does not state with a verb', () => {
    const bridge = createBridge()
    const claim = bridge.knowledge.claims.find(({ id }) => id === bridge.ids.lenaMeetsPaul)
    Object.assign(claim?.evidence[0] as object, { quote: 'Lena Ortiz with Paul Reyes at the Town Hall' })
    expect(reasonsOf(make(slotChoice, bridge, bridge.ids.lenaMeetsPaul))).toContain(
      'subject: the evidence has no verb that states it',
    )
  })
})
