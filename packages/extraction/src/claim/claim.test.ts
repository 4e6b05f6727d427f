import { expect, test } from 'vitest'
import { shownClaims, suggest } from '../testing/suggest.ts'

test.each([
  ['Acme Corp. opened a factory in Belgium.', ['Acme Corp. opened a factory in Belgium.']],
  ['Acme Corp. opened a factory on Monday.', ['Acme Corp. opened a factory on Monday, 2 March 2015.']],
  ['Acme Corp. opened a factory last year.', ['Acme Corp. opened a factory in 2014.']],
  [
    'The factory was sold to Acme Corp., which employs forty people.',
    ['The factory was sold to Acme Corp.', 'Acme Corp. employs forty people.'],
  ],
  ['Acme Corp. opened a factory and closed a shop.', ['Acme Corp. opened a factory.', 'Acme Corp. closed a shop.']],
  [
    'Acme Corp. was founded by Anna Berg and Carl Holm in 1976.',
    ['Acme Corp. was founded by Anna Berg in 1976.', 'Acme Corp. was founded by Carl Holm in 1976.'],
  ],
  [
    'Anna Berg, president of Acme Corp., praised the plan.',
    ['Anna Berg is president of Acme Corp.', 'Anna Berg praised the plan.'],
  ],
  ['Acme CEO Anna Berg praised the plan.', ['Anna Berg is CEO of Acme.', 'Anna Berg praised the plan.']],
  ['Acme Corp. plans to sell the factory to Umbra Ltd.', ['Acme Corp. plans to sell the factory to Umbra Ltd.']],
  [
    'Acme Corp. would protect the workers if they were put in danger.',
    ['Acme Corp. would protect the workers if they were put in danger.'],
  ],
  ['If the bank fails, Acme Corp. will close the factory.', ['Acme Corp. will close the factory if the bank fails.']],
  ['Anna Berg said that Acme Corp. has 109 shops.', ['According to Anna Berg, Acme Corp. has 109 shops.']],
  ['Acme Corp. has 109 shops, Anna Berg said.', ['According to Anna Berg, Acme Corp. has 109 shops.']],
  ['On Monday, Acme Corp. opened a factory.', ['Acme Corp. opened a factory on Monday, 2 March 2015.']],
  ['Acme Corp. yesterday opened a factory.', ['Acme Corp. opened a factory on 3 March 2015.']],
  ['In 1998 Acme Corp. opened a factory.', ['Acme Corp. opened a factory in 1998.']],
  ['Anna Berg never visited Belgium.', ['Anna Berg never visited Belgium.']],
  ['The agreement of 1991 was broken by Acme Corp.', ['The agreement of 1991 was broken by Acme Corp.']],
  ['Anna Berg has some of the shares of Acme Corp.', ['Anna Berg has some of the shares of Acme Corp.']],
  ['Anna Berg leads the bank. She was born in Norway.', ['Anna Berg leads the bank.', 'Anna Berg was born in Norway.']],
])('stands alone: %s', (text, claims) => expect(shownClaims(text)).toEqual(claims))

test.each([
  'Did Acme Corp. open a factory?',
  '“We opened a factory in Belgium,” Anna Berg said.',
  'They opened it there.',
  'It rained.',
  'The workers hope that Acme Corp. opens a factory.',
  'As Acme Corp. opens factories, others close.',
  'Whether Acme Corp. opened a factory is unknown.',
  'Anna Berg denied that Acme Corp. opened a factory.',
])('what cannot stand alone, or is not said to be so, is no claim that is shown: %s', (text) =>
  expect(shownClaims(text)).toEqual([]),
)

test('a day that nobody knows is kept as a qualifier and left out of the sentence', () => {
  const { claims } = suggest('Today, Acme Corp. opened a factory.', {
    publishedOn: null,
    datedAround: '2015-03-03/2015-03-06',
  })
  expect(claims).toMatchObject([
    { text: 'Acme Corp. opened a factory.', qualifiers: [{ key: 'time', value: { value: '2015-03-03/2015-03-06' } }] },
  ])
})

test('a claim has its parts, each verbatim', () => {
  const [claim] = suggest('Anna Berg said that Acme Corp. may send up to 300 workers to Belgium next week.').claims
  expect(claim).toMatchObject({
    subject: { quote: 'Acme Corp.', kind: 'ORGANIZATION' },
    predicate: { id: null, key: 'sends', label: 'sends' },
    object: { kind: 'ENTITY', span: { quote: 'up to 300 workers' } },
    modality: 'POSSIBILITY',
    modalityCue: { quote: 'may' },
    polarity: 'AFFIRMED',
    attribution: [{ speaker: { quote: 'Anna Berg' }, cue: { quote: 'said' }, evidence: { quote: 'Anna Berg said' } }],
    evidence: [{ quote: 'Acme Corp. may send up to 300 workers to Belgium next week' }],
    rule: 'subject-reported',
  })
  expect(claim?.qualifiers.map(({ key, value }) => [key, value.kind, value.span.quote])).toEqual([
    ['time', 'TIME', 'next week'],
    ['quantity', 'QUANTITY', 'up to 300'],
  ])
})

test('a known predicate is taken by its key or label, with or without the preposition', () => {
  const predicate = { id: 'p', key: 'meets', label: 'meets with', subjectKinds: [], objectKinds: [] }
  const known = { entities: [], predicates: [predicate] }
  const read = (text: string) => suggest(text, { known }).claims[0]?.predicate
  expect(read('Anna Berg met with Carl Holm.')).toEqual({ id: 'p', key: 'meets', label: 'meets with' })
  expect(read('Anna Berg met Carl Holm.')).toEqual({ id: 'p', key: 'meets', label: 'meets with' })
  expect(read('Anna Berg was sued by Carl Holm.')).toEqual({ id: null, key: 'is-sued-by', label: 'is sued by' })
})

test('a chain of speakers is told nearest first', () => {
  const [claim] = suggest('The Daily Herald reported that Anna Berg said that Acme Corp. closed the factory.').claims
  expect(claim?.text).toBe('According to the Daily Herald, Anna Berg said that Acme Corp. closed the factory.')
  expect(claim?.attribution.map(({ speaker }) => speaker.quote)).toEqual(['Anna Berg', 'Daily Herald'])
})

test('headlines and other doubtful claims are folded away, not lost', () => {
  const { claims } = suggest('Acme Corp. opens factory')
  expect(claims.every(({ shown }) => !shown)).toBe(true)
})
