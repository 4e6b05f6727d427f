import { describe, expect, it } from 'vitest'
import { citation } from './citation.ts'

const document = { title: 'A Plan', author: 'A. Author', publisher: null, publishedOn: '2025-02-25', datedAround: null }

describe('citation', () => {
  it('gives what is said, the words, where they stand and the address', () => {
    const claim = {
      text: 'X is so.',
      attribution: [{ speaker: { name: 'the WSJ' } }],
      evidence: [{ quote: 'x' }],
      document,
    }
    expect(citation(claim, 'http://localhost/claims/1')).toBe(
      'X is so. “x”, in A. Author, “A Plan”, 25 February 2025 (citing the WSJ). http://localhost/claims/1',
    )
  })

  it('leaves out what the source does not say', () => {
    const bare = { ...document, author: null, publishedOn: null }
    expect(citation({ text: 'X.', attribution: [], evidence: [{ quote: 'x' }], document: bare }, 'u')).toBe(
      'X. “x”, in “A Plan”. u',
    )
  })

  it('has single marks within double ones, and marks a date that was inferred', () => {
    const inferred = {
      ...document,
      title: 'A “Plan”',
      author: null,
      publishedOn: null,
      datedAround: { value: '2025-02-24~' },
    }
    expect(
      citation({ text: 'X.', attribution: [], evidence: [{ quote: 'a “backstop” by' }], document: inferred }, 'u'),
    ).toBe('X. “a ‘backstop’ by”, in “A ‘Plan’”, around 24 February 2025 (date inferred). u')
  })
})
