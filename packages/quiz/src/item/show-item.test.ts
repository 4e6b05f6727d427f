import { describe, expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import { createBridge } from '../testing/bridge.ts'
import { keyOf, reasonsOf } from './item.ts'
import { showItem } from './show-item.ts'

const bridge = createBridge()
const items = Array.from(
  { length: 40 },
  (_, seed) => makeBank(bridge.knowledge, { document: bridge.document, seed }).proved,
).flat()

describe('what a learner sees before the answer', () => {
  const fields = {
    choice: ['multiple', 'options'],
    order: ['steps'],
    pairs: ['left', 'right'],
    text: [],
    sentence: ['sentences'],
  }
  test('is these fields and no others', () => {
    expect(new Set(items.map((item) => showItem(item).form)).size).toBeGreaterThanOrEqual(4)
    for (const item of items) {
      const shown = showItem(item)
      expect(Object.keys(shown).sort()).toEqual(['form', 'stem', 'type', 'version', ...fields[shown.form]].sort())
      const parts = Object.values(shown).flatMap((value) => (Array.isArray(value) ? value : []))
      for (const part of parts)
        expect(Object.keys(part).sort()).toEqual([shown.form === 'sentence' ? 'index' : 'id', 'text'])
    }
  })

  test('holds no reason, proof, evidence or id of a claim', () => {
    for (const item of items) {
      const shown = JSON.stringify(showItem(item))
      expect(shown).not.toContain('correct')
      for (const secret of [...reasonsOf(item), ...item.claims, ...item.evidence.map(({ version }) => version)]) {
        expect(shown).not.toContain(secret)
      }
      if (item.answer?.form === 'text')
        for (const accepted of item.answer.accepted) expect(shown).not.toContain(accepted)
    }
  })

  test('numbers options by place alone: neither id nor place tells the key', () => {
    const places = [0, 0, 0, 0]
    for (const item of items) {
      expect(item.options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].slice(0, item.options.length))
      if (item.options.length !== 4 || item.multiple) continue
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
    const item = items.find(({ options, multiple }) => options.length > 0 && !multiple)
    if (item === undefined) throw new Error('no item')
    const swapped = { ...item, options: item.options.map((option) => ({ ...option, correct: !option.correct })) }
    expect(showItem(swapped)).toEqual(showItem(item))
  })
})
