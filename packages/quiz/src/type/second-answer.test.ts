import { describe, expect, test } from 'vitest'
import { type ClaimParts, createKnowledge, entityValue, quantityValue } from '../testing/create-knowledge.ts'
import { madeOf, stemsOf, teller } from '../testing/teller.ts'
import { asked, type Bridge, itemsOf, make, reasonsOf, wrongOf } from '../testing/try-type.ts'
import { cloze } from './cloze.ts'
import { condition } from './condition.ts'
import { evidence } from './evidence.ts'
import { literal } from './literal.ts'
import { matching } from './matching.ts'
import { modality } from './modality.ts'
import { slotChoice } from './slot-choice.ts'
import { supported } from './supported.ts'
import { twoHop } from './two-hop.ts'

// What readers found on articles that nobody had in mind: a second answer that could be defended, an option that tells, a stem that is no English.

describe('a number', () => {
  test('has no limit beside it that it is within', () => {
    const build = createKnowledge(
      'The inn\nThe inn hires two guides. The fence opens if fewer than three animals die. The farm hires four guides. The mill hires five guides.',
    )
    const tell = teller(build)
    const hire = (name: string, text: string, count: number) =>
      tell(`The ${name} hires ${text} guides`, name, 'hires', null, {
        is: 'ORGANIZATION',
        qualifiers: [{ key: 'quantity', value: quantityValue(`${text} guides`, count, count, 'guides') }],
      })
    const inn = hire('inn', 'two', 2)
    hire('farm', 'four', 4)
    hire('mill', 'five', 5)
    tell('The fence opens if fewer than three animals die', 'fence', 'opens', null, {
      is: 'CONCEPT',
      qualifiers: [{ key: 'quantity', value: quantityValue('fewer than three guides', 0, 2, 'guides') }],
    })
    const [item] = itemsOf(madeOf(literal, build, inn))
    expect(item?.options.map(({ text }) => text.toLowerCase()).join(' ')).not.toContain('fewer')
  })

  test.each([70, 91])('is no age that nobody has: beside %i', (age) => {
    const build = createKnowledge(`The line\nOsk Brannick is ${age} years old.`)
    const told = teller(build)(`Osk Brannick is ${age} years old`, 'Osk Brannick', 'is-aged', null, {
      object: quantityValue(`${age}`, age, age, 'years'),
    })
    const items = [...Array(20).keys()].flatMap((seed) =>
      itemsOf(make(literal, build as unknown as Bridge, told, seed)),
    )
    expect(items.map(({ stem }) => stem)).toEqual(Array(20).fill('How old is Osk Brannick?'))
    expect(items.flatMap(({ options }) => options).filter(({ text }) => Number(text) > 99)).toEqual([])
  })

  test('is of what it counts, up to where that goes', () => {
    const build = createKnowledge('The bison\nVelmora will release 18 bison into the Tarrow Valley next April.')
    const tell = teller(build)
    const release = tell(
      'Velmora will release 18 bison into the Tarrow Valley next April',
      'Velmora',
      'releases',
      'bison',
      {
        ...{ is: 'PLACE', modality: 'PLAN' },
        qualifiers: [{ key: 'quantity', value: quantityValue('18 bison', 18, 18, 'bison') }],
      },
    )
    expect(stemsOf(literal, build, release)).toEqual([
      'According to the article, how many bison will Velmora release into the Tarrow Valley next April?',
    ])
  })
})

describe('when', () => {
  const article = (more: string) =>
    createKnowledge(
      `The line\nThe line stopped on Thursday. The bank met on Monday. The court met on Saturday. The ship came in May. The port grew in the past decade.${more}`,
    )
  const build = article('')
  const tell = teller(build)
  const at = (quote: string, who: string, when: string) =>
    tell(quote, who, 'acts', null, {
      is: 'ORGANIZATION',
      qualifiers: [{ key: 'time', value: { kind: 'TEXT', text: when } }],
    })
  const line = at('The line stopped on Thursday', 'line', 'on Thursday')
  at('The bank met on Monday', 'bank', 'on Monday')
  at('The court met on Saturday', 'court', 'on Saturday')
  at('The ship came in May', 'ship', 'in May')
  const port = at('The port grew in the past decade', 'port', 'in the past decade')

  test('is answered by one of its like, in the order of the week', () => {
    const [item] = itemsOf(madeOf(slotChoice, build, line)).filter(({ stem }) => stem.startsWith('When'))
    expect(item?.options.map(({ text }) => text)).toEqual(['On Monday', 'On Thursday', 'On Saturday'])
  })
  test('is not asked of what took a decade', () => {
    expect(stemsOf(slotChoice, build, port).filter((stem) => stem.startsWith('When'))).toEqual([])
  })
})

