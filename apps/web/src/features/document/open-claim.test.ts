import { describe, expect, it } from 'vitest'
import { openClaim } from './open-claim.ts'

const order = ['a', 'b', 'c']
const pinned = (anchor: string, among = [anchor]) => ({ anchor, among, pinned: true })

describe('openClaim', () => {
  it('follows the pointer until something is pressed', () => {
    const pointed = openClaim(null, { type: 'point', among: ['a'] })
    expect(pointed).toEqual({ anchor: 'a', among: ['a'], pinned: false })
    expect(openClaim(pointed, { type: 'point', among: ['b'] })?.anchor).toBe('b')
    expect(openClaim(pointed, { type: 'point', among: ['a'] })).toBe(pointed)
    expect(openClaim(pinned('a'), { type: 'point', among: ['b'] })).toEqual(pinned('a'))
  })

  it('shows the same claim first on the same words, wherever the pointer came from', () => {
    const below = openClaim(null, { type: 'point', among: ['b'] })
    expect(openClaim(below, { type: 'point', among: ['a', 'b'] })?.anchor).toBe('a')
    expect(openClaim(below, { type: 'press', among: ['a', 'b'] })).toEqual(pinned('a', ['a', 'b']))
    expect(openClaim(pinned('b'), { type: 'press', among: ['a', 'b'] })).toEqual(pinned('a', ['a', 'b']))
  })

  it('keeps what its words show when they are chosen by the keyboard, however it came to be shown', () => {
    const stepped = pinned('b', ['a', 'b'])
    expect(openClaim(stepped, { type: 'keep', among: ['a', 'b'] })).toEqual(stepped)
    expect(openClaim(stepped, { type: 'keep', among: ['c', 'b'] })).toEqual(pinned('c', ['c', 'b']))
    const pointed = openClaim(null, { type: 'point', among: ['a', 'b'] })
    expect(openClaim(pointed, { type: 'keep', among: ['a', 'b'] })).toEqual(pinned('a', ['a', 'b']))
  })

  it('opens the most specific claim first, and the next one on the same words when pressed again', () => {
    const once = openClaim(null, { type: 'press', among: ['a', 'b'] })
    const twice = openClaim(once, { type: 'press', among: ['a', 'b'] })
    const thrice = openClaim(twice, { type: 'press', among: ['a', 'b'] })
    expect([once?.anchor, twice?.anchor, thrice?.anchor]).toEqual(['a', 'b', 'a'])
  })

  describe('walking through the article', () => {
    // “long” begins first and goes on under what begins on later words.
    const order = ['long', 'a', 'b', 'c', 'd']
    const among: Record<string, string[]> = {
      long: ['long'],
      a: ['long', 'b', 'a'],
      b: ['long', 'b', 'a'],
      c: ['c', 'long'],
    }
    const amongOf = (anchor: string) => among[anchor] ?? [anchor]
    const walk = (state: ReturnType<typeof openClaim>, by: 1 | -1 = 1) =>
      openClaim(state, { type: 'walk', by, order, amongOf })
    const path = (from: ReturnType<typeof openClaim>, by: 1 | -1, steps: number) => {
      const anchors: (string | undefined)[] = []
      for (let state = from, left = steps; left > 0; left -= 1) {
        state = walk(state, by)
        anchors.push(state?.anchor)
      }
      return anchors
    }

    it('meets every claim once, those on the same words in their order, and stops at the ends', () => {
      expect(path(pinned('long'), 1, 5)).toEqual(['b', 'a', 'c', 'd', 'd'])
      expect(path(pinned('d'), -1, 5)).toEqual(['c', 'a', 'b', 'long', 'long'])
    })

    it('goes through all claims on words that were pressed, then on', () => {
      const pressed = openClaim(null, { type: 'press', among: ['long', 'b', 'a'] })
      expect(pressed?.anchor).toBe('long')
      expect(path(pressed, 1, 3)).toEqual(['b', 'a', 'c'])
      expect(path(openClaim(null, { type: 'press', among: ['c', 'long'] }), 1, 2)).toEqual(['long', 'd'])
    })

    it('pins what it comes to, and begins nowhere', () => {
      const pointed = openClaim(null, { type: 'point', among: ['long', 'b', 'a'] })
      expect(walk(pointed)).toMatchObject({ anchor: 'b', pinned: true })
      expect(walk(null)).toBeNull()
    })
  })

  it('pins what the pointer had opened', () => {
    const pointed = openClaim(null, { type: 'point', among: ['a', 'b'] })
    expect(openClaim(pointed, { type: 'press', among: ['a', 'b'] })).toEqual(pinned('a', ['a', 'b']))
  })

  it('steps through the claims in reading order and stops at the ends', () => {
    const step = (by: 1 | -1, from: string | null) =>
      openClaim(from === null ? null : pinned(from), { type: 'step', by, order, amongOf: (anchor) => [anchor] })?.anchor
    expect([step(1, null), step(1, 'a'), step(1, 'c')]).toEqual(['a', 'b', 'c'])
    expect([step(-1, null), step(-1, 'b'), step(-1, 'a')]).toEqual(['c', 'a', 'a'])
    const go = (by: 1 | -1) =>
      openClaim(null, { type: 'step', by, order, amongOf: (anchor) => [anchor], last: 'b' })?.anchor
    expect([go(1), go(-1)]).toEqual(['c', 'a'])
  })

  it('closes, and survives a page without claims', () => {
    expect(openClaim(pinned('a'), { type: 'close' })).toBeNull()
    expect(openClaim(null, { type: 'step', by: 1, order: [], amongOf: () => [] })).toBeNull()
    expect(openClaim(null, { type: 'press', among: [] })).toBeNull()
  })
})
