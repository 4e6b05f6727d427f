import { expect, test } from 'vitest'
import { shownClaims, soundClaims, suggest } from '../testing/suggest.ts'

test.each([
  ['what somebody told is missing', 'Anna Berg told the public on Monday.'],
  ['a number counts nothing', 'Anna Berg received 192.'],
  [
    'a list of verbs reads as one of nouns',
    'Storms uproot trees, rip boards from buildings, and move cars in Belgium.',
  ],
  ['words between dashes cut it', 'Acme Corp. helped forty children – those at work – into a school.'],
  ['the verb of its object comes later', 'Anna Berg ruled the practice of Acme Corp., or custom, is void.'],
  ['nobody is said to do it', 'The goal of Acme Corp. is to restore the shop.'],
  ['the plural that was meant stands elsewhere', 'Of the rest, those to the north and Acme leave the shop.'],
])('a claim is folded away where %s', (_, text) => expect(soundClaims(text)).toEqual([]))

test.each([
  ['Anna Berg was sued in honour of Carl Holm.', 'is sued', 'manner', 'in honour of Carl Holm'],
  ['The trial of Anna Berg took place in Belgium.', 'takes place', 'place', 'in Belgium'],
  ['The Acme Lamp is cheaper in Belgium.', 'is', 'place', 'in Belgium'],
  ['Carl Holm flew with Anna Berg to Belgium.', 'flies with', 'place', 'to Belgium'],
  ['Acme Corp. was judged with great care.', 'is judged', 'manner', 'with great care'],
])('a verb keeps to itself: %s', (text, label, key, quote) => {
  const [claim] = suggest(text).claims
  expect([
    claim?.predicate.label,
    ...(claim?.qualifiers.map((each) => [each.key, each.value.span.quote]) ?? []),
  ]).toEqual([
    label,
    ...(label === 'travels'
      ? [
          [key, quote],
          ['quantity', 'forty'],
        ]
      : [[key, quote]]),
  ])
})

test.each([
  ['Anna Berg sold a lamp nearly 20 years ago.', []],
  ['Fifteen Democrats praised Acme Corp.', ['Fifteen Democrats praised Acme Corp.']],
  [
    'Anna Berg resigned. Carl Holm praised the Berg years.',
    ['Anna Berg resigned.', 'Carl Holm praised the Berg years.'],
  ],
  ['Managers of Acme Corp. said that a Lamp is cheaper.', ['According to managers of Acme Corp., a Lamp is cheaper.']],
  ['Anna Berg of Acme praised the plan of Umbra Ltd.', ['Anna Berg of Acme praised the plan of Umbra Ltd.']],
  ['Acme Corp. is due to stay in Belgium and return to Norway on Friday.', ['Acme Corp. is due to stay in Belgium.']],
])('its sentence says no more and no less: %s', (text, claims) => expect(soundClaims(text)).toEqual(claims))

test('what could not be done was not done', () =>
  expect(suggest('Acme Corp. could not sell the factory of Carl Holm.').claims[0]).toMatchObject({
    modality: 'ASSERTED',
    polarity: 'NEGATED',
  }))

test('after “the minister praised Berg” “he” may be either', () =>
  expect(shownClaims('The minister praised Carl Berg. He sold a lamp in Belgium.')).toEqual([]))

test.each([
  ['On Monday, a plane in Nevada, United States crashed.', []],
  [
    'Carl Holm was ill, and according to Acme Corp. he died in Norway.',
    ['Carl Holm was ill.', 'According to Acme Corp., Carl Holm died in Norway.'],
  ],
  [
    'Acme Corp. won a prize in Belgium and both Anna Berg and Carl Holm claimed a share of it.',
    ['Acme Corp. won a prize in Belgium.'],
  ],
  ['Theresa May praised Acme Corp.', ['Theresa May praised Acme Corp.']],
  ['Tongan Prime Minister Anna Berg praised Acme Corp.', ['Anna Berg praised Acme Corp.']],
])('words are not read together that stand apart: %s', (text, claims) => expect(soundClaims(text)).toEqual(claims))

