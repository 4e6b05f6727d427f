import { isForLackOfGuard } from '../guard/guard-words.ts'
import { whyUntested } from '../publication/quiz-preview-words.ts'

/**
 * The first question that a claim would make, and how many there are; where there is none why not, as far as anything can be done about it, and whether saying how
 * close two are may do it.
 */
export type Preview =
  | { stem: string; right: string; number: number }
  | { refusal: string | null; isForLackOfGuard: boolean }

type Data = {
  questions: readonly { stem: string; right: readonly string[] }[]
  refusals: readonly (Parameters<typeof whyUntested>[0][number] & { reason: string })[]
}

/** What the service says of a claim, as it is told: of all refusals the first that can be mended. */
export function readPreview({ questions, refusals }: Data): Preview {
  const [first] = questions
  if (first) return { stem: first.stem, right: first.right.join(', '), number: questions.length }
  const [why] = whyUntested(refusals)
  return {
    refusal: why?.isMendable ? why.words : null,
    isForLackOfGuard: isForLackOfGuard(refusals[0]?.reason ?? ''),
  }
}
