import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfDate, startOfDay } from './day.ts'
import { dueAt, findDue, type Moment } from './find-due.ts'
import { type Memory, type Recollection, recall, retrievability } from './recall.ts'

const day = 86_400_000
const now = new Date('2026-03-02T09:00:00Z')
const after = (days: number) => new Date(now.getTime() + days * day)
const moment = (more: Partial<Moment> = {}): Moment => ({ now, utcOffset: 0, exam: null, ...more })
const date = (time: Date) => time.toISOString().slice(0, 10)
const remember = (...answers: [days: number, correct: boolean][]): Memory =>
  recall(answers.map(([days, correct]) => ({ at: after(days), correct }))) ?? expect.fail('no memory')
const named = (memories: Record<string, Memory>) =>
  Object.entries(memories).map(([claimId, memory]) => ({ claimId, ...memory }))
const ids = (memories: Record<string, Memory>, at: Moment) =>
  findDue(named(memories), at).due.map(({ claimId }) => claimId)

describe('what is due today', () => {
  const memories = {
    known: remember([-1, true]),
    fading: remember([-2, true]),
    faded: remember([-9, true]),
    missed: remember([-0.01, false]),
  }

  test('is what was wrong, then what is least likely remembered; what is remembered well is not', () => {
    expect(ids(memories, moment())).toEqual(['missed', 'faded', 'fading'])
    const turned = Object.fromEntries(Object.entries(memories).reverse())
    expect(ids(turned, moment())).toEqual(['missed', 'faded', 'fading'])
  })

  test('goes on to the end of the learner’s own day', () => {
    const evening = { known: remember([-2 + 0.625, true]) }
    expect(evening.known.due).toEqual(new Date('2026-03-03T00:00:00Z'))
    expect(ids(evening, moment())).toEqual([])
    expect(ids(evening, moment({ utcOffset: -60 }))).toEqual(['known'])
    expect(ids(evening, moment({ utcOffset: 60 }))).toEqual([])
    expect(ids(evening, moment({ now: after(1) }))).toEqual(['known'])
  })

  test('says when more will be', () => {
    expect(findDue(named(memories), moment()).nextAt).toEqual(memories.known.due)
    expect(findDue(named({ faded: memories.faded }), moment()).nextAt).toBeNull()
    expect(findDue([], moment())).toEqual({ due: [], nextAt: null })
  })
})

describe('before an exam', () => {
  const exam = '2026-03-20'
  const known = remember([-40, true], [-38, true], [-20, true])

  test('nothing is put off beyond it, and from its day on all is as usual', () => {
    expect(known.due > new Date(exam)).toBe(true)
    expect(dueAt(known, moment({ exam })) <= new Date(exam)).toBe(true)
    expect(dueAt(known, moment({ exam, now: new Date(`${exam}T00:00:00Z`) }))).toEqual(known.due)
    const dayBefore = moment({ exam, now: new Date(`${exam}T00:00:00Z`), utcOffset: -60 })
    expect(dueAt(known, dayBefore) < known.due).toBe(true)
    expect(dueAt(known, moment({ exam: '2027-03-20' }))).toEqual(known.due)
  })

  test('what would be weak at the exam comes earlier, the weaker the earlier, in the last two weeks', () => {
    const weak = { ...known, stability: 30, due: after(60) }
    const middling = { ...known, stability: 60, due: after(60) }
    const strong = { ...known, stability: 200, due: after(60) }
    const at = moment({ exam })
    const dates = [weak, middling, strong].map((memory) => date(dueAt(memory, at)))
    expect(dates[0] && dates[1] && dates[0] < dates[1] && dates[1] < exam).toBe(true)
    expect(dates[2]).toBe(exam)
    expect(dates[0] && dates[0] >= date(new Date(Date.parse(exam) - 14 * day))).toBe(true)
    for (const memory of [weak, middling]) {
      const days = (Date.parse(exam) - memory.reviewedAt.getTime()) / day
      expect(retrievability(memory, days)).toBeLessThan(0.95)
    }
  })

  test('a claim that was known today does not come again today, one that was missed does', () => {
    const eve = new Date('2026-03-19T12:00:00Z')
    const at = (correct: boolean) => recall([{ at: eve, correct }]) ?? expect.fail('no memory')
    expect(ids({ known: at(true), missed: at(false) }, moment({ now: eve, exam }))).toEqual(['missed'])
  })

  test('whoever answers rightly what is due each day remembers everything at 95 % on the day of the exam', () => {
    const log = fc.array(fc.record({ daysAgo: fc.nat(90), correct: fc.boolean() }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(log, { minLength: 1, maxLength: 8 }), fc.integer({ min: 7, max: 60 }), (logs, days) => {
        const answers = logs.map((each) =>
          each.map(({ daysAgo, correct }): Recollection => ({ at: after(-daysAgo - 1), correct })),
        )
        const examDay = date(after(days))
        for (let today = 0; today < days; today += 1)
          for (const own of answers) {
            const memory = recall(own) as Memory
            const at = moment({ now: after(today), exam: examDay })
            if (dueAt(memory, at) < startOfDay(dayOfDate(date(after(today))) + 1, 0))
              own.push({ at: after(today), correct: true })
          }
        for (const own of answers) {
          const memory = recall(own) as Memory
          const elapsed = dayOfDate(examDay) - dayOfDate(date(memory.reviewedAt))
          expect(retrievability(memory, elapsed)).toBeGreaterThanOrEqual(0.95)
        }
      }),
      { numRuns: 30 },
    )
  })
})