test.each([
  [
    'Anna Berg became the first Norwegian to win the Acme Prize.',
    'PERSON',
    'the first Norwegian to win the Acme Prize',
  ],
  ['Anna Berg is a long-time critic of Acme Corp.', 'PERSON', 'a long-time critic of Acme Corp.'],
  ['Anna Berg became prime minister in 2014.', 'ROLE', 'prime minister'],
])('what somebody is has its kind: %s', (text, kind, quote) =>
  expect(suggest(text).claims[0]?.object).toMatchObject({ mention: { kind }, span: { quote } }),
)

test.each([
  ['Carl Holm ran to be a delegate in 2012.', 'runs', 'purpose', 'to be a delegate in 2012'],
  ['Carl Holm worked for three years for Acme Corp.', 'works', 'time', 'for three years'],
  [
    'Carl Holm led the shop of Acme Corp. while the party controlled the council.',
    'leads',
    'time',
    'while the party controlled the council',
  ],
])('what for and when is told apart from what is done: %s', (text, label, key, quote) => {
  const [claim] = suggest(text).claims
  expect(claim?.predicate.label).toBe(label)
  expect(claim?.qualifiers.map((each) => [each.key, each.value.span.quote])).toContainEqual([key, quote])
})

test.each([
  [
    'Anna Berg had been president of Acme Corp. since 2012.',
    ['Anna Berg had been president of Acme Corp. since 2012.'],
  ],
  ['The Acme Institute reported the quake was strong. It was followed by a fire.', []],
  [
    'The Herald reported Carl Holm had been ill and was missing from Belgium.',
    [
      'According to the Herald, Carl Holm had been ill.',
      'According to the Herald, Carl Holm was missing from Belgium.',
    ],
  ],
])('who is meant is who is spoken of: %s', (text, claims) => expect(soundClaims(text)).toEqual(claims))

test.each([
  ['what it goes on with stands after an insertion', 'Anna Berg sentenced Carl Holm, now 22, to life in prison.'],
  ['how certain it is is told before it', 'Reportedly, Carl Holm sold a lamp in Belgium.'],
  ['nobody can tell whose it is', 'The Acme Museum showed her lamps in Belgium.'],
  ['whom it helps to what was not read', 'The plan of Acme Corp. would allow Carl Holm, among others, to sell lamps.'],
])('a claim is folded away where %s', (_, text) => expect(soundClaims(text)).toEqual([]))

test.each([
  ['Carl Holm appears on television.', 'ASSERTED'],
  ['Carl Holm appears to sell lamps.', 'POSSIBILITY'],
])('to appear somewhere is no guess: %s', (text, modality) => expect(suggest(text).claims[0]?.modality).toBe(modality))

test('whose it is is written out where that is sure', () =>
  expect(soundClaims('Anna Berg died in 2012. The Acme Museum of Oslo showed her lamps in 2014.')).toContain(
    "The Acme Museum of Oslo showed Anna Berg's lamps in 2014.",
  ))

test('kin hold no office', () =>
  expect(soundClaims("Anna Berg, Carl Holm's mother, left.").some((text) => text.includes('mother'))).toBe(false))

test.each([
  ['it says nothing by itself', 'Anna Berg agreed.'],
  ['with what it is compared was not read', 'Acme Corp. was less affected by the strike than the rivals of Umbra Ltd.'],
  ['its clause goes on after a comma', 'Belgium has been seeing a war since the capital, Brussels, fell in 2014.'],
  [
    'it is what a name is called as well',
    'Carl Holm works for the Brigade, an elite unit tasked with crime in Belgium.',
  ],
])('nothing is shown where %s', (_, text) =>
  expect(soundClaims(text).filter((claim) => !/works/u.test(claim))).toEqual([]),
)

