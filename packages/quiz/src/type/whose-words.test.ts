import { describe, expect, test } from 'vitest'
import { createKnowledge } from '../testing/create-knowledge.ts'
import { madeOf, stemsOf, teller } from '../testing/teller.ts'
import { itemsOf, reasonsOf } from '../testing/try-type.ts'
import { attribution } from './attribution.ts'
import { matching } from './matching.ts'
import { supported } from './supported.ts'
import { voice } from './voice.ts'

// What readers found on articles that nobody had in mind, of who says what.

describe('whose words they are', () => {
  test('is not asked of “it” and “they”, but of what is said of something that follows', () => {
    const build = createKnowledge(
      'The line\nBrightkeel said it planned to start. Brightkeel said it is critical to start. Corvane said that fares rose. Tesken said that shops closed. Ada Brun said that ships came.',
    )
    const tell = teller(build)
    const say = (quote: string, who: string, text: string) =>
      tell(quote, `${who} matter`, text, null, {
        ...{ is: 'CONCEPT', text: `According to ${who}, ${text}.` },
        speakers: [build.entity(who, 'ORGANIZATION')],
      })
    const planned = say('Brightkeel said it planned to start', 'Brightkeel', 'it planned to start')
    const critical = say('Brightkeel said it is critical to start', 'Brightkeel', 'it is critical to start')
    for (const [who, text] of [
      ['Corvane', 'fares rose'],
      ['Tesken', 'shops closed'],
    ] as const)
      say(`${who} said that ${text}`, who, text)
    expect(reasonsOf(madeOf(attribution, build, planned))).toEqual([
      'speaker: a pronoun would have nobody to stand for',
    ])
    expect(reasonsOf(madeOf(attribution, build, critical)).join()).not.toContain('pronoun')
  })

  test('is not asked where what is said leans on who says it', () => {
    const build = createKnowledge(
      'The outage\nThe authority said the outage was costing it much. The union said its members had no plan. The mayor said the other employees would be paid.',
    )
    const say = (who: string, text: string, subject: string) =>
      build.claim({
        ...{ text: `According to the ${who}, ${text}.`, quote: `The ${who} said ${text}` },
        ...{ subject: build.entity(subject, 'CONCEPT'), predicate: build.predicate(text) },
        speakers: [build.entity(`the ${who}`, 'ORGANIZATION')],
      })
    const leaning = [
      say('authority', 'the outage was costing it much', 'the outage'),
      say('union', 'its members had no plan', 'its members'),
      say('mayor', 'the other employees would be paid', 'the other employees'),
    ]
    for (const id of leaning)
      expect(reasonsOf(madeOf(attribution, build, id))).toEqual(['speaker: a pronoun would have nobody to stand for'])
  })

  test('is not asked of who says what they themselves will do', () => {
    const build = createKnowledge('The taps\nLorrin Water said the company will shut the taps.')
    const company = build.entity('Lorrin Water', 'ORGANIZATION', { aliases: ['the company'] })
    const claim = build.claim({
      ...{ text: 'According to Lorrin Water, the company will shut the taps.', subject: company, speakers: [company] },
      ...{ predicate: build.predicate('shuts'), quote: 'Lorrin Water said the company will shut the taps' },
    })
    expect(reasonsOf(madeOf(attribution, build, claim))).toEqual(['speaker: it is about who says it'])
  })

  test('is not asked of what somebody only passes on', () => {
    const text = 'The farm\nAda Brun said the town had been warned in May that the farm was empty.'
    const build = createKnowledge(text)
    const id = build.claim({
      ...{ text: 'According to Ada Brun, the farm was empty.', subject: build.entity('the farm', 'PLACE') },
      ...{ predicate: build.predicate('was-empty'), quote: 'the farm was empty' },
      speakers: [build.entity('Ada Brun', 'PERSON')],
    })
    const claim = build.knowledge.claims.find((each) => each.id === id)
    const [start, quote] = [text.indexOf('Ada'), 'Ada Brun said']
    Object.assign(claim?.attribution[0]?.evidence as object, { start, end: start + quote.length, quote })
    expect(reasonsOf(madeOf(attribution, build, id))).toEqual(['speaker: what is said has a speaker of its own'])
  })

  test('is not asked of officials or scientists: of whom?', () => {
    const build = createKnowledge('The trial\nScientists said that the vaccine works.')
    const claim = build.claim({
      ...{ text: 'According to scientists, the vaccine works.', quote: 'Scientists said that the vaccine works' },
      ...{ subject: build.entity('the vaccine', 'CONCEPT'), predicate: build.predicate('works') },
      speakers: [build.entity('scientists', 'GROUP')],
    })
    expect(reasonsOf(madeOf(attribution, build, claim))).toEqual(['speaker: who says it may be any of several'])
  })

  test('is matched among persons who have a name: what a firm says reads like a firm', () => {
    const said = ['fares rose', 'shops closed', 'ships came', 'cranes fell', 'rents doubled']
    const who = ['Ada Brun', 'Ben Carr', 'Cleo Dahl', 'the firm', 'Evan Moss']
    const build = createKnowledge(
      `The line\n${said.map((text, at) => `${who[at]} said that ${text}.`).join(' ')} A technician left.`,
    )
    teller(build)('A technician left', 'a technician', 'left', null)
    const ids = said.map((text, at) =>
      build.claim({
        ...{ text: `According to ${who[at]}, ${text}.`, quote: `${who[at]} said that ${text}` },
        ...{
          subject: build.entity(text.split(' ')[0] as string, 'CONCEPT'),
          predicate: build.predicate(text.split(' ')[1] as string),
        },
        speakers: [build.entity(who[at] as string, who[at] === 'the firm' ? 'ORGANIZATION' : 'PERSON')],
      }),
    )
    const rights = itemsOf(madeOf(matching, build, ids[0] as string)).flatMap(({ answer }) =>
      answer?.form === 'pairs' ? answer.right.map(({ text }) => text) : [],
    )
    expect(rights.sort()).toEqual(['Ada Brun', 'Ben Carr', 'Cleo Dahl', 'Evan Moss'])
  })

  test('is not the author’s where it goes without saying', () => {
    const build = createKnowledge('The wall\nThe deterrents must deter raiders.')
    const claim = teller(build)('The deterrents must deter raiders', 'The deterrents', 'deter', 'raiders', {
      ...{ is: 'CAPABILITY', modality: 'REQUIREMENT' },
    })
    expect(reasonsOf(madeOf(voice, build, claim))).toEqual(['speaker: it goes without saying'])
  })

  test('is not the author’s where a plan would have it so', () => {
    const build = createKnowledge('The bison\nFarmers would have to report damage within days.')
    const tell = teller(build)
    const claim = tell('Farmers would have to report damage within days', 'Farmers', 'reports', 'damage', {
      ...{ is: 'GROUP', modality: 'REQUIREMENT' },
    })
    expect(reasonsOf(madeOf(voice, build, claim))).toEqual(['speaker: it may be what a plan says'])
  })
})

