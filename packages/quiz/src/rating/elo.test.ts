import { describe, expect, test } from 'vitest'
import { createRandom, type Random, shuffle } from '../random/random.ts'
import { expectRight, fewestToTell, newcomer, type Rating, rate, tellAbility, tellDifficulty } from './elo.ts'

describe('a rating', () => {
  const evens = { learner: newcomer, item: newcomer }
  test('moves up for a right answer and down for a wrong one, the question’s the other way, less the more answers there are', () => {
    const right = rate(evens, { correct: true, guess: 0 })
    expect(right.learner).toEqual({ logits: 0.5, answers: 1 })
    expect(right.item).toEqual({ logits: -0.5, answers: 1 })
    expect(rate(evens, { correct: false, guess: 0 }).learner.logits).toBe(-0.5)
    const settled = { logits: 0, answers: 100 }
    expect(rate({ learner: settled, item: newcomer }, { correct: true, guess: 0 }).learner.logits).toBeCloseTo(0.5 / 6)
  })

  test('is moved less by a right answer that might have been a guess', () => {
    expect(expectRight(0, 0, 0.25)).toBe(0.625)
    expect(expectRight(-20, 0, 0.25)).toBeCloseTo(0.25)
    expect(rate(evens, { correct: true, guess: 0.25 }).learner.logits).toBe(0.375)
  })

  test('is told from 30 answers on', () => {
    expect(tellDifficulty({ logits: -2, answers: fewestToTell - 1 })).toBeNull()
    expect([-2, 0, 2].map((logits) => tellDifficulty({ logits, answers: fewestToTell }))).toEqual([
      'EASY',
      'MIDDLING',
      'HARD',
    ])
    expect(tellAbility({ logits: 1, answers: fewestToTell - 1 })).toBeNull()
    expect(tellAbility({ logits: 0, answers: fewestToTell })).toBe(0.5)
  })
})

describe('a simulation of known learners and known questions', () => {
  const rows = [1, 2, 3, 4, 5].map((seed) => ({ seed, ...simulate(seed) }))
  console.info(
    ['seed  items  answers an item  r of difficulty  r of ability']
      .concat(
        rows.map(
          ({ seed, items, answersAnItem, difficulty, ability }) =>
            `${String(seed).padStart(4)}${String(items).padStart(7)}${String(answersAnItem).padStart(17)}${difficulty.toFixed(3).padStart(17)}${ability.toFixed(3).padStart(14)}`,
        ),
      )
      .join('\n'),
  )

  test.each(rows)('recovers the difficulties at r ≥ 0.9 with 200 answers an item (seed $seed)', (row) => {
    expect(row.answersAnItem).toBe(200)
    expect(row.difficulty).toBeGreaterThanOrEqual(0.9)
  })
})

/**
 * 50 questions with difficulties from a normal distribution, each asked 200 learners with abilities from another, each of whom answers 25 of them. Every
 * rating begins at 0; answers come in random order.
 */
function simulate(seed: number) {
  const random = createRandom(`elo:${seed}`)
  const [items, learners, each] = [50, 400, 25]
  const drawn = (count: number) => Array.from({ length: count }, () => gauss(random))
  const [difficulties, abilities] = [drawn(items), drawn(learners)]
  // Every question equally often: a round of learners shares all of them out.
  const matches = shuffle(
    Array.from({ length: (learners * each) / items }, (_, round) =>
      shuffle([...difficulties.keys()], random).map((item, i) => ({
        item,
        learner: (2 * round + Math.floor(i / each)) % learners,
      })),
    ).flat(),
    random,
  )
  const ratings = { item: difficulties.map(() => newcomer), learner: abilities.map(() => newcomer) }
  for (const { item, learner } of matches) {
    const before = { item: ratings.item[item] as Rating, learner: ratings.learner[learner] as Rating }
    const chance = expectRight(abilities[learner] as number, difficulties[item] as number, 0.25)
    const after = rate(before, { correct: random() < chance, guess: 0.25 })
    ratings.item[item] = after.item
    ratings.learner[learner] = after.learner
  }
  const logits = (list: Rating[]) => list.map((rating) => rating.logits)
  return {
    items,
    answersAnItem: ratings.item[0]?.answers,
    difficulty: pearson(difficulties, logits(ratings.item)),
    ability: pearson(abilities, logits(ratings.learner)),
  }
}

/** A number of the standard normal distribution: Box and Muller (1958). */
const gauss = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Pearson's correlation of two lists of equal length. */
function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const [meanA, meanB] = [mean(a), mean(b)]
  const products = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] as number) - my), 0)
  return products(a, meanA, b, meanB) / Math.sqrt(products(a, meanA, a, meanA) * products(b, meanB, b, meanB))
}
