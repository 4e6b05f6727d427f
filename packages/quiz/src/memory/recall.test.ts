import fc from 'fast-check'
import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import { memoryParameters, type Recollection, recall, retrievability } from './recall.ts'

const start = Date.parse('2026-03-02T09:00:00Z')
const [minute, day] = [60_000, 86_400_000]
const at = (time: number, correct: boolean): Recollection => ({ at: new Date(start + time), correct })
const daysUntilDue = (answers: Recollection[]) => {
  const { due, reviewedAt } = recall(answers) ?? expect.fail('no memory')
  return (due.getTime() - reviewedAt.getTime()) / day
}

const logs = fc.array(
  fc.record({
    wait: fc.oneof(
      fc.integer({ min: 0, max: 30 * minute }),
      fc.integer({ min: 0, max: day }),
      fc.integer({ min: 0, max: 400 * day }),
    ),
    correct: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
)

describe('the memory of a claim', () => {
  test('is what plain ts-fsrs makes of the same log, whatever the order in which it is handed over', () => {
    const plain = fsrs({ ...memoryParameters, learning_steps: ['10m'], relearning_steps: ['10m'] })
    fc.assert(
      fc.property(logs, fc.boolean(), (log, turned) => {
        const timeOf = (i: number) => log.slice(0, i + 1).reduce((sum, { wait }) => sum + wait + 1, 0)
        const answers = log.map(({ correct }, i) => at(timeOf(i), correct))
        let card = createEmptyCard(answers[0]?.at)
        for (const each of answers) card = plain.next(card, each.at, each.correct ? Rating.Good : Rating.Again).card
        expect(recall(turned ? answers.toReversed() : answers)).toEqual({
          state: State[card.state].toUpperCase(),
          stability: card.stability,
          difficulty: card.difficulty,
          reviewedAt: card.last_review,
          due: card.due,
          answers: log.length,
          lapses: card.lapses,
        })
      }),
    )
  })

  test('stays the same from release to release', () => {
    const remembered = recall([at(0, false), at(15 * minute, true), at(2 * day, true), at(9 * day, false)])
    expect(remembered).toMatchInlineSnapshot(`
      {
        "answers": 4,
        "difficulty": 8.79895532,
        "due": 2026-03-11T09:10:00.000Z,
        "lapses": 1,
        "reviewedAt": 2026-03-11T09:00:00.000Z,
        "stability": 0.71867811,
        "state": "RELEARNING",
      }
    `)
  })

  test('is none before the first answer', () => expect(recall([])).toBeNull())

  test('brings back on the same day what was wrong, also what had been known long, and later what was right', () => {
    expect(daysUntilDue([at(0, false)])).toBeCloseTo(10 / 1440)
    expect(daysUntilDue([at(0, true), at(3 * day, true), at(20 * day, false)])).toBeCloseTo(10 / 1440)
    expect(daysUntilDue([at(0, true)])).toBe(2)
    expect(daysUntilDue([at(0, false), at(11 * minute, true)])).toBe(1)
    expect(daysUntilDue([at(0, true), at(2 * day, true)])).toBeGreaterThan(7)
  })

  test('is not inflated by many right answers on one day: they add a day at most', () => {
    const once = daysUntilDue([at(0, true)])
    for (const times of [2, 5, 20]) {
      const often = Array.from({ length: times }, (_, i) => at(i * minute, true))
      expect(daysUntilDue(often)).toBeLessThanOrEqual(once + 1)
    }
    const known = [at(0, true), at(3 * day, true)]
    const again = Array.from({ length: 20 }, (_, i) => at(3 * day + (i + 1) * minute, true))
    expect(daysUntilDue([...known, ...again])).toBeLessThanOrEqual(daysUntilDue(known) + 1)
  })

  test('fades to 90 % by its stability', () => {
    const memory = recall([at(0, true), at(3 * day, true)]) ?? expect.fail('no memory')
    expect(retrievability(memory, 0)).toBe(1)
    expect(retrievability(memory, memory.stability)).toBeCloseTo(0.9)
    expect(retrievability(memory, 2 * memory.stability)).toBeLessThan(0.9)
  })
})