test('what would still be so is so already', () => {
  const build = createKnowledge('The square\nAmbulances would still be allowed into the square.')
  const claim = teller(build)(
    'Ambulances would still be allowed into the square',
    'Ambulances',
    'are-allowed',
    'the square',
    {
      ...{ is: 'GROUP', modality: 'PLAN' },
    },
  )
  expect(reasonsOf(madeOf(modality, build, claim))).toEqual(['modality: what would still be so is so already'])
})

test('how far something has come is not asked of every one of several', () => {
  const build = createKnowledge('The bison\nEvery one of the animals would be tested.')
  const tell = teller(build)
  const claim = tell('Every one of the animals would be tested', 'Every one of the animals', 'is-tested', null, {
    ...{ is: 'GROUP', modality: 'PLAN' },
  })
  expect(reasonsOf(madeOf(modality, build, claim))).toEqual(['modality: of several some may have come further'])
})

test('what is possible or needed is not refuted as planned where the text plans it too', () => {
  const build = createKnowledge(
    'The drought\nThe company will build a pipeline. The pipeline could cover the demand. The parliament must approve the agreement. The parliament will vote on the agreement. The mayor could close the pool.',
  )
  const tell = teller(build)
  tell('The company will build a pipeline', 'company', 'builds', 'pipeline', { is: 'ORGANIZATION', modality: 'PLAN' })
  const pipeline = build.knowledge.entities.find(({ name }) => name === 'pipeline')?.id as string
  const covers = tell('The pipeline could cover the demand', 'x', 'covers', 'demand', {
    ...{ subject: pipeline, modality: 'POSSIBILITY' },
  })
  const approves = tell('The parliament must approve the agreement', 'parliament', 'approves', 'agreement', {
    ...{ is: 'ORGANIZATION', modality: 'REQUIREMENT' },
  })
  tell('The parliament will vote on the agreement', 'parliament', 'votes-on', 'agreement', {
    ...{ is: 'ORGANIZATION', modality: 'PLAN' },
  })
  const closes = tell('The mayor could close the pool', 'mayor', 'closes', 'pool', { modality: 'POSSIBILITY' })
  for (const id of [covers, approves]) expect(wrongOf(madeOf(modality, build, id)).join()).not.toContain('planned')
  expect(wrongOf(madeOf(modality, build, closes)).join()).toContain('planned')
})

test('who is asked for is not told by what is theirs', () => {
  const build = createKnowledge(
    'The drought\nThe Ora Hotel stopped watering its golf course. The Ruf Company closed the well. The Lim Company opened the dam. The Ola Hotel sold the boats.',
  )
  const tell = teller(build)
  const claim = tell('The Ora Hotel stopped watering its golf course', 'Ora Hotel', 'stops', null, {
    is: 'ORGANIZATION',
  })
  tell('The Ruf Company closed the well', 'Ruf Company', 'closes', 'the well', { is: 'ORGANIZATION' })
  tell('The Lim Company opened the dam', 'Lim Company', 'opens', 'the dam', { is: 'ORGANIZATION' })
  tell('The Ola Hotel sold the boats', 'Ola Hotel', 'sells', 'the boats', { is: 'ORGANIZATION' })
  expect(stemsOf(slotChoice, build, claim)).toEqual([])
})

test('nothing is asked that “unless” would have to answer', () => {
  const build = createKnowledge(
    'The drought\nThe company will close the taps unless rain falls. The hotel will close the pool if guests leave. The farm will sell the cows once spring comes.',
  )
  const tell = teller(build)
  const close = (who: string, what: string, given: string) =>
    tell(`The ${who} will ${what} ${given}`, who, what, null, {
      ...{ is: 'ORGANIZATION', modality: 'PLAN', condition: given },
    })
  const taps = close('company', 'close the taps', 'unless rain falls')
  close('hotel', 'close the pool', 'if guests leave')
  close('farm', 'sell the cows', 'once spring comes')
  expect(reasonsOf(madeOf(condition, build, taps))).toEqual(['condition: “unless” answers no question'])
})

