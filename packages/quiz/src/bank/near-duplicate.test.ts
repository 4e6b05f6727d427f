import { expect, test } from 'vitest'
import type { Item } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { makeUngated } from '../testing/try-type.ts'
import { makeBank } from './make-bank.ts'
import { isNearDuplicate } from './near-duplicate.ts'

const bridge = createBridge()
const made = makeUngated(bridge.knowledge, bridge.document, 1)
const find = (stem: string): Item => made.find((item) => item.stem === stem) as Item

test('how two things are presented that are used for one are two questions of one kind', () => {
  const sensors = find('According to The Daily Post, have sensors been used to watch the cables?')
  const cameras = find('According to The Daily Post, have cameras been used to watch the cables?')
  const cranes = find('According to The Daily Post, have cranes been used to lift the deck?')
  expect(isNearDuplicate(sensors, cameras)).toBe(true)
  expect(isNearDuplicate(sensors, cranes)).toBe(false)
})

test('a bank keeps one of those that ask nearly the same, and says so of the others', () => {
  const { proved, refused } = makeBank(bridge.knowledge, { document: bridge.document, seed: 1 })
  for (const item of made) {
    const kept = proved.filter((other) => other.id === item.id || isNearDuplicate(item, other))
    // Or in the same words of two other things.
    const isAskedTwice = proved.filter(({ stem }) => stem === item.stem).length === 2
    expect(kept.length > 0 || isAskedTwice, item.stem).toBe(true)
  }
  expect(refused.filter(({ reason }) => reason === 'nearly the same as another question')).toHaveLength(
    made.length - proved.length,
  )
})
