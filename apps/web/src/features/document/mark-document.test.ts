import { describe, expect, it } from 'vitest'
import { claimAnchor } from '../claim/claim-link.ts'
import { markDocument } from './mark-document.ts'

const claim = {
  id: '1',
  text: 'Europe comes.',
  modality: 'ASSERTED',
  polarity: 'AFFIRMED',
  subject: { slug: 'europe', name: 'Europe' },
  object: null,
  attribution: [],
  conditions: [],
  evidence: [{ start: 0, end: 12, quote: 'Europe comes' }],
  document: { slug: 'd', title: 'Europe comes' },
} as const
const claims = [{ ...claim, attribution: [], conditions: [], evidence: [...claim.evidence] }]

describe('markDocument', () => {
  it('takes the first line for the title when it is one, with its marks', () => {
    const { title, body } = markDocument('Europe comes\nText.', 'Europe comes', claims)
    expect(title?.segments[0]?.keys).toEqual([claimAnchor(claim)])
    expect(body.map(({ segments }) => segments.map(({ text }) => text).join(''))).toEqual(['Text.'])
  })

  it('leaves a text that does not begin with its title whole', () => {
    const { title, body } = markDocument('Text.', 'Europe comes', [])
    expect(title).toBeUndefined()
    expect(body).toHaveLength(1)
  })
})
