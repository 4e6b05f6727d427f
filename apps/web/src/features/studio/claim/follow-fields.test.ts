import { expect, test } from 'vitest'
import { type ClaimDraft, draftFrom, type QualifierDraft, type QualifierKey } from './claim-draft.ts'
import { composeSentence } from './compose-sentence.ts'
import { followFields } from './follow-fields.ts'

const named = (name: string) => ({ id: name.toLowerCase(), name })
const words = (text: string, entity: string | null = null) => ({
  ...{ words: text, entity: entity === null ? null : named(entity), meaning: null },
})
const circumstance = (key: QualifierKey, text: string, entity: string | null = null): QualifierDraft => ({
  ...{ id: null, key, ...words(text, entity) },
})
const speaker = (name: string) => ({ id: null, speaker: named(name), cue: null, evidence: null })

const bare = draftFrom([], '', '', { entities: [], predicates: [] })
const bought: ClaimDraft = {
  ...bare,
  subject: named('Harnsby council'),
  predicate: named('buys'),
  object: words('a boat'),
  qualifiers: [circumstance('time', 'on Monday'), circumstance('place', 'Paris', 'Paris')],
  text: 'Harnsby council bought a boat on Monday in Paris.',
}
const follow = (part: Partial<ClaimDraft>, was: Partial<ClaimDraft> = {}) => {
  const before = { ...bought, ...was }
  return followFields(before, { ...before, ...part }, { known: [], source: before.text })
}

test('what is done to, when and where stand in the place of the old ones', () => {
  expect(follow({ object: words('the ferry', 'ferry') })).toBe('Harnsby council bought the ferry on Monday in Paris.')
  expect(follow({ object: words('ferry') })).toBe('Harnsby council bought a ferry on Monday in Paris.')
  expect(follow({ object: words('Norvik', 'Norvik') })).toBe('Harnsby council bought Norvik on Monday in Paris.')
  const [day, place] = bought.qualifiers as [QualifierDraft, QualifierDraft]
  expect(follow({ qualifiers: [circumstance('time', 'last week'), place] })).toBe(
    'Harnsby council bought a boat last week in Paris.',
  )
  expect(follow({ qualifiers: [circumstance('time', '12 November 2026'), place] })).toBe(
    'Harnsby council bought a boat on 12 November 2026 in Paris.',
  )
  expect(follow({ qualifiers: [day, circumstance('place', 'London', 'London')] })).toBe(
    'Harnsby council bought a boat on Monday in London.',
  )
  expect(follow({ qualifiers: [day, circumstance('place', 'at the quay')] })).toBe(
    'Harnsby council bought a boat on Monday at the quay.',
  )
  const paid = {
    qualifiers: [circumstance('quantity', '3 million')],
    text: 'Harnsby council bought a boat for 3 million.',
  }
  expect(follow({ qualifiers: [circumstance('quantity', '4 million')] }, paid)).toBe(
    'Harnsby council bought a boat for 4 million.',
  )
})

test('a circumstance that comes stands at the end, one that goes is left out, and who goes back finds all as it was', () => {
  const [day, place] = bought.qualifiers as [QualifierDraft, QualifierDraft]
  expect(follow({ qualifiers: [day] })).toBe('Harnsby council bought a boat on Monday.')
  expect(follow({ qualifiers: [day, place, circumstance('companion', 'Norvik')] })).toBe(
    'Harnsby council bought a boat on Monday in Paris with Norvik.',
  )
  // Said already; and one in which nothing stands yet.
  expect(follow({ qualifiers: [day, place, circumstance('place', 'Paris')] })).toBe(bought.text)
  expect(follow({ qualifiers: [day, place, circumstance('time', '')] })).toBe(bought.text)
  expect(follow({ qualifiers: [{ ...day, key: 'extent' }, place] })).toBe(bought.text)
  const opened = { text: 'On Monday, Harnsby council bought a boat in Paris.' }
  expect(follow({ qualifiers: [place] }, opened)).toBe('Harnsby council bought a boat in Paris.')
  expect(follow({}, opened)).toBe(opened.text)
})

