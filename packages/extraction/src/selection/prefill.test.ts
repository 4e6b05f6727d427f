import { expect, test } from 'vitest'
import { isKindTold } from '../entity/kind-told.ts'
import { fill, select } from '../testing/select.ts'
import { anInput } from '../testing/suggest.ts'
import { prefill } from './prefill.ts'

test('a selection brings the parts of its claim', () => {
  const filled = select(
    'Anna Berg said that Acme Corp. must close a factory if sales fall.',
    'Acme Corp. must close a factory',
  )
  expect(filled).toMatchObject({
    subject: { quote: 'Acme Corp.' },
    predicate: { key: 'closes' },
    object: { span: { quote: 'a factory' } },
    modality: 'REQUIREMENT',
    attribution: [{ speaker: { quote: 'Anna Berg' }, cue: { quote: 'said' } }],
    conditions: [{ kind: 'IF', span: { quote: 'if sales fall' } }],
    text: 'According to Anna Berg, Acme Corp. must close a factory if sales fall.',
  })
})

test('where a pronoun stands for nobody known the parts come all the same, and the words as they are', () => {
  const filled = select('The lamps that they lit burned all night.', 'they lit')
  expect(filled).toMatchObject({
    subject: null,
    predicate: { key: expect.any(String) },
    text: 'They lit.',
    evidence: [{ quote: 'they lit' }],
  })
})

test('words without a verb bring whom they name', () => {
  expect(select('A picture of Anna Berg.', 'Anna Berg')).toMatchObject({
    subject: { quote: 'Anna Berg' },
    predicate: null,
  })
})

test('a selection outside the text brings nothing', () => {
  expect(prefill(anInput('Short.'), { start: 900, end: 950 })).toMatchObject({ subject: null, evidence: [] })
})

test.each([
  ['an “if” before it', 'If the mill does not open, Acme may close the shop.', ['Acme', 'closes', 'the shop']],
  [
    'an “unless” before it',
    'Unless Oslo agrees, trains must take the longer way.',
    ['trains', 'takes', 'the longer way'],
  ],
  ['a “who” between commas', 'Anna Berg, who left Acme, praised a mill.', ['Anna Berg', 'praises', 'a mill']],
  ['a reason behind it', 'Acme closed the mill because few people used it.', ['Acme', 'closes', 'the mill']],
])('the verb is the one that the others hang on: %s', (_, text, [subject, predicate, object]) =>
  expect(fill(text, text.slice(0, -1))).toMatchObject({ subject, predicate, object }),
)

test('a denial counts where it is selected and of that verb, not in an “if” or outside', () => {
  const text = 'If the mill does not open, Acme may close the shop. The tickets are not cheap for families.'
  expect(fill(text, 'If the mill does not open, Acme may close the shop')).toMatchObject({
    ...{ polarity: 'AFFIRMED', modality: 'POSSIBILITY', condition: 'If the mill does not open' },
  })
  expect(fill(text, 'tickets are not cheap for families').polarity).toBe('NEGATED')
  expect(fill('Acme did not want to sell the mill.', 'Acme did not want to sell the mill').polarity).toBe('NEGATED')
  expect(fill('No lamps were sold on Monday.', 'lamps were sold on Monday').polarity).toBe('AFFIRMED')
})

test('nothing of a part stands outside the selection but whom it is about, who says it and on what it depends', () => {
  const text = 'Acme would protect them if they were in danger and deter Umbra from building lamps.'
  expect(fill(text, 'Acme would protect them if they were in danger').condition).toBe('if they were in danger')
  expect(fill(text, 'deter Umbra from building lamps')).toMatchObject({
    ...{ subject: 'Acme', predicate: 'deters', modality: 'PLAN', condition: null },
  })
})

test('an “it” is not who does it, and “eight times” nothing that is done', () => {
  expect(fill('The shipyard Norvik built it.', 'The shipyard Norvik built it').object).toBeNull()
  expect(fill('The ferry sails eight times a day.', 'The ferry sails eight times a day').object).toBeNull()
})

