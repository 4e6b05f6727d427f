import { describe, expect, it } from 'vitest'
import { claimAnchor } from '../claim/claim-link.ts'
import type { Modality } from '../claim/claim-words.ts'
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
  note: null,
  qualifiers: [],
} as const
const claims = [{ ...claim, attribution: [], conditions: [], qualifiers: [], evidence: [...claim.evidence] }]

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

  it('puts the least factual claim on the same words first, else the most specific', () => {
    const on = (id: string, modality: Modality, start: number, end: number) => ({
      ...{ ...claim, id, modality, attribution: [], conditions: [], qualifiers: [] },
      evidence: [{ start, end, quote: id }],
    })
    const overlapping = [
      on('fact', 'ASSERTED', 0, 6),
      on('need', 'REQUIREMENT', 0, 12),
      on('plan', 'PLAN', 7, 12),
      on('narrow', 'PLAN', 7, 9),
    ]
    const { body } = markDocument('Europe comes', 'Title', overlapping)
    const names = (keys: readonly string[]) => keys.map((key) => key.split('-')[1])
    expect(body[0]?.segments.map(({ keys }) => names(keys))).toEqual([
      ['need', 'fact'],
      ['need'],
      ['need', 'narrow', 'plan'],
      ['need', 'plan'],
    ])
    expect(names(body[0]?.segments[0]?.opens ?? [])).toEqual(['need', 'fact'])
  })
})
