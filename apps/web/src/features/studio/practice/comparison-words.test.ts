import { expect, test } from 'vitest'
import type { StudioClaimData } from '../studio-document.query.ts'
import type { ComparedRow } from './compare-claims.ts'
import { comparisonInWords, rowInWords } from './comparison-words.ts'

const claim = {} as StudioClaimData
const found = (...differs: Extract<ComparedRow, { kind: 'FOUND' }>['differs']): ComparedRow => ({
  ...{ kind: 'FOUND', place: 0, own: claim, published: claim, differs },
})
const missed: ComparedRow = { kind: 'MISSED', place: 0, published: claim, passed: null }
const own: ComparedRow = { kind: 'OWN', place: 0, own: claim }

test('a line says how it stands, and in what it differs', () => {
  expect([found(), found('object', 'modality'), missed, own].map(rowInWords)).toEqual([
    'Found, the same',
    'Found, differs in to whom or what, how certain',
    'Missed',
    'Yours alone',
  ])
})

test('all is summed up in plain words', () => {
  expect(comparisonInWords([found(), found('object'), missed, missed, own])).toBe(
    'You found 2 of 4 published claims: 1 the same, 1 with something otherwise. You missed 2. 1 claim of yours nobody has published.',
  )
  expect(comparisonInWords([missed])).toBe('You found 0 of 1 published claim. You missed 1.')
  expect(comparisonInWords([own, own])).toBe(
    'No claim of this article is published. 2 claims of yours nobody has published.',
  )
})
