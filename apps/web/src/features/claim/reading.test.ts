import { describe, expect, it } from 'vitest'
import { readingLink, readingsOf } from './reading.ts'

const printed = { value: { text: 'on February 22', value: '2025-02-22', inferredBecause: null } }
const inferred = { value: { text: 'on Monday', value: '2025-02-24', inferredBecause: 'The article cites a Sunday.' } }
const place = { value: { text: 'in Ukraine' } }

describe('what an editor read', () => {
  it('is the note and the dates that the source does not print', () => {
    expect(readingsOf({ note: null, qualifiers: [printed, place] })).toEqual([])
    expect(readingsOf({ note: 'No verb.', qualifiers: [printed, inferred] })).toEqual([
      'No verb.',
      '“on Monday” is 24 February 2025, because the article cites a Sunday.',
    ])
  })

  it('leads to where the claim’s page tells it', () => {
    expect(readingLink({ id: 'x', note: null, qualifiers: [printed] })).toBeNull()
    expect(readingLink({ id: 'x', note: 'No verb.', qualifiers: [] })).toBe('/claims/x#note')
    expect(readingLink({ id: 'x', note: null, qualifiers: [inferred] })).toBe('/claims/x#circumstances')
  })
})