test('nobody in an office is offered whose office names what is asked about', () => {
  const build = createKnowledge(
    'The line\nAda Brun welcomed the Brightkeel offer. Ada Brun is mayor. Carl Dahl is director of Brightkeel. Eva Falk is minister. Gus Holt is chairman. Carl Dahl rejected the plan. Eva Falk sold the ship. Gus Holt bought the pier.',
  )
  const tell = teller(build)
  const welcomed = tell('Ada Brun welcomed the Brightkeel offer', 'Ada Brun', 'welcomes', 'the Brightkeel offer')
  const holds = build.predicate('holds', { functional: true })
  const people = new Map(build.knowledge.entities.map(({ name, id }) => [name, id]))
  for (const [who, office] of [
    ['Ada Brun', 'mayor'],
    ['Carl Dahl', 'director of Brightkeel'],
    ['Eva Falk', 'minister'],
    ['Gus Holt', 'chairman'],
  ] as const)
    build.claim({
      ...{ text: `${who} is ${office}.`, quote: `${who} is ${office}`, predicate: holds },
      ...{ subject: people.get(who) ?? build.entity(who, 'PERSON'), object: entityValue(build.entity(office, 'ROLE')) },
    })
  const [item] = itemsOf(madeOf(twoHop, build, welcomed))
  expect(item?.stem).toBe('Which office does the person hold who welcomed the Brightkeel offer?')
  expect(item?.options.map(({ text }) => text).sort()).toEqual(['Chairman', 'Mayor', 'Minister'])
})

describe('words to type', () => {
  test.each([
    ['Ivo Brandell will take over the Tesken route', 'Tesken route', 'its noun alone could be typed'],
    ['Ivo Brandell will finish in Odrane', 'Odrane', 'where and when could both be typed'],
    ['Ivo Brandell will speak about transport', 'transport', 'what would be left out has no name'],
  ])('%s', (quote, what, reason) => {
    const build = createKnowledge(`The line\n${quote}.`)
    const claim = teller(build)(quote, 'Ivo Brandell', 'does', what, { modality: 'PLAN' })
    expect(reasonsOf(madeOf(cloze, build, claim))).toEqual([`object: ${reason}`])
  })
})

test('persons are paired with what persons did, and companies with what companies did', () => {
  const deeds = [
    ['Ada Brun', 'opened the fair'],
    ['Carl Dahl', 'painted the quay'],
    ['Eva Falk', 'sold the mill'],
    ['Iris Jung', 'cleaned the square'],
    ['Northway', 'closed the line'],
  ] as const
  const build = createKnowledge(`The town\n${deeds.map(([who, what]) => `${who} ${what}.`).join(' ')}`)
  const tell = teller(build)
  const ids = deeds.map(([who, what]) => {
    const [verb = '', ...thing] = what.split(' ')
    return tell(`${who} ${what}`, who, verb, thing.join(' '), { is: who === 'Northway' ? 'ORGANIZATION' : 'PERSON' })
  })
  const [item] = itemsOf(madeOf(matching, build, ids[0] as string)).filter(({ stem }) => stem.includes('who did it'))
  expect(item?.answer?.form).toBe('pairs')
  expect(JSON.stringify(item?.answer)).not.toContain('Northway')
})

test('a sentence is not to be found that has the words on end, nor one that denies', () => {
  const build = createKnowledge(
    'The bison\nThe bison is no museum piece to the keepers. It is an animal that belongs here. Farmers fear the bison. Keepers feed the bison.',
  )
  const tell = teller(build)
  const belongs = tell('It is an animal that belongs here', 'bison', 'belongs', null, {
    ...{ is: 'CONCEPT', text: 'The bison is an animal that belongs in the valley.' },
  })
  tell('Farmers fear the bison', 'Farmers', 'fears', 'bison', { is: 'GROUP' })
  tell('Keepers feed the bison', 'Keepers', 'feeds', 'bison', { is: 'GROUP' })
  const denied = tell('The bison is no museum piece to the keepers', 'bison', 'is', null, {
    ...{ is: 'CONCEPT', polarity: 'NEGATED' },
  })
  expect(itemsOf(madeOf(evidence, build, belongs))).toEqual([])
  expect(reasonsOf(madeOf(evidence, build, denied))).toEqual(['sentence: a denial is said in other words too'])
})

