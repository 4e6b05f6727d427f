import { describe, expect, test } from 'vitest'
import { gerundOf, isFormOf, pastOf, readVerb, thirdOf } from './verb.ts'

describe('reading a verb form', () => {
  test.each([
    ['met', 'meet', 'past'],
    ['been', 'be', 'participle'],
    ['described', 'describe', 'past'],
    ['provided', 'provide', 'past'],
    ['required', 'require', 'past'],
    ['stationed', 'station', 'past'],
    ['planned', 'plan', 'past'],
    ['used', 'use', 'past'],
    ['visited', 'visit', 'past'],
    ['carried', 'carry', 'past'],
    ['created', 'create', 'past'],
    ['invaded', 'invade', 'past'],
    ['countered', 'counter', 'past'],
    ['agreed', 'agree', 'past'],
    ['guaranteed', 'guarantee', 'past'],
    ['needed', 'need', 'past'],
    ['exceeded', 'exceed', 'past'],
    ['exceed', 'exceed', 'base'],
    ['need', 'need', 'base'],
    ['assumes', 'assume', 'third'],
    ['watches', 'watch', 'third'],
    ['carries', 'carry', 'third'],
    ['protect', 'protect', 'base'],
  ])('%s is a form of %s', (word, lemma, form) => expect(readVerb(word)).toEqual({ lemma, form }))

  test.each(['as', 'the', 'Ukraine', 'in', '30,000'])('%s is no verb', (word) => expect(readVerb(word)).toBeNull())
})

test.each([
  ['provide', 'providing'],
  ['be', 'being'],
  ['put', 'putting'],
  ['deter', 'deterring'],
  ['counter', 'countering'],
  ['lie', 'lying'],
  ['see', 'seeing'],
  ['carry', 'carrying'],
  ['meet', 'meeting'],
  ['require', 'requiring'],
])('the -ing form of %s is %s', (lemma, gerund) => expect(gerundOf(lemma)).toBe(gerund))

test.each([
  ['meet', 'met', 'meets'],
  ['present', 'presented', 'presents'],
  ['agree', 'agreed', 'agrees'],
  ['deter', 'deterred', 'deters'],
  ['provide', 'provided', 'provides'],
  ['carry', 'carried', 'carries'],
  ['watch', 'watched', 'watches'],
])('the past of %s is %s, its third person %s', (lemma, past, third) => {
  expect(pastOf(lemma).past).toBe(past)
  expect(thirdOf(lemma)).toBe(third)
})

test('a form belongs to its verb', () => {
  expect(['met', 'meeting', 'meets', 'meet'].every((word) => isFormOf(word, 'meet'))).toBe(true)
  expect(isFormOf('spoke', 'meet')).toBe(false)
})