test.each([
  ['Nothing is known of Carl Holm. The man praised a shop. He lived in Oslo.', []],
  [
    'According to Acme Corp., which cited the police, Carl Holm sold a lamp.',
    ['According to Acme Corp., Carl Holm sold a lamp.'],
  ],
  ['A search of Umbra Ltd. found no such lamp in Belgium.', []],
  ['Acme Corp. uses the Berg–Holm scale of 1990.', []],
  ['Anna Berg set a record of 46 points earlier this year.', ['Anna Berg set a record of 46 points earlier in 2015.']],
])('nobody is told of what is not theirs: %s', (text, claims) => expect(soundClaims(text)).toEqual(claims))

test.each([
  ['Anna Berg won a prize with a time of 47.42 seconds.', 'wins', 'a prize with a time of 47.42 seconds'],
  ['Acme Corp. sued a doctor based in Oslo, Norway because of a lamp.', 'sues', 'a doctor based in Oslo, Norway'],
])('an object ends where it ends: %s', (text, label, quote) => {
  const [claim] = suggest(text).claims
  expect([claim?.predicate.label, claim?.object?.span.quote]).toEqual([label, quote])
})

test('a hurricane is an event, in full and by its name alone', () =>
  expect(
    suggest('Hurricane Lorenzo hit Belgium. Lorenzo closed a shop.').mentions.filter(({ kind }) => kind === 'EVENT'),
  ).toHaveLength(2))

test.each([
  ['The Acme Union is often involved.', []],
  ['Acme Corp. billed itself as home to three lions.', []],
  [
    'Brazil is no member of Acme, but it is part of a pact with Norway.',
    ['Brazil is no member of Acme.', 'Brazil is part of a pact with Norway.'],
  ],
])('what wants more to be understood is not shown: %s', (text, claims) => expect(soundClaims(text)).toEqual(claims))

test('what is said again in the same words is shown once', () =>
  expect(
    shownClaims('Acme Corp. opened a factory in Belgium. Analysts slept. Acme Corp. opened a factory in Belgium.'),
  ).toEqual(['Acme Corp. opened a factory in Belgium.']))

test.each([
  ['quotes without what is said', 'The Herald quotes Anna Berg saying.'],
  ['half of a quotation is the subject', 'Acme Corp. told of “substantial” revenue derived from lamps.'],
  ['what would be so is not', 'Speed would normally be higher in Belgium.'],
])('nothing is sound where %s', (_, text) => expect(soundClaims(text)).toEqual([]))

test('who died is the person, not what is theirs', () =>
  expect(soundClaims('Acme bought it from the estate of Anna Berg, who died in Belgium.')).toEqual([
    'Anna Berg died in Belgium.',
  ]))

test('whoever is nominated for an office does not hold it', () =>
  expect(
    suggest('The speech of nominated Acme director Anna Berg was long.').claims.map(({ text }) => text),
  ).not.toContain('Anna Berg is director of Acme.'))

test('a second verb of one subject is a small doubt: what it says is folded away', () => {
  const text = 'Acme Corp. opened a factory in Belgium and sold the Umbra Lamp to Norway.'
  expect(soundClaims(text)).toEqual([
    'Acme Corp. opened a factory in Belgium.',
    'Acme Corp. sold the Umbra Lamp to Norway.',
  ])
  expect(shownClaims(text)).toEqual(['Acme Corp. opened a factory in Belgium.'])
})

test.each([
  ['a change has no day', 'The Nasdaq fell 82 points.'],
  ['what came of it was read as what for', 'Acme Corp. sold 155 lamps to end the year at a loss.'],
  ['which three, only the text before tells', 'Acme Corp. has the largest share of the three markets.'],
  ['it is compared with nothing', 'More people bought the Umbra Lamp in Belgium.'],
  ['nothing is told of what nobody has named', 'Efforts are ongoing.'],
  ['what was said is not told', 'Acme Corp. made a statement in 2012.'],
])('it is folded away where %s', (_, text) => expect(shownClaims(text)).toEqual([]))