test.each([
  ['two objects', 'Acme gave the club a grant of 12 euros.', 'a grant of 12 euros'],
  ['to whom it goes', 'Anna Berg presented a petition with 400 names to the board.', 'a petition with 400 names'],
  ['from whom it comes', 'Fans received free tea from the club.', 'free tea'],
  ['how often it was so', 'Acme has won the cup five times.', 'the cup'],
  ['a circumstance behind an amount', 'Acme loses 30 euros with every guest.', '30 euros'],
  ['what is done', 'Acme has ruled out closing the mill.', 'closing the mill'],
  ['what stands before a “which”', 'The club wants lamps, which Acme must sell.', 'lamps'],
  ['who did it', 'The mill was built in 1961 by the firm Umbra.', 'the firm Umbra'],
])('the object is the words that an editor would select: %s', (_, text, object) => {
  const quote = text.startsWith('The club') ? 'lamps, which Acme must sell' : text.slice(0, -1)
  expect(fill(text, quote).object).toBe(object)
})

test.each([
  ['The nurses’ union opposes the merger.', 'nurses’ union'],
  ['The Acme Board on Tuesday postponed a vote.', 'Acme Board'],
  ['Lamps and mills would be sold.', 'Lamps'],
  ['Fans who had travelled to the hall in Oslo received tea.', 'Fans'],
  ['Goalkeeper Amir Sadek of Acme praised a mill.', 'Amir Sadek'],
  ['American involvement in supporting Acme is vital.', 'American involvement in supporting Acme'],
])('the subject is whole and one: %s', (text, subject) => expect(fill(text, text.slice(0, -1)).subject).toBe(subject))

test.each([
  ['Its president, Carl Benning, said that wages are low.', 'wages are low', 'Carl Benning'],
  ['Greta Maes of the group Slow Tracks said the train could stop.', 'the train could stop', 'Greta Maes'],
  ['Doctors at the hospital fear that patients will leave.', 'patients will leave', 'Doctors at the hospital'],
  ['According to a report by the state auditor, Acme lost a mill.', 'Acme lost a mill', 'state auditor'],
  [
    'A study by the University of Brod found that every third guest leaves.',
    'every third guest leaves',
    'University of Brod',
  ],
  [
    '"Children should not pay the fare," its spokesman Luc Peeters said.',
    'Children should not pay the fare',
    'Luc Peeters',
  ],
])('whoever says it is who is named: %s', (text, quote, speaker) => expect(fill(text, quote).speaker).toBe(speaker))

test('who pays for a survey does not say what it found', () => {
  const poll = fill('A poll paid for by the union found that nurses had left.', 'nurses had left')
  expect(poll).toMatchObject({
    ...{ subject: 'nurses', speaker: 'poll paid for by the union' },
    text: 'According to a poll paid for by the union, nurses had left.',
  })
  expect(fill('A poll made by the union found that nurses had left.', 'nurses had left').speaker).toBe('union')
})

test('a house that speaks is whoever runs it', () => {
  const text = 'The museum said on Tuesday that it had hired Anna Berg and would open a second wing.'
  const filled = fill(text, 'would open a second wing')
  expect(filled).toMatchObject({ subject: 'museum', speaker: 'museum' })
  expect(filled.text).toBe('According to the museum, it would open a second wing.')
  // Of two things that are said the first.
  expect(fill(text)).toMatchObject({ predicate: 'hires', object: 'Anna Berg' })
  // A report is read, and says nothing itself.
  expect(fill('The report said that nurses had left.', 'nurses had left').speaker).toBeNull()
})

test('what only some say is written as their word', () => {
  const text = 'Prices rose, and some fear that rents will be out of reach.'
  const filled = fill(text, 'some fear that rents will be out of reach')
  expect(filled).toMatchObject({ speaker: null, text: 'Some fear that rents will be out of reach.' })
})

test('a part is told with the whole that stands before its “of which”', () => {
  const text = 'The board puts the cost at £9 million, of which £2 million will come from Acme.'
  expect(fill(text, '£2 million will come from Acme')).toMatchObject({
    ...{ subject: '£2 million', predicate: 'comes from', object: 'Acme' },
    text: '£2 million of the £9 million will come from Acme.',
  })
  expect(fill(text).text).toBe('The board puts the cost at £9 million.')
  const other = 'The firm made £2 million, of which half came from lamps.'
  expect(fill(other, 'half came from lamps').text).toBe('Half of the £2 million came from lamps.')
})

test.each([
  [
    'Acme Lamps, a chain of eleven shops, grew.',
    'Acme Lamps, a chain of eleven shops',
    'is',
    'a chain of eleven shops',
  ],
  [
    'Keir Starmer, Prime Minister of France, left.',
    'Keir Starmer, Prime Minister of France',
    'holds the office of',
    'Prime Minister of France',
  ],
])('words without a verb say what somebody is: %s', (text, quote, predicate, object) =>
  expect(fill(text, quote)).toMatchObject({ predicate, object }),
)

