import { expect, test } from 'vitest'
import { soundClaims, suggest } from '../testing/suggest.ts'

test.each([
  ['Acme Corp. opened a factory in Belgium.', ['Acme Corp. opened a factory in Belgium.']],
  ['Acme Corp. opened a factory on Monday.', ['Acme Corp. opened a factory on Monday, 2 March 2015.']],
  ['Acme Corp. opened a factory last year.', ['Acme Corp. opened a factory in 2014.']],
  [
    'Carl Holm returned to Acme Corp., which employs forty people.',
    ['Carl Holm returned to Acme Corp.', 'Acme Corp. employs forty people.'],
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
  ['Acme Corp. sold lamps in late January.', ['Acme Corp. sold lamps in late January 2015.']],
  [
    'Acme Corp. sold lamps between Monday and Wednesday.',
    ['Acme Corp. sold lamps between 2 March 2015 and 4 March 2015.'],
  ],
  ['Since February, Acme Corp. has sold lamps.', ['Acme Corp. has sold lamps since February 2015.']],
  ['In 1998 Acme Corp. opened a factory.', ['Acme Corp. opened a factory in 1998.']],
  ['Anna Berg never visited Belgium.', ['Anna Berg never visited Belgium.']],
  ['The agreement of 1991 was broken by Acme Corp.', ['The agreement of 1991 was broken by Acme Corp.']],
  ['Anna Berg has some of the shares of Acme Corp.', ['Anna Berg has some of the shares of Acme Corp.']],
  ['Anna Berg leads a bank. She was born in Norway.', ['Anna Berg leads a bank.', 'Anna Berg was born in Norway.']],
])('stands alone: %s', (text, claims) => expect(soundClaims(text)).toEqual(claims))

test.each([
  'Did Acme Corp. open a factory?',
  '“We opened a factory in Belgium,” Anna Berg said.',
  'They opened it there.',
  'It rained.',
  'The workers hope that Acme Corp. opens a factory.',
  'As Acme Corp. opens factories, others close.',
  'Whether Acme Corp. opened a factory is unknown.',
  'Anna Berg denied that Acme Corp. opened a factory.',
  'Anna Berg disputed that Acme Corp. opened a factory.',
])('what cannot stand alone, or is not said to be so, is no claim that is shown: %s', (text) =>
  expect(soundClaims(text)).toEqual([]),
)

test('what stands in brackets is neither a condition nor a circumstance', () => {
  const text = 'Acme Corp. left Belgium in 1810 (amid wars that left Spain without a government).'
  expect(suggest(text).claims[0]).toMatchObject({ conditions: [], qualifiers: [{ key: 'time' }] })
})

test('an interval that nobody can date is told in its words', () =>
  expect(suggest('Acme Corp. sold lamps between March and April.', { publishedOn: null }).claims).toMatchObject([
    { qualifiers: [{ key: 'time', value: { kind: 'TEXT', span: { quote: 'between March and April' } } }] },
  ]))

test('a day that nobody knows is kept as a qualifier and left out of the sentence', () => {
  const { claims } = suggest('Today, Acme Corp. opened a factory.', {
    publishedOn: null,
    datedAround: '2015-03-03/2015-03-06',
  })
  expect(claims).toMatchObject([
    { text: 'Acme Corp. opened a factory.', qualifiers: [{ key: 'time', value: { value: '2015-03-03/2015-03-06' } }] },
  ])
})

test.each([
  ['Acme Corp. has support for lamps in the system.', 'has', 'support for lamps in the system'],
  ['Acme Corp. makes lamps, chairs and tables.', 'makes', 'lamps, chairs and tables'],
  ['Acme Corp. has a lamp capable of shining.', 'has', 'a lamp capable of shining'],
  ['Acme Corp. had a plan to sell its factory.', 'has', 'a plan to sell its factory'],
  ['Acme Corp. sells a lamp that Anna Berg designed.', 'sells', 'a lamp that Anna Berg designed'],
  ['Acme Corp. opened the Lamp Palace, a shop.', 'opens', 'the Lamp Palace'],
  ['The Acme Lamp is available in Belgium.', 'is available in', 'Belgium'],
  ['Acme Corp. is able to sell a factory.', 'is able to sell', 'a factory'],
  ['Anna Berg looked back at a decade of work on lamps.', 'looks back at', 'a decade of work on lamps'],
  ['Anna Berg voted the plan of Acme Corp. down.', 'votes down', 'the plan of Acme Corp.'],
])('an object is whole: %s', (text, label, quote) => {
  const [claim] = suggest(text).claims
  expect([claim?.predicate.label, claim?.object?.span.quote]).toEqual([label, quote])
})

test.each([
  ['Anna Berg had been selected to fight the Oslo seat.', 'is selected to fight', 'ASSERTED'],
  ['Anna Berg was told to leave Belgium.', 'is told to leave', 'ASSERTED'],
  ['Anna Berg was asked to resign by Acme Corp.', 'is asked to resign by', 'ASSERTED'],
  ['Acme Corp. was ordered to close a shop.', 'is ordered to close', 'ASSERTED'],
  ['Anna Berg is considered to be a critic of Acme Corp.', 'is considered to be', 'ASSERTED'],
  ['Anna Berg is expected to win the Oslo seat.', 'wins', 'PREDICTION'],
  ['Anna Berg is likely to win the Oslo seat.', 'wins', 'PREDICTION'],
  ['Acme Corp. is planned to open a shop.', 'opens', 'PLAN'],
  ['Acme Corp. is due to open a shop.', 'opens', 'PLAN'],
  ['Acme Corp. is required to open a shop.', 'opens', 'REQUIREMENT'],
  ['Acme Corp. is obliged to open a shop.', 'opens', 'REQUIREMENT'],
])('an infinitive after a passive is no fact: %s', (text, label, modality) =>
  expect(suggest(text).claims.map((claim) => [claim.predicate.label, claim.modality])).toEqual([[label, modality]]),
)

test('what is not expected, or unlikely, is denied', () => {
  const polarity = (text: string) => suggest(text).claims[0]?.polarity
  expect(polarity('Acme Corp. is unlikely to open a shop.')).toBe('NEGATED')
  expect(polarity('Acme Corp. is not likely to open a shop.')).toBe('NEGATED')
  expect(polarity('Anna Berg was not asked to sell a lamp.')).toBe('NEGATED')
})

test.each([
  ['Acme Corp. opened a factory at the end of the year.', 'time', 'at the end of the year'],
  ['Acme Corp. was sued by the workers of Umbra Ltd. for a mistake.', 'manner', 'for a mistake'],
  ['Acme Corp. sells the lamp throughout Belgium.', 'place', 'throughout Belgium'],
  ['In selling 14 lamps a day, Acme Corp. sold a chair.', 'manner', 'In selling 14 lamps a day'],
  ['About 1000 B.C., Acme Corp. sold a chair.', 'time', 'About 1000 B.C.'],
  ['Acme Corp. closed a factory after a decade of work.', 'manner', 'after a decade of work'],
  ['Acme Corp. closed a factory on the night of the fire.', 'time', 'on the night of the fire'],
  ['Acme Corp. closed a factory due to a strike.', 'manner', 'due to a strike'],
  ['Acme Corp. sells the lamp for free.', 'manner', 'for free'],
  ['Anna Berg returned to Belgium to open a factory.', 'purpose', 'to open a factory'],
  ['In the north of Belgium, Acme Corp. opened a factory.', 'place', 'In the north of Belgium'],
  ['Carl Holm will step down when the trial ends.', 'time', 'when the trial ends'],
])('a circumstance has its key: %s', (text, key, quote) => {
  const qualifiers = suggest(text).claims[0]?.qualifiers.map((each) => [each.key, each.value.span.quote])
  expect(qualifiers).toContainEqual([key, quote])
})

test.each([
  ['In the north of Belgium, Acme Corp. opened a factory.', 'In the north of Belgium, Acme Corp. opened a factory.'],
  ['Carl Holm will step down when the trial ends.', 'Carl Holm will step down when the trial ends.'],
  ['The original Acme Lamp was released in 2007.', 'The original Acme Lamp was released in 2007.'],
])('what belongs to a claim stands in its sentence: %s', (text, claim) => expect(soundClaims(text)).toContain(claim))

test.each([
  ['its words are not all understood', 'Anna Berg spoke out on Monday that Acme Corp. has a plan.'],
  ['it depends on what was not read', 'When she came and it rained, Acme Corp. closed the shop of Anna Berg.'],
  ['nobody can tell which device', 'The device has a lamp from Belgium.'],
  ['nobody can tell which situation', 'Anna Berg did not comment on the situation.'],
  ['nobody can tell some of what', 'Acme Corp. will license some to Umbra Ltd.'],
  ['a list breaks off', 'Acme Corp. makes lamps, chairs, and (in Belgium) tables.'],
])('a claim is folded away where %s', (_, text) => {
  const { claims } = suggest(text)
  expect(claims.length).toBeGreaterThan(0)
  expect(claims.filter(({ shown }) => shown)).toEqual([])
})

test.each([
  [
    'Acme Corp. sued Umbra Ltd. in a shop. It sold a factory in Belgium.',
    ['Acme Corp. sued Umbra Ltd. in a shop.', 'Acme Corp. sold a factory in Belgium.'],
  ],
  [
    'In a shop, Acme Corp. sued Umbra Ltd. in May. It sold a lamp.',
    ['In a shop, Acme Corp. sued Umbra Ltd. in May 2015.'],
  ],
  ['Anna Berg praised Umbra Ltd., which took place in 1996.', ['Anna Berg praised Umbra Ltd.']],
])('a pronoun stands for what is surely meant: %s', (text, claims) => expect(soundClaims(text)).toEqual(claims))

test('what only seems so is possible, no more', () =>
  expect(suggest('Acme Corp. appears to have a factory in Belgium.').claims[0]).toMatchObject({
    modality: 'POSSIBILITY',
    modalityCue: { quote: 'appears' },
  }))

test('a description stands for the name that ends in it', () =>
  expect(soundClaims('Acme Corp. opened the Umbra Lamp Store. The store sells lamps from Belgium.')).toEqual([
    'Acme Corp. opened the Umbra Lamp Store.',
    'The Umbra Lamp Store sells lamps from Belgium.',
  ]))

test('what is said of somebody by their title is a role', () =>
  expect(suggest('Acme CEO Anna Berg praised the plan.').claims[0]?.object).toMatchObject({
    mention: { kind: 'ROLE' },
  }))

test('a claim has its parts, each verbatim', () => {
  const [claim] = suggest('Anna Berg said that Acme Corp. may send up to 300 workers to Belgium next week.').claims
  expect(claim).toMatchObject({
    subject: { quote: 'Acme Corp.', kind: 'ORGANIZATION' },
    predicate: { id: null, key: 'sends', label: 'sends' },
    object: { kind: 'ENTITY', span: { quote: 'up to 300 workers to Belgium' } },
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

test.each([
  ['Acme received criticism in July for the placement of the antenna.'],
  ['Mark Berg was pushed out of Acme due to a dispute with the board.'],
  ['Mark Berg sued Acme in an attempt to block the sale.'],
  ['Acme lost a judge after Lamp 4 antenna faults.'],
])('in “%s” nothing that begins with a preposition is taken for somebody or something', (text) => {
  const values = suggest(text).claims.flatMap(({ object, qualifiers }) => [
    object,
    ...qualifiers.map(({ value }) => value),
  ])
  expect(values.length).toBeGreaterThan(1)
  for (const value of values)
    if (value?.kind === 'ENTITY') expect(value.mention.proposed.name).not.toMatch(/^(for|due|in|after|to)\b/iu)
})

test('a denial is nothing that something is said of: it is folded away', () => {
  expect(soundClaims('No secrets had been disclosed to Acme.')).toEqual([])
})

test('how many were for and against is one result', () => {
  const [claim] = suggest('Members of Acme Corp. voted 9 to 3 on Monday to sell the mill.').claims
  expect(claim?.object).toMatchObject({ kind: 'TEXT', span: { quote: '9 to 3' } })
  expect(claim?.qualifiers.map(({ key }) => key)).toEqual(['time', 'purpose'])
  const [other] = suggest('Acme Corp. rose 2 to 3 percent.').claims
  expect(other?.object).not.toMatchObject({ span: { quote: '2 to 3' } })
})

test('of what an “of which” brings up another claim tells', () =>
  expect(
    suggest('Acme Corp. puts the cost at £9 million, of which £2 million will come from Umbra Ltd.').claims.map(
      ({ text }) => text,
    ),
  ).not.toContainEqual(expect.stringMatching(/^Acme Corp. puts .*Umbra/u)))

test('what is due to begin is planned', () =>
  expect(suggest('Building work at Acme Corp. is due to start in May.').claims).toMatchObject([
    { modality: 'PLAN', predicate: { key: 'starts' } },
  ]))

test('an “it” of another verb is what the claim is about, not somebody named before', () => {
  const { claims } = suggest('Acme Corp. makes lamps. Umbra Corp. would buy six boats if Bergen gave it a grant.')
  expect(claims.map(({ text }) => text)).toContain('Umbra Corp. would buy six boats if Bergen gave it a grant.')
})
