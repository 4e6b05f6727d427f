import { expect, test } from 'vitest'
import { deedInWords, fateInWords, personInWords } from './revision-words.ts'

const revision = {
  ...{ decision: 'ACCEPTED' as const, decidedBy: 'Ann', author: 'Ann', reason: null, publishedAs: 12 },
  ...{ withdraws: false, redactedAt: null, confidence: null, base: { id: 'x' } },
}

test('a revision is told by what it does and by what became of it', () => {
  expect([deedInWords(revision), fateInWords(revision)]).toEqual(['Changed', 'in publication 12'])
  expect(deedInWords({ ...revision, base: null })).toBe('Written')
  expect(deedInWords({ ...revision, withdraws: true })).toBe('Withdrawn')
  expect(deedInWords({ ...revision, withdraws: true, publishedAs: null })).toBe('To be withdrawn')
  expect(deedInWords({ ...revision, base: null, confidence: 0.9 })).toBe('Suggested')
  expect(fateInWords({ ...revision, decidedBy: 'Bo' })).toBe('in publication 12, accepted by Bo')
  expect(fateInWords({ ...revision, publishedAs: null })).toBe('not published yet')
  expect(fateInWords({ ...revision, publishedAs: null, decision: 'PENDING', decidedBy: null })).toBe(
    'waits for a decision',
  )
  const rejected = { ...revision, publishedAs: null, decision: 'REJECTED' as const }
  expect(fateInWords({ ...rejected, decidedBy: 'Bo', reason: 'Not so' })).toBe('rejected by Bo: “Not so”')
  expect(fateInWords({ ...rejected, reason: 'taken back' })).toBe('taken back')
  expect(personInWords('0195e8a0-0000-7000-8000-000000000001')).toBe('an account that is gone')
})
