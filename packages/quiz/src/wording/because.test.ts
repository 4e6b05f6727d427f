import { findQuote } from '@backstop/knowledge'
import { expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { createKnowledge, timeValue } from '../testing/create-knowledge.ts'
import { createWorld, type KnownClaim } from '../world/world.ts'
import { becauseElsewhere, becauseInferred, hereSaid, quoteOf, quoteSpans, withHere } from './because.ts'

type Span = { start: number; end: number }

const quoting = (...quotes: string[]) => {
  let at = 0
  return quoteSpans(
    quotes.map((quote) => {
      const start = at + 10
      at = start + quote.length
      return { quote, start, end: at }
    }),
  )
}

test('words of the source end without the stop of their sentence, and keep the one of their letters', () => {
  expect(quoting('This plan is a good start.')).toBe('“This plan is a good start”')
  expect(quoting('reached between the U.S.', 'Russia,')).toBe('“reached between the U.S. … Russia”')
})

test('words that follow on each other are one quotation, and quotation marks inside it are single', () => {
  const said = { quote: 'Officials have said', start: 0, end: 19 }
  const what = { quote: 'a “backstop” is needed', start: 20, end: 42 }
  expect(quoteSpans([what, said])).toBe('“Officials have said a ‘backstop’ is needed”')
  expect(
    quoteSpans([
      { ...said, end: 19 },
      { quote: 'have said', start: 10, end: 19 },
    ]),
  ).toBe('“Officials have said”')
})

test('a quotation mark whose other half was cut off goes', () => {
  expect(quoting('“We will vote', 'in May,” she said')).toBe('“‘We will vote … in May,’ she said”')
  expect(quoting('the mayor said: “We will vote')).toBe('“the mayor said: We will vote”')
})

test('what little a quotation would leave out is quoted too, and what little would be left of its sentence; more of it is marked', () => {
  const text = `A deal
A deal is reached between Norway, Sweden, and Denmark. Ferries, which few people use in the winter months, carry mail.
They go on.`
  const quoted = (...quotes: string[]) => {
    const { knowledge, document, entity, predicate, claim } = createKnowledge(text)
    claim({
      text: 'It is so.',
      subject: entity('Deal', 'PLAN'),
      predicate: predicate('is'),
      quote: quotes[0] as string,
    })
    const found = createWorld(knowledge).claimsOf(document)[0] as KnownClaim
    const spans = quotes.map((quote) => ({ ...found.evidence[0], ...(findQuote(text, { quote }) as Span), quote }))
    return quoteOf(createWorld(knowledge), { ...found, evidence: spans as KnownClaim['evidence'] })
  }
  expect(quoted('reached between', 'Sweden')).toBe('“reached between Norway, Sweden, and Denmark”')
  expect(quoted('A deal is reached')).toBe('“A deal is reached”')
  expect(quoted('Ferries', 'carry mail')).toBe('“Ferries … carry mail”')
  expect(quoted('carry mail', 'They go on')).toBe('“carry mail. They go on”')
})

test('a wrong option is told what the text says of it, then what it says instead', () => {
  const bridge = createBridge()
  const world = createWorld(bridge.knowledge)
  const claimOf = (id: string) => world.claimsOf(bridge.document).find((claim) => claim.id === id) as never
  const value = { kind: 'ENTITY', entity: bridge.entities.ida, text: 'Ida Holm' } as const
  const here = hereSaid(world, claimOf(bridge.ids.lenaMeetsPaul), { ...value, entity: bridge.entities.lena })
  expect(becauseElsewhere(world, claimOf(bridge.ids.idaMeetsTom), value, here)).toBe(
    'Elsewhere the article says that Ida Holm met with Tom Berg in the Old Port on Friday, 7 March 2025. The words in question name Lena Ortiz.',
  )
})

test('a short reason ends with the words of the text, a long one without them', () => {
  const here = { full: 'Here it names pumps: “Pumps would be used to lift the water”.', brief: 'Here it names pumps.' }
  expect(withHere('It is else.', here)).toBe(`It is else. ${here.full}`)
  const long = `${'It goes on and on '.repeat(7)}.`
  expect(withHere(long, here)).toBe(`${long} ${here.brief}`)
})

test('a date that the text does not print is said to be inferred', () => {
  expect(becauseInferred(timeValue('3 May 2025', '2025-05-03'))).toBe('')
  expect(becauseInferred({ ...timeValue('on Saturday', '2025-05-03'), inferredBecause: 'It is.' } as never)).toBe(
    ' The date is inferred: the article says only “on Saturday”. It is.',
  )
})
