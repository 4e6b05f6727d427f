import { describe, expect, test } from 'vitest'
import { createKnowledge } from '../testing/create-knowledge.ts'
import { createHolds, createTouch } from './touch.ts'

const build = createKnowledge('Text.')
const [europe, france, paris, army, navy, forces] = ['Europe', 'France', 'Paris', 'Army', 'Navy', 'Armed forces'].map(
  (name) => build.entity(name, 'PLACE'),
) as [string, string, string, string, string, string]
const alias = build.entity('Old Continent', 'PLACE', { aliases: ['europe'] })
build.guard('PART_OF', france, europe)
build.guard('PART_OF', paris, france)
build.guard('BROADER', forces, army)
build.guard('OVERLAPPING', army, paris)
const touch = createTouch(build.knowledge)
const entity = (id: string) => ({ entity: id })
const range = (minimum: number | null, maximum: number | null) => ({ quantity: { minimum, maximum, unit: 'troops' } })

describe('things that touch', () => {
  test.each([
    ['a part and its whole, at any depth', entity(paris), entity(europe)],
    ['a narrower and a broader', entity(army), entity(forces)],
    ['a whole and what its part overlaps', entity(europe), entity(forces)],
    ['two names for one', entity(alias), entity(europe)],
    ['a text that names the other', { text: 'in the cities of France' }, entity(france)],
    ['ranges that meet', range(null, 30_000), range(10_000, 10_000)],
    ['a day and its week', { time: '2025-02-24' }, { time: '2025-02-24/2025-02-28' }],
    ['a date that cannot be read and any other', { time: 'soon' }, { time: '2025-02-24' }],
  ])('%s', (_, a, b) => {
    expect(touch(a, b)).toBe(true)
    expect(touch(b, a)).toBe(true)
  })

  test.each([
    ['things that nothing connects', entity(navy), entity(europe)],
    ['two parts of a whole', entity(army), entity(navy)],
    ['one number bounded from above and from below', range(null, 100), range(100, null)],
    ['a bound and the number itself', range(null, 100), range(100, 100)],
    ['ranges apart', range(null, 100), range(101, null)],
    ['days apart', { time: '2025-02-22' }, { time: '2025-02-24' }],
    ['two levels of certainty', { modality: 'PLAN' } as const, { modality: 'ASSERTED' } as const],
  ])('not %s', (_, a, b) => expect(touch(a, b)).toBe(false))
})

test('a whole holds its part and its other names, not what merely overlaps it', () => {
  const holds = createHolds(build.knowledge, touch)
  expect(holds(entity(paris), entity(europe))).toBe(true)
  expect(holds(entity(europe), entity(alias))).toBe(true)
  expect(holds(entity(army), entity(paris))).toBe(false)
  expect(holds(range(null, 30_000), range(10_000, 10_000))).toBe(true)
})