test.each([
  [
    'Acme Corp. fell 2.99 percent in 2012 while Umbra Ltd. fell 3.20 percent.',
    'Acme Corp. fell 2.99 percent in 2012 while Umbra Ltd. fell 3.20 percent.',
  ],
  [
    'The Acme index lost 232 points to 6038, and the Umbra 225 fell 406 points.',
    'The Acme index lost 232 points to 6038.',
  ],
  ['The Acme ferry reached Norway at 16:08 UTC.', 'The Acme ferry reached Norway at 16:08 UTC on 4 March 2015.'],
  ['Acme Corp. bought six A350s in 2012.', 'Acme Corp. bought six A350s in 2012.'],
])('numbers, hours and a “while” are told once and whole: %s', (text, sentence) =>
  expect(suggest(text).claims.map((claim) => claim.text)).toContain(sentence),
)

test.each([
  'Anna Berg spoke in the House on Monday.',
  'Anna Berg praised the club’s chairman.',
  'Anna Berg has a majority in the assembly.',
  'The Senate praised Anna Berg.',
  'The Board said Anna Berg left Belgium.',
  'A challenge to Acme Corp. came from the government.',
  'Anna Berg became chairman in 2014.',
])('nobody can tell of what it is: %s', (text) => expect(shownClaims(text)).toEqual([]))

test.each([
  'Anna Berg, leader of the Liberal Democrats in the assembly, slept.',
  'Anna Berg, the club’s chairman, slept.',
  'Anna Berg, the current chief executive, slept.',
])('an office of nothing is not told: %s', (text) =>
  expect(suggest(text).claims.filter(({ predicate }) => predicate.key === 'holds-office')).toEqual([]),
)

test.each([
  ['The House of Commons praised Anna Berg.', 'The House of Commons praised Anna Berg.'],
  ['The Oslo club praised Anna Berg.', 'The Oslo club praised Anna Berg.'],
  ['Anna Berg, chairman of the board of Acme Corp., slept.', 'Anna Berg is chairman of the board of Acme Corp.'],
  ['Anna Berg, a police officer, slept.', 'Anna Berg is a police officer.'],
])('a body with its organisation is one: %s', (text, claim) => expect(shownClaims(text)).toContain(claim))

test.each([
  'Acme Corp. was the sole exception to the sales gains.',
  'The address of Anna Berg on the front of the card was written in Norway.',
  'At the end of the experiment, Anna Berg sold a lamp.',
  'Anna Berg was sacked by Acme Corp. for the comments.',
])('only the text before tells which is meant: %s', (text) => expect(shownClaims(text)).toEqual([]))

test.each([
  'Anna Berg sold lamps on the internet in May 2014.',
  'Anna Berg bought the maker of the Acme Lamp.',
  'Anna Berg praised the antenna on the Acme Lamp.',
])('what is told or known by all may stand: %s', (text) => expect(shownClaims(text)).toEqual([text]))

test.each([
  'Acme Corp. reported a 49% decline.',
  'Umbra Ltd. would hold a 60% stake.',
  'Sales in Belgium have been modest.',
  'Most districts are served by Acme Corp.',
  'Additional assistance was provided by Acme Corp.',
  'Anna Berg has hesitations.',
])('nobody can tell of what: %s', (text) => expect(shownClaims(text)).toEqual([]))

test.each([
  'Acme Corp. reported a 49% decline in sales.',
  'Umbra Ltd. holds a 60% stake in Acme Corp.',
  'Sales of lamps in Belgium have been modest.',
  'Most people in Oslo praised Acme Corp.',
])('it is told of what: %s', (text) => expect(shownClaims(text)).toEqual([text]))
