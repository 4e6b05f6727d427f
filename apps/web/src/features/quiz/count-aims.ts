import type { ItemResult } from './quiz-page.query.ts'

/** What a question is about, as the API names it. */
type Aim = ItemResult['asks']

/** What each is called before a learner, in the order in which they are told. */
export const aimWords: Record<Aim, string> = {
  WHO_SAYS: 'Who says it',
  HOW_CERTAIN: 'How certain it is',
  CONDITION: 'On what condition',
  WHEN_OR_HOW_MANY: 'When, or how many',
  WHO_OR_WHAT: 'Who or what',
  WHERE_SAID: 'Which words say it',
}

/** How many of the questions about one thing were answered rightly. */
export type AimCount = { aim: Aim; right: number; all: number }

/** Counts a run's answers by what was asked, the least known first. */
export function countAims(items: readonly { result: Pick<ItemResult, 'asks' | 'correct'> | null }[]): AimCount[] {
  const told = items.flatMap(({ result }) => result ?? [])
  return (Object.keys(aimWords) as Aim[])
    .map((aim) => {
      const own = told.filter(({ asks }) => asks === aim)
      return { aim, right: own.filter(({ correct }) => correct).length, all: own.length }
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => a.right / a.all - b.right / b.all)
}
