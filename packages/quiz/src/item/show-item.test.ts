import { describe, expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import { createBridge } from '../testing/bridge.ts'
import { keyOf } from './item.ts'
import { showItem } from './show-item.ts'

const bridge = createBridge()
const items = Array.from(
  { length: 40 },
  (_, seed) => makeBank(bridge.knowledge, { document: bridge.document, seed }).proved,
).flat()

describe('what a learner sees before the answer', () => {
  test('is these fields and no others', () => {
    for (const item of items) {
      const shown = showItem(item)
      expect(Object.keys(shown).sort()).toEqual(['multiple', 'options', 'stem', 'type', 'version'])
      for (const option of shown.options) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
    }
  })

  test('holds no reason, proof, evidence or id of a claim', () => {
    for (const item of items) {
      const shown = JSON.stringify(showItem(item))
      expect(shown).not.toContain('correct')
      for (const secret of [
        ...item.options.map(({ because }) => because),
        ...item.claims,
        ...item.evidence.map(({ version }) => version),
      ]) {
        expect(shown).not.toContain(secret)
      }
    }
  })

  test('numbers options by place alone: neither id nor place tells the key', () => {
    const places = [0, 0, 0, 0]
    for (const item of items) {
      expect(item.options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'].slice(0, item.options.length))
      if (item.options.length !== 4) continue
      const place = item.options.indexOf(keyOf(item))
      places[place] = (places[place] ?? 0) + 1
    }
    const expected = places.reduce((sum, count) => sum + count, 0) / 4
    expect(expected).toBeGreaterThan(50)
    const chiSquare = places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 3 degrees of freedom, p = .05
    expect(chiSquare).toBeLessThan(7.81)
  })

  test('does not change when only the key does', () => {
    const [item] = items
    if (item === undefined) throw new Error('no item')
    const swapped = { ...item, options: item.options.map((option) => ({ ...option, correct: !option.correct })) }
    expect(showItem(swapped)).toEqual(showItem(item))
  })
})