test('another predicate, or a value that does not stand there once, has the sentence composed', () => {
  expect(follow({ predicate: named('sells') })).toBe('Harnsby council sells a boat on Monday in Paris.')
  expect(follow({ object: words('the ferry') }, { text: 'They bought it.' })).toBe(
    'Harnsby council buys the ferry on Monday in Paris.',
  )
  expect(follow({ object: words('the ferry') }, { text: 'A boat is a boat.' })).toBe(
    'Harnsby council buys the ferry on Monday in Paris.',
  )
  expect(follow({ subject: named('Mora') }, { text: 'They bought a boat.' })).toBe(
    'Mora buys a boat on Monday in Paris.',
  )
  expect(follow({ object: null })).toBe('Harnsby council buys on Monday in Paris.')
  // Nothing can be composed as long as nobody does anything.
  expect(follow({ object: words('the ferry'), predicate: null }, { text: 'They bought it.' })).toBe('They bought it.')
  // A predicate for words that had none is what they say.
  expect(follow({ predicate: named('buys') }, { predicate: null })).toBe(bought.text)
})

test('who says it stands before it, or no more; what is not so is denied', () => {
  expect(follow({ speakers: [speaker('The Courier')] })).toBe(`According to The Courier, ${bought.text}`)
  const told = { speakers: [speaker('Courier')], text: 'According to the Courier, the council bought a boat.' }
  expect(follow({ speakers: [] }, told)).toBe('The council bought a boat.')
  expect(follow({ speakers: [speaker('Mora')] }, told)).toBe('According to Mora, the council bought a boat.')
  expect(follow({ speakers: [...told.speakers, speaker('Norvik')], qualifiers: [] }, told)).toBe(
    'According to the Courier, as reported by Norvik, Harnsby council buys a boat.',
  )
  expect(follow({ polarity: 'NEGATED' })).toBe('Harnsby council did not buy a boat on Monday in Paris.')
})

test('an empty sentence is composed, and one that was composed follows all', () => {
  const begun = { text: '', predicate: null, qualifiers: [] }
  expect(follow({}, begun)).toBe('')
  expect(follow({ predicate: named('buys') }, begun)).toBe('Harnsby council buys a boat.')
  const composed = { text: 'Harnsby council buys a boat on Monday in Paris.' }
  expect(follow({ modality: 'PLAN' }, composed)).toBe('Harnsby council is to buy a boat on Monday in Paris.')
  expect(follow({ conditions: [{ id: null, kind: 'IF', words: 'if it floats', claim: null, evidence: null }] })).toBe(
    'Harnsby council bought a boat on Monday in Paris if it floats.',
  )
})

test('a composed sentence has the articles of the source, and a number before what it counts', () => {
  const compose = (part: Partial<ClaimDraft>, source: string) => composeSentence({ ...bare, ...part }, source)
  expect(
    compose(
      { subject: named('ferry'), predicate: named('reaches'), object: words('European Union', 'European Union') },
      'A ferry that the European Union wants',
    ),
  ).toBe('A ferry reaches the European Union.')
  expect(compose({ subject: named('Mora'), predicate: named('sinks') }, 'The Mora plan')).toBe('Mora sinks.')
  const paid = {
    subject: named('Mora'),
    predicate: named('sells'),
    qualifiers: [circumstance('quantity', '3 million')],
  }
  const source = 'Mora bought a ferry for 3 million crowns'
  expect(compose({ ...paid, object: words('the quay') }, source)).toBe('Mora sells the quay for 3 million.')
  expect(compose({ ...paid, object: words('a ferry for 3 million crowns') }, source)).toBe(
    'Mora sells a ferry for 3 million crowns.',
  )
  expect(
    compose(
      {
        ...{ subject: named('European officials'), predicate: named('sends'), object: words('the troops', 'troops') },
        ...{ modality: 'PLAN', speakers: [speaker('the Journal')] },
        qualifiers: [
          circumstance('quantity', 'up to 300'),
          circumstance('time', '2025'),
          circumstance('place', 'Kyiv'),
        ],
      },
      '',
    ),
  ).toBe('According to the Journal, European officials would send up to 300 troops in 2025 in Kyiv.')
})
