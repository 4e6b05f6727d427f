import { gradeResponse } from '../grade/grade-response.ts'
import type { Item } from '../item/item.ts'
import { chanceOf } from './chance.ts'
import { guess, guessers } from './guessers.ts'
import { type Share, shareOf } from './interval.ts'

/** What one guesser got right of some items, and what drawing lots would. */
export type Measure = Share & { guesser: string; chance: number }

/** Lets every guesser answer the items about a document, those apart whose answer is typed: no rule can choose that. */
export function measureItems(items: readonly Item[], document: string): Measure[] {
  return guessers.map((guesser) => {
    const answered = items.flatMap((item) => {
      const response = guess(item, guesser, document)
      const grade = response && gradeResponse(item, response)
      return grade?.ok ? [{ correct: grade.value.correct, chance: chanceOf(item) }] : []
    })
    const right = answered.filter(({ correct }) => correct).length
    const chance = answered.reduce((sum, each) => sum + each.chance, 0) / Math.max(1, answered.length)
    return { guesser: guesser.name, chance, ...shareOf(right, answered.length) }
  })
}
