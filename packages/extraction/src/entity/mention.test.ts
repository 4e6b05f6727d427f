import { expect, test } from 'vitest'
import type { KnownEntity } from '../suggester/suggestion.ts'
import { suggest } from '../testing/suggest.ts'

const names = (text: string) =>
  suggest(text)
    .mentions.filter(({ form }) => form === 'NAME')
    .map(({ quote, kind }) => `${quote}: ${kind}`)

test.each([
  ['The talks were led by Maria Gomez.', ['Maria Gomez: PERSON']],
  ['Acme Corp. opened a factory in Belgium.', ['Acme Corp.: ORGANIZATION', 'Belgium: PLACE']],
  ['Acme CEO Anna Berg resigned.', ['Acme: ORGANIZATION', 'Anna Berg: PERSON']],
  ['She studied at the University of Leeds.', ['University of Leeds: ORGANIZATION']],
  ['They met in Paris, France.', ['Paris: PLACE', 'France: PLACE']],
  ['They crossed the Danube River.', ['Danube River: PLACE']],
  ['The Romans built it.', ['Romans: GROUP']],
  ['He bought an iPad.', ['iPad: WORK']],
  ['Minister Joachim Brudziński resigned.', ['Joachim Brudziński: PERSON']],
  ['Mayor of Oslo Anna Berg resigned.', ['Oslo: PLACE', 'Anna Berg: PERSON']],
  ['Republican Kevin Holm resigned.', ['Kevin Holm: PERSON']],
  [
    'Deputy Emergency Situations Minister Anna Berg resigned.',
    ['Emergency Situations: ORGANIZATION', 'Anna Berg: PERSON'],
  ],
  ['Holm and Berg, a small law firm from Hull, won.', ['Holm and Berg: ORGANIZATION', 'Hull: PLACE']],
  ['They met the Mill Road Residents’ Association.', ['Mill Road Residents’ Association: ORGANIZATION']],
])('a name has a kind: %s', (text, found) => expect(names(text)).toEqual(found))

test.each([
  'However, nothing happened.',
  'Sales of boats fell.',
  'On Monday it rained.',
  'The CEO left.',
  'German beer is good.',
  'Casinos are big. A casino never closes.',
  'Requests for plots opened on Feb. 2.',
  'Opponents say that it fell.',
  'Nurses at the ward met.',
])('a capital alone makes no name: %s', (text) => expect(names(text)).toEqual([]))

test('two names are one where they are told to be one firm, then and ever after', () => {
  expect(names('Holm and Berg, a law firm, won. They praised Holm and Berg.').slice(1)).toEqual([
    'Holm and Berg: ORGANIZATION',
  ])
  // One of two may be a firm, and many are not one.
  for (const text of ['Anna Holm and Berg, a law firm, won.', 'Holm and Berg, a law firm, were sold.'])
    expect(names(text).some((name) => name.includes(' and '))).toBe(false)
})

test('a name told in full decides what its part stands for', () => {
  const { mentions } = suggest('Anna Berg leads the bank. Berg was born in Norway.')
  const short = mentions.find(({ quote }) => quote === 'Berg')
  expect(short).toMatchObject({ kind: 'PERSON', proposed: { name: 'Anna Berg', kind: 'PERSON' } })
})

test('a name that only begins with it is no longer form of an acronym', () => {
  const proposed = (text: string) => suggest(text).mentions.at(-1)?.proposed.name
  expect(proposed('BT Together helps many. Critics blamed BT.')).toBe('BT')
  expect(proposed('Acme Widget Works helps many. Critics blamed AWW.')).toBe('Acme Widget Works')
})

test('a pronoun stands for the only one it can', () => {
  const { mentions } = suggest('Anna Berg leads the bank. She was born in Norway.')
  expect(mentions.find(({ form }) => form === 'PRONOUN')).toMatchObject({
    quote: 'She',
    proposed: { name: 'Anna Berg' },
    rule: 'only-person',
  })
})

test('a pronoun of the other gender stands for nobody', () => {
  expect(
    suggest('Anna Berg leads the bank. He was born there.').mentions.filter(({ form }) => form === 'PRONOUN'),
  ).toEqual([])
})

test('“the company” stands for the only organisation', () => {
  const { mentions } = suggest('Acme Corp. makes glue. The company has 40 workers.')
  expect(mentions.find(({ quote }) => quote === 'The company')).toMatchObject({
    form: 'DESCRIPTION',
    proposed: { name: 'Acme Corp.' },
  })
})

const entity = (
  id: string,
  name: string,
  aliases: string[] = [],
  kind: KnownEntity['kind'] = 'PERSON',
): KnownEntity => ({ id, name, kind, aliases })

test('known entities are candidates by name, alias and part, best first, and none is chosen', () => {
  const known = {
    entities: [
      entity('a', 'Anna Berg'),
      entity('b', 'Carl Berg'),
      entity('c', 'The Daily Herald', ['Herald'], 'ORGANIZATION'),
    ],
    predicates: [],
  }
  const { mentions } = suggest('Anna Berg told the Herald. Mr Berg declined.', { known })
  const candidates = (quote: string) =>
    mentions.find((each) => each.quote === quote)?.candidates.map(({ entity: id, by }) => `${id} by ${by}`)
  expect(candidates('Anna Berg')).toEqual(['a by NAME'])
  expect(candidates('Herald')).toEqual(['c by ALIAS'])
  expect(candidates('Berg')).toEqual(['a by PART', 'b by PART'])
})

test('a known thing is found though it has no capital', () => {
  const known = { entities: [entity('p', 'harbour plan', ['the draft plan'], 'PLAN')], predicates: [] }
  const { mentions } = suggest('Critics read the draft plan with care.', { known })
  expect(mentions).toMatchObject([
    { quote: 'the draft plan', form: 'DESCRIPTION', candidates: [{ entity: 'p', by: 'DESCRIPTION' }] },
  ])
})

test.each([
  ['Anna Berg spoke in the House.', 'House'],
  ['Critics blamed the club.', 'the club'],
])('a body without its organisation is nobody known: %s', (text, quote) => {
  const entities = [
    entity('p', 'Gregory House'),
    entity('w', 'House', [], 'WORK'),
    entity('c', 'The Club', [], 'PLACE'),
  ]
  const found = suggest(text, { known: { entities, predicates: [] } }).mentions.find((each) => each.quote === quote)
  expect(found?.candidates ?? []).toEqual([])
})

test('“the Assembly” is the only one that was named, or known by that', () => {
  const [, second] = suggest('The Welsh Assembly praised Carl Holm. The Assembly blamed Anna Berg.').claims
  expect(second?.subject.proposed.name).toBe('Welsh Assembly')
  const known = { entities: [entity('a', 'Welsh Assembly', ['the Assembly'], 'ORGANIZATION')], predicates: [] }
  expect(suggest('The Assembly blamed Anna Berg.', { known }).claims[0]?.subject.candidates).toMatchObject([
    { entity: 'a', by: 'ALIAS' },
  ])
})
