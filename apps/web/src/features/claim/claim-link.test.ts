import { describe, expect, it } from 'vitest'
import { areFromSeveral, claimAnchor, claimPage, namesAnchor } from './claim-link.ts'

const claim = { id: 'Q2xhaW06MDE5NQ==', evidence: [{ quote: 'would protect the European peacekeepers if they' }] }

describe('links to a claim', () => {
  it('reads as the words it rests on', () => {
    expect(claimAnchor(claim)).toMatch(/^claim-would-protect-the-european-peacekeepers-[0-9a-z]+$/u)
  })

  it('differs for two claims on the same words, and not from one time to the next', () => {
    expect(claimAnchor({ ...claim, id: 'other' })).not.toBe(claimAnchor(claim))
    expect(claimAnchor({ ...claim })).toBe(claimAnchor(claim))
  })

  it('still names its claim when the words have changed', () => {
    const old = claimAnchor({ ...claim, evidence: [{ quote: 'old words' }] })
    expect(namesAnchor(`#${old}`, claimAnchor(claim))).toBe(true)
    expect(namesAnchor('#content', claimAnchor(claim))).toBe(false)
    expect(namesAnchor('', claimAnchor(claim))).toBe(false)
  })

  it('keeps node ids out of the path’s syntax', () => {
    expect(claimPage({ id: 'a/b+c==' })).toBe('/claims/a%2Fb%2Bc%3D%3D')
  })

  it('should name the document where there are several', () => {
    const from = (slug: string) => ({ document: { slug } })
    expect([
      areFromSeveral([]),
      areFromSeveral([from('a'), from('a')]),
      areFromSeveral([from('a'), from('b')]),
    ]).toEqual([false, false, true])
  })
})
