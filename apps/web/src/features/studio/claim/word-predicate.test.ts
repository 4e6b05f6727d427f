import { expect, test } from 'vitest'
import { namesMany, wordPredicate } from './word-predicate.ts'

const word = (label: string, modality = 'ASSERTED', { polarity = 'AFFIRMED', isMany = false, isTold = false } = {}) =>
  wordPredicate(label, { modality, polarity } as Parameters<typeof wordPredicate>[1], { isMany, isTold })

test.each([
  ['opens', 'ASSERTED', 'opens'],
  ['opens', 'JUDGEMENT', 'opens'],
  ['opens', 'PLAN', 'is to open'],
  ['carries out', 'PREDICTION', 'will carry out'],
  ['discusses', 'POSSIBILITY', 'could discuss'],
  ['is stationed in', 'PREDICTION', 'will be stationed in'],
  ['goes to', 'REQUIREMENT', 'must go to'],
  // What says so by itself is not told twice.
  ['requires', 'REQUIREMENT', 'requires'],
  ['plans to open', 'PLAN', 'plans to open'],
  ['would send', 'PLAN', 'would send'],
  // What is past has no base that could be told.
  ['opened', 'PLAN', 'opened'],
])('“%s” as %s reads “%s”', (label, modality, reads) => {
  expect(word(label, modality)).toBe(reads)
})

test('it is told, of several, and not so', () => {
  expect(word('opens', 'PLAN', { isTold: true })).toBe('would open')
  expect(word('has', 'ASSERTED', { isMany: true })).toBe('have')
  expect(word('is', 'PLAN', { isMany: true })).toBe('are to be')
  expect(word('raises', 'ASSERTED', { polarity: 'NEGATED' })).toBe('does not raise')
  expect(word('says', 'ASSERTED', { polarity: 'NEGATED', isMany: true })).toBe('do not say')
  expect(word('is helped', 'ASSERTED', { polarity: 'NEGATED' })).toBe('is not helped')
  expect(word('opens', 'PLAN', { polarity: 'NEGATED' })).toBe('is not to open')
})

test('several are told by the head of their name', () => {
  expect(['European officials', 'people of Ukraine', 'nurses', 'Cities in Ukraine'].map(namesMany)).not.toContain(false)
  expect(['Reuters', 'the council of nurses', 'news', 'the bus'].map(namesMany)).toEqual([false, false, false, false])
})