describe('a statement to judge', () => {
  test('keeps the condition that its sentence begins with', () => {
    const build = createKnowledge('The line\nIf no agreement is reached, the court can order the liquidation.')
    const tell = teller(build)
    const claim = tell(
      'If no agreement is reached, the court can order the liquidation',
      'court',
      'orders',
      'liquidation',
      {
        ...{ is: 'ORGANIZATION', modality: 'POSSIBILITY', condition: 'If no agreement is reached' },
      },
    )
    for (const stem of stemsOf(supported, build, claim)) expect(stem).toContain('if no agreement is reached')
  })

  test('puts nobody’s opinion as the article’s own', () => {
    const build = createKnowledge('The bison\n"It belongs here." So says the minister, Ada Brun. She knows why.')
    const claim = build.claim({
      ...{ text: 'The bison belongs in the valley.', quote: '"It belongs here."', modality: 'JUDGEMENT' },
      ...{ subject: build.entity('bison', 'CONCEPT'), predicate: build.predicate('belongs') },
      speakers: [build.entity('Ada Brun', 'PERSON')],
    })
    const known = build.knowledge.claims.find(({ id }) => id === claim)
    const [link] = known?.attribution ?? []
    Object.assign(link as object, { evidence: null })
    expect(reasonsOf(madeOf(supported, build, claim))).toContain(
      'statement: the statement would leave out whose view it is',
    )
  })
})