test('“the plan” is the only one of the known that is a plan and was named before', () => {
  const text = 'Berg praised the peace plan. The plan would help Umbra.'
  const plan = { id: 'p', name: 'Umbra peace plan', kind: 'PLAN' as const, aliases: ['peace plan'] }
  const other = { id: 'q', name: 'Oslo road plan', kind: 'PLAN' as const, aliases: [] }
  const input = { ...anInput(text), known: { entities: [plan, other], predicates: [] } }
  const start = [...input.text].join('').indexOf('The plan')
  expect(prefill(input, { start, end: start + 'The plan would help Umbra'.length }).subject?.candidates).toMatchObject([
    { entity: 'p' },
  ])
})

test.each([
  ['Acme Corp. opened a mill.', true],
  ['The council opened a mill.', true],
  // Two capitals are a person’s, a firm’s, a hospital’s.
  ['Lakeland Health opened a mill.', false],
  ['The boat needs a mill.', false],
])('what sort of thing it is, is told by the text or not: %s', (text, isTold) => {
  const { subject } = select(text, text.slice(0, -1))
  expect(subject && isKindTold(subject)).toBe(isTold)
})

test.each([
  [
    'Acme closed the mill on Monday because few people used it.',
    'Acme closed the mill on Monday',
    'Acme closed the mill on Monday, 2 March 2015.',
  ],
  [
    'Berg wants the draft, which Acme considers too weak.',
    'the draft, which Acme considers too weak',
    'Acme considers the draft too weak.',
  ],
  ['"Nobody should fear," Anna Berg said.', 'Nobody should fear', 'According to Anna Berg, nobody should fear.'],
])('the sentence says what is selected, and no more: %s', (text, quote, sentence) =>
  expect(select(text, quote).text).toBe(sentence),
)

test('a day is no part of a thing, also in a document without a date', () => {
  const input = { ...anInput('The council bought an electric ferry on Monday.'), publishedOn: null }
  const start = input.text.indexOf('The council')
  const { object } = prefill(input, { start, end: input.text.length - 1 })
  expect(object?.span.quote).toBe('an electric ferry')
})

test('a share of those asked says what they are said to say', () => {
  expect(
    fill(
      'The firm asked 900 voters. Some 82% said Anna Berg had set a good example.',
      'Some 82% said Anna Berg had set a good example',
    ),
  ).toMatchObject({
    ...{ subject: 'Anna Berg', object: 'a good example', speaker: '82%' },
  })
  expect(
    fill('Two thirds of teachers said pay was too low.', 'Two thirds of teachers said pay was too low'),
  ).toMatchObject({
    ...{ subject: 'pay', speaker: 'Two thirds of teachers' },
  })
  expect(
    select('Just 14% said they had sympathy for Anna Berg.', '14% said they had sympathy for Anna Berg'),
  ).toMatchObject({
    ...{ attribution: [{ speaker: { proposed: { name: '14%' } } }], text: '14% said they had sympathy for Anna Berg.' },
  })
})

test.each([
  ['The board had set aside £30,000 for a roof.', 'sets aside', '£30,000'],
  ['Critics say the firm has played down the danger.', 'plays down', 'the danger'],
  ['Umbra will take over the mill.', 'takes over', 'the mill'],
  ['The clerk drew up a list.', 'draws up', 'a list'],
  ['The union paid for the lamps.', 'pays for', 'the lamps'],
  ['The boy walked down the road.', 'walks', null],
])('a small word may make another verb of the one before it: %s', (text, predicate, object) => {
  const filled = fill(text)
  expect(filled.predicate).toBe(predicate)
  if (object) expect(filled.object).toBe(object)
})

test.each([
  ['About 90 sailors work there in winter.', 'works'],
  ['Requests for plots will open on May 4.', 'opens'],
  ['Anna Berg, who heads the Mill Road board, left.', 'leaves'],
  ['A film made by students in 2012 won two prizes.', 'wins'],
  ['The hall holds ten shops and a bar run by nuns.', 'holds'],
])('a verb is one though the tagger takes it for something else: %s', (text, predicate) =>
  expect(fill(text).predicate).toBe(predicate),
)

test('words behind a “who” say it of whom stands before it', () => {
  const text = 'Karin Holm-Lund, who chairs the Mill Road Club, left.'
  for (const quote of ['Karin Holm-Lund, who chairs the Mill Road Club', 'who chairs the Mill Road Club'])
    expect(fill(text, quote)).toMatchObject({
      ...{ subject: 'Karin Holm-Lund', predicate: 'chairs', object: 'the Mill Road Club' },
      text: 'Karin Holm-Lund chairs the Mill Road Club.',
    })
})

