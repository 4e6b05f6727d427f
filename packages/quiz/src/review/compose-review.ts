import { isNearDuplicate } from '../bank/near-duplicate.ts'
import type { Item } from '../item/item.ts'
import { answersOther } from '../quiz/answers-other.ts'
import { hashText } from '../random/hash.ts'

/** A question that may be asked in a review: how hard it is in logits, and when its learner was asked it last. */
export type Candidate = { item: Item; difficulty: number; askedAt: Date | null }

/** How a review is composed: of how many questions at most, for a learner of which ability in logits; the seed decides between equals. */
export type ReviewRecipe = { length: number; ability: number; seed: string }

/** How alike two stems with one key may be in one review. */
const mostAlike = 0.5

/**
 * Chooses a question for each due claim, the first ones first, until the review is long enough. Of a claim's questions that one is taken which the learner
 * was never asked, else the one asked longest ago; among equals the one whose difficulty is nearest to the learner's ability. A claim that a chosen
 * question tests too gets none of its own, and no question answers another or is nearly the same: what finds no place stays due. Asked from easy to hard.
 */
export function composeReview<Each extends Candidate>(
  claims: readonly string[],
  candidates: readonly Each[],
  { length, ability, seed }: ReviewRecipe,
): Each[] {
  const lot = new Map(candidates.map((each) => [each, hashText(`review:${seed}:${each.item.id}`)[0]]))
  const inOrder = candidates.toSorted(
    (a, b) =>
      (a.askedAt?.getTime() ?? 0) - (b.askedAt?.getTime() ?? 0) ||
      Math.abs(a.difficulty - ability) - Math.abs(b.difficulty - ability) ||
      (lot.get(a) as number) - (lot.get(b) as number),
  )
  const chosen: Each[] = []
  for (const claim of claims) {
    if (chosen.length === length) break
    if (chosen.some(({ item }) => item.claims.includes(claim))) continue
    const fitting = inOrder.find(
      ({ item }) => item.claims.includes(claim) && chosen.every((other) => goTogether(item, other.item)),
    )
    if (fitting !== undefined) chosen.push(fitting)
  }
  return chosen.sort((a, b) => a.difficulty - b.difficulty)
}

const goTogether = (a: Item, b: Item): boolean =>
  !isNearDuplicate(a, b, mostAlike) && !answersOther(a, b) && !answersOther(b, a)
