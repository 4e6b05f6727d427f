import { expect, test } from 'vitest'
import type { Desk } from '../desk.ts'
import { watchDesk, watchSet } from './watch-set.ts'

const at = (version: number, id = 'set') => ({ id, version })

test('what was done here is told from what others did, in whatever order it is heard of', () => {
  const watch = watchSet(at(4))
  expect(watch.isOwn(at(4))).toBe(true)
  watch.note(at(6))
  expect(watch.isOwn(at(6))).toBe(false)
  watch.note(at(5))
  expect(watch.isOwn(at(6))).toBe(true)
  // Two acts of another that leave the totals as they were.
  expect(watch.isOwn(at(8))).toBe(false)
  watch.see(at(8))
  expect(watch.isOwn(at(8))).toBe(true)
})

test('a set that was published or begun by others is not one’s own; one that was begun here is', () => {
  const watch = watchSet(at(4))
  expect(watch.isOwn(null)).toBe(false)
  expect(watch.isOwn(at(4, 'another'))).toBe(false)
  watch.see(null)
  expect(watch.isOwn(null)).toBe(true)
  expect(watch.isOwn(at(1))).toBe(false)
  watch.note(at(1))
  expect(watch.isOwn(at(1))).toBe(true)
})

test('each act at a desk is noted with what it made of the set', async () => {
  const watch = watchSet(at(0))
  let version = 0
  const done = async () => {
    version += 1
    return { done: { changeSet: at(version) } }
  }
  const desk = watchDesk({ propose: done, decide: done, takeBack: done } as unknown as Desk, watch)
  await desk.propose({} as never, new Map())
  await desk.decide({} as never)
  await desk.takeBack('r')
  expect(watch.isOwn(at(3))).toBe(true)
  const refused = watchDesk({ decide: async () => ({ problem: 'no' }) } as unknown as Desk, watch)
  expect(await refused.decide({} as never)).toEqual({ problem: 'no' })
  expect(watch.isOwn(at(4))).toBe(false)
})