test('nobody is offered as who says it who says so in other words, nor whom a force is to deter as who helps it', () => {
  const build = createKnowledge(
    'The race\nThe league said that the race ends in Odrane. The mayor said that police will watch the race in Odrane. The guild said that rain will come. The union said that snow will come.',
  )
  const [race, odrane] = [build.entity('race', 'EVENT'), build.entity('Odrane', 'PLACE')]
  const say = (who: string, text: string, parts: Partial<ClaimParts>) =>
    build.claim({
      ...{ text: `According to the ${who}, ${text}.`, quote: `The ${who} said that ${text}` },
      ...{ subject: build.entity(text, 'CONCEPT'), predicate: build.predicate(text) },
      ...{ speakers: [build.entity(`the ${who}`, 'ORGANIZATION')], ...parts },
    })
  const ends = say('league', 'the race ends in Odrane', { subject: race, object: entityValue(odrane) })
  say('mayor', 'police will watch the race in Odrane', {
    ...{ object: entityValue(race), modality: 'PREDICTION' },
    qualifiers: [{ key: 'place', value: entityValue(odrane) }],
  })
  say('guild', 'rain will come', { modality: 'PREDICTION' })
  say('union', 'snow will come', { modality: 'PREDICTION' })
  for (let seed = 1; seed <= 8; seed += 1)
    for (const { stem } of itemsOf(make(supported, build as unknown as Bridge, ends, seed)))
      expect(stem).not.toContain('the mayor, the race ends')

  const force = createKnowledge(
    'The force\nThe force would deter Rusland. The plan would require Albion to provide ships. Albion met Gallia. Gallia met Iberia. Rusland met Iberia.',
  )
  const tell = teller(force)
  const country = { is: 'PLACE' as const }
  const described = (name: string) => force.entity(name, 'PLACE', { description: 'Country in Europe.' })
  const [albion, gallia, iberia, rusland] = ['Albion', 'Gallia', 'Iberia', 'Rusland'].map(described) as [
    string,
    string,
    string,
    string,
  ]
  tell('The force would deter Rusland', 'force', 'deters', null, {
    ...{ is: 'CONCEPT', modality: 'PLAN', object: entityValue(rusland) },
  })
  const requires = tell('The plan would require Albion to provide ships', 'plan', 'requires', null, {
    ...{ is: 'PLAN', modality: 'PLAN', object: entityValue(albion) },
  })
  const met = force.predicate('meets', { symmetric: true })
  for (const [quote, one, other] of [
    ['Albion met Gallia', albion, gallia],
    ['Gallia met Iberia', gallia, iberia],
    ['Rusland met Iberia', rusland, iberia],
  ] as const)
    force.claim({ text: `${quote}.`, quote, subject: one, predicate: met, object: entityValue(other) })
  expect(country.is).toBe('PLACE')
  expect(wrongOf(madeOf(slotChoice, force, requires))).not.toContain('Rusland')
  expect(asked(madeOf(slotChoice, force, requires)).length).toBeGreaterThan(0)
})

test('where something is to be is not asked for how far it has come', () => {
  const build = createKnowledge('The glacier\nThe platform would be at 2,870 metres. The lift would open a hall.')
  const tell = teller(build)
  const platform = tell('The platform would be at 2,870 metres', 'platform', 'is-at', null, {
    ...{ is: 'CONCEPT', modality: 'PLAN' },
    qualifiers: [{ key: 'quantity', value: quantityValue('2,870 metres', 2870, 2870, 'metres') }],
  })
  expect(reasonsOf(madeOf(modality, build, platform))).toEqual(['modality: to stay as it is is no event'])
})

test('villages, leases and ministries are not put side by side to be paired', () => {
  const build = createKnowledge(
    'The village\nThe village would vote on the plan. The lease would cover the hill. The ministry would check the station. The bank would lend the money. The fund would buy the hut.',
  )
  const tell = teller(build)
  const would = (who: string, verb: string, what: string, is: 'PLACE' | 'CONCEPT' | 'ORGANIZATION') =>
    tell(`The ${who} would ${verb} the ${what}`, who, verb.replaceAll(' ', '-'), what, { is, modality: 'PLAN' })
  const vote = would('village', 'vote on', 'plan', 'PLACE')
  would('lease', 'cover', 'hill', 'CONCEPT')
  would('ministry', 'check', 'station', 'ORGANIZATION')
  would('bank', 'lend', 'money', 'ORGANIZATION')
  would('fund', 'buy', 'hut', 'ORGANIZATION')
  const rights = itemsOf(madeOf(matching, build, vote)).flatMap(({ answer }) =>
    answer?.form === 'pairs' ? answer.right.map(({ text }) => text) : [],
  )
  expect(rights.join(' ')).not.toMatch(/village|lease/iu)
})

test('a number that would be four times another is not offered beside it', () => {
  const build = createKnowledge(
    'The island\nThe island has 8,700 people. The firm has 1,260 people. The port has 6,100 people. The town has 9,400 people. The farm has 7,200 people.',
  )
  const tell = teller(build)
  const have = (who: string, text: string, count: number) =>
    tell(`The ${who} has ${text}`, who, 'has', null, {
      ...{ is: 'ORGANIZATION', qualifiers: [{ key: 'quantity', value: quantityValue(text, count, count, 'people') }] },
    })
  const island = have('island', '8,700 people', 8700)
  have('firm', '1,260 people', 1260)
  have('port', '6,100 people', 6100)
  have('town', '9,400 people', 9400)
  have('farm', '7,200 people', 7200)
  const wrong = wrongOf(madeOf(literal, build, island))
  expect(wrong.length).toBeGreaterThan(1)
  expect(wrong.join(' ')).not.toContain('1,260')
})
