import { describe, expect, test } from 'vitest'
import type { Item } from '../item/item.ts'
import { answersOther } from '../quiz/answers-other.ts'
import { createBridge } from '../testing/bridge.ts'
import { makeUngated } from '../testing/try-type.ts'
import { type Candidate, composeReview } from './compose-review.ts'

const bridge = createBridge()
const items = makeUngated(bridge.knowledge, bridge.document, 1)
const claims = [...new Set(items.flatMap((item) => item.claims))]
const candidate = (item: Item, more: Partial<Candidate> = {}): Candidate => ({
  item,
  difficulty: item.difficulty.logits,
  askedAt: null,
  ...more,
})
const recipe = { length: 8, ability: 0, seed: 'today' }
/** Questions on one claim alone. */
const alone = items.filter((item) => item.claims.length === 1)
const groups = [...Map.groupBy(alone, (item) => item.claims[0] as string).values()]
const siblings = groups.find((group) => group.length > 2)?.slice(0, 3) as [Item, Item, Item]
const [claim] = siblings[0].claims as [string]
const stems = (chosen: Candidate[]) => chosen.map(({ item }) => item.stem)

describe('a review', () => {
  const review = composeReview(
    claims,
    items.map((item) => candidate(item)),
    recipe,
  )

  test('asks one question for each due claim, from easy to hard, none of which answers another', () => {
    expect(review.length).toBeGreaterThan(3)
    const logits = review.map(({ difficulty }) => difficulty)
    expect(logits).toEqual(logits.toSorted((a, b) => a - b))
    const testsAll = (a: Item, b: Item) => b.claims.every((id) => a.claims.includes(id))
    for (const a of review)
      for (const b of review)
        if (a !== b) expect([answersOther(a.item, b.item), testsAll(a.item, b.item)]).toEqual([false, false])
  })

  test('is as long as it should be, of what comes first', () => {
    const short = composeReview(
      claims,
      items.map((item) => candidate(item)),
      { ...recipe, length: 2 },
    )
    expect(short).toHaveLength(2)
    expect(short.some(({ item }) => item.claims.includes(claims[0] as string))).toBe(true)
    expect(
      composeReview(
        [],
        items.map((item) => candidate(item)),
        recipe,
      ),
    ).toEqual([])
    expect(
      composeReview(
        ['a claim without questions'],
        items.map((item) => candidate(item)),
        recipe,
      ),
    ).toEqual([])
  })

  test('takes of a claim’s questions the one that was never asked, else the one asked longest ago', () => {
    const [a, b, c] = siblings
    const asked = (item: Item, day: number) => candidate(item, { askedAt: new Date(Date.UTC(2026, 2, day)) })
    expect(stems(composeReview([claim], [asked(a, 1), asked(b, 2), candidate(c, { difficulty: 9 })], recipe))).toEqual([
      c.stem,
    ])
    expect(stems(composeReview([claim], [asked(a, 3), asked(b, 2), asked(c, 4)], recipe))).toEqual([b.stem])
  })

  test('takes among equals the one nearest to the learner’s ability, else the seed decides', () => {
    const [a, b, c] = siblings
    const rated = [candidate(a, { difficulty: -2 }), candidate(b, { difficulty: 0 }), candidate(c, { difficulty: 2 })]
    const chosenFor = (ability: number) => stems(composeReview([claim], rated, { ...recipe, ability }))
    expect([-1.5, 0.2, 3].map(chosenFor)).toEqual([[a.stem], [b.stem], [c.stem]])
    const equal = siblings.map((item) => candidate(item, { difficulty: 0 }))
    const bySeed = Array.from(
      { length: 20 },
      (_, seed) => stems(composeReview([claim], equal, { ...recipe, seed: `${seed}` }))[0],
    )
    expect(new Set(bySeed).size).toBe(3)
    expect(composeReview([claim], equal.toReversed(), recipe)).toEqual(composeReview([claim], equal, recipe))
  })
})
