import { type Card, createEmptyCard, forgetting_curve, fsrs, Rating, State } from 'ts-fsrs'

/** One answer as far as a claim's memory is concerned: when its learner was told, and whether it was right about the claim. */
export type Recollection = { at: Date; correct: boolean }

/** Where a claim is in its learner's memory: learnt for the first time, known and reviewed at growing intervals, or forgotten and learnt again. */
type MemoryState = 'LEARNING' | 'REVIEW' | 'RELEARNING'

/**
 * What a learner remembers of a claim, after FSRS: `stability` is in how many days the chance to remember it falls to 90 %, `difficulty` from 1 (easy) to
 * 10, `lapses` how often it was forgotten after it had been known, `due` when it should be asked again.
 */
export type Memory = {
  state: MemoryState
  stability: number
  difficulty: number
  reviewedAt: Date
  due: Date
  answers: number
  lapses: number
}

/**
 * FSRS-6 with its published weights. No fuzz: the same answers give the same memory everywhere. What was wrong comes again after ten minutes, which is the
 * same day; what was right the first time, after two days: no second step on the day it was known.
 */
export const memoryParameters = {
  request_retention: 0.9,
  maximum_interval: 36_500,
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: ['10m'],
  relearning_steps: ['10m'],
} as const

const scheduler = fsrs({
  ...memoryParameters,
  learning_steps: [...memoryParameters.learning_steps],
  relearning_steps: [...memoryParameters.relearning_steps],
})

/**
 * What a learner remembers after one more answer; `before` is null where it is the first, and never later than the answer.
 *
 * Every answer to every question on the claim is one review: right is "Good" and wrong is "Again". "Hard" and "Easy" would be a guess about what nobody
 * measured. FSRS counts whole days by their UTC dates, and several answers on one day as its short-term memory does: a right one after another adds at
 * most a day to the interval, however many there are.
 */
export function remember(before: Memory | null, { at, correct }: Recollection): Memory {
  const { card } = scheduler.next(cardOf(before, at), at, correct ? Rating.Good : Rating.Again)
  return {
    state: stateOf[card.state as Exclude<State, State.New>],
    stability: card.stability,
    difficulty: card.difficulty,
    reviewedAt: card.last_review as Date,
    due: card.due,
    answers: card.reps,
    lapses: card.lapses,
  }
}

/** The memory that these answers leave, whatever their order in the list; of several at one moment the wrong ones come first. Null where there are none. */
export const recall = (answers: readonly Recollection[]): Memory | null =>
  answers
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || Number(a.correct) - Number(b.correct))
    .reduce<Memory | null>(remember, null)

/** With one learning step, FSRS needs no more than what a memory holds. */
function cardOf(memory: Memory | null, now: Date): Card {
  const empty = createEmptyCard(now)
  if (memory === null) return empty
  const { state, stability, difficulty, reviewedAt, due, answers, lapses } = memory
  return {
    ...empty,
    state: cardState[state],
    stability,
    difficulty,
    last_review: reviewedAt,
    due,
    reps: answers,
    lapses,
  }
}

const cardState = { LEARNING: State.Learning, REVIEW: State.Review, RELEARNING: State.Relearning } as const
const stateOf = {
  [State.Learning]: 'LEARNING',
  [State.Review]: 'REVIEW',
  [State.Relearning]: 'RELEARNING',
} as const satisfies Record<Exclude<State, State.New>, MemoryState>

/** The chance, from 0 to 1, that a claim is remembered so many days after it was last answered: FSRS-6's forgetting curve. */
export const retrievability = ({ stability }: Pick<Memory, 'stability'>, days: number): number =>
  forgetting_curve(scheduler.parameters.w, days, stability)