test('a day with a short month is a date and no name', () => {
  const { subject, qualifiers, modality, text } = fill('Requests for plots will open on Feb. 1.')
  expect({ subject, qualifiers, modality, text }).toEqual({
    ...{ subject: 'Requests for plots', qualifiers: { time: 'Feb. 1' }, modality: 'PLAN' },
    text: 'Requests for plots will open on 1 February 2015.',
  })
})

test.each([
  ['Acme opened a mill; the union praised it, but nurses have raised doubts.', 'nurses have raised doubts'],
  ['Acme opened a mill; nurses have raised doubts.', '; nurses have raised doubts'],
  ['Acme opened a mill, and nurses have raised doubts.', ', and nurses have raised doubts'],
])('half of a sentence is a sentence of its own: %s', (text, quote) =>
  expect(fill(text, quote)).toMatchObject({ subject: 'nurses', text: 'Nurses have raised doubts.' }),
)

test('half of a sentence has its subject from the other half', () =>
  expect(fill('The firm opened a mill and hired Anna Berg.', 'and hired Anna Berg').text).toBe(
    'The firm hired Anna Berg.',
  ))

test('a participle tells what was done to what stands before it, beside a verb that says more', () => {
  const text = 'The bridge, built in 1931, carries about 900 cars.'
  expect(fill(text, 'The bridge, built in 1931')).toMatchObject({
    ...{
      subject: 'bridge',
      predicate: 'is built',
      qualifiers: { time: '1931' },
      text: 'The bridge was built in 1931.',
    },
  })
  expect(fill(text)).toMatchObject({
    ...{ predicate: 'carries', object: 'about 900 cars', text: 'The bridge carries about 900 cars.' },
  })
  expect(fill('Two mills based in Hull burned.', 'Two mills based in Hull').text).toBe('Two mills are based in Hull.')
})

test.each([
  ['The deck gave way on Monday.', 'gives way'],
  ['Tickets went on sale on Monday.', 'goes on sale'],
  ['The men put on hats.', 'puts on'],
])('some nouns make other verbs of these: %s', (text, predicate) => expect(fill(text).predicate).toBe(predicate))

test('“plans” behind an “and” is what somebody does', () =>
  expect(fill('The firm has cut fares and plans to sell a mill.', 'plans to sell a mill')).toMatchObject({
    ...{ subject: 'firm', predicate: 'sells', modality: 'PLAN' },
  }))

test('what something is cut or raised to is told with it', () =>
  expect(fill('The firm cut fares to £1.')).toMatchObject({ object: 'fares', qualifiers: { extent: 'to £1' } }))

test.each([
  ['Anna Berg denied that Acme had closed a factory in 2019.', 'denied that Acme had closed a factory in 2019'],
  ['Anna Berg denied that Acme had closed a factory in 2019.', 'Acme had closed a factory in 2019'],
])('what somebody denies is not so, whatever is selected: %s, %s', (text, words) => {
  expect(select(text, words)).toMatchObject({
    ...{ polarity: 'NEGATED', polarityCue: { quote: 'denied' }, subject: { quote: 'Acme' } },
    attribution: [{ speaker: { quote: 'Anna Berg' }, cue: { quote: 'denied' } }],
    text,
  })
})

test('who denies something of themselves is named once', () =>
  expect(select('Anna Berg denied that she had sold a mill.', 'denied that she had sold a mill')).toMatchObject({
    ...{ polarity: 'NEGATED', text: 'Anna Berg denied that she had sold a mill.' },
  }))

test('what somebody hopes may be so, and is not their word that it will', () => {
  const text = 'The mayor hopes that the bridge will connect Oslo to Bergen.'
  expect(select(text, 'The mayor hopes that the bridge will connect Oslo to Bergen')).toMatchObject({
    ...{ modality: 'POSSIBILITY', modalityCue: { quote: 'hopes' }, polarity: 'AFFIRMED', text },
  })
})

test.each([
  'Critics fear that the grant will never come.',
  'The union fears that rents will rise.',
  'Experts doubt that the mill will open.',
])('whoever fears or doubts is no object of what they fear: %s', (text) =>
  expect(fill(text)).toMatchObject({ object: null, modality: 'POSSIBILITY', text }),
)
