import { describe, expect, it } from 'vitest'
import { claimsByRole } from './claims-by-role.ts'

const claim = (id: string, modality: 'PLAN' | 'ASSERTED', subject: string, object?: string, speaker?: string) => ({
  id,
  modality,
  subject: { slug: subject },
  object: object === undefined ? null : { text: object, entity: { slug: object } },
  attribution: speaker === undefined ? [] : [{ speaker: { slug: speaker } }],
})

describe('claimsByRole', () => {
  const claims = [
    claim('does', 'PLAN', 'x', 'y'),
    claim('undergoes', 'PLAN', 'y', 'x'),
    claim('says', 'PLAN', 'y', 'z', 'x'),
    claim('is where it happens', 'PLAN', 'y', 'z'),
    claim('does indeed', 'ASSERTED', 'x', 'y', 'x'),
  ]

  it('puts each claim where the entity’s part in it is greatest, once', () => {
    const groups = claimsByRole('x', claims)
    expect(groups.map(({ role, count }) => [role, count])).toEqual([
      ['SUBJECT', 2],
      ['OBJECT', 2],
      ['SPEAKER', 1],
    ])
  })

  it('orders within a part by how certain the claims are', () => {
    expect(claimsByRole('x', claims)[0]?.byModality.map(({ modality }) => modality)).toEqual(['ASSERTED', 'PLAN'])
  })

  it('leaves out parts it has not', () => {
    expect(claimsByRole('nobody', [])).toEqual([])
  })
})
