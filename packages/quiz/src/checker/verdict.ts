import type { Item, Refutation } from '../item/item.ts'
import { couldHold, type Known } from './could-be.ts'
import { listOf } from './evaluate-query.ts'
import type { Fault } from './fault.ts'
import { isSame } from './meaning.ts'
import type { Part } from './parts.ts'

/** A statement to be judged names what its proof is about, and the wrong verdict alone is refuted: the second by what is stated, the first by anything else. */
export function checkVerdict({ stem }: Item, { query, options, refutations }: Part, { meaning }: Known): Fault[] {
  const wrong = options.filter(({ correct }) => !correct)
  const [refutation] = refutations
  if (refutation === undefined || refutations.length > 1 || wrong.length !== 1 || refutation.option !== wrong[0]?.id)
    return [{ fault: 'options', detail: 'not one verdict that is refuted' }]
  if ((refutation.rule === 'STATED') !== (refutation.option === options[1]?.id))
    return [{ fault: 'options', detail: 'the rule does not fit the verdict' }]
  // That somebody lacks something says that they do not have it; nothing else that is denied can be stated.
  if (refutation.rule === 'STATED' && query.claim.polarity === 'NEGATED' && !/\black(?:s|ed)? /u.test(stem))
    return [{ fault: 'refutation', detail: 'the claims say the opposite' }]
  const names = meaning.namesOf(refutation.term)
  return names.length === 0 || names.some((name) => loosely(stem).includes(loosely(name)))
    ? []
    : [{ fault: 'options', detail: 'the statement does not name its term' }]
}

const loosely = (text: string) => text.toLocaleLowerCase('en').replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** What is missing for a statement to be stated, or denied; null where nothing is. Who says one thing while somebody denies it leaves both open. */
export function findGapInVerdict(
  { query, answers, isVerdict, isStatement }: Part,
  refutation: Refutation,
  known: Known,
): string | null {
  const { term, rule } = refutation
  const { claim: pattern } = query
  if (!isVerdict && !isStatement) return 'the rule does not fit the question'
  if (!answers.some((answer) => (isStatement || answer.option !== null) && isSame(answer.term, term)))
    return 'the claims do not say that'
  if (rule === 'DENIED' && pattern.polarity === 'AFFIRMED') return 'the claims say so'
  const opposite = {
    ...pattern,
    polarity: pattern.polarity === 'AFFIRMED' ? ('NEGATED' as const) : ('AFFIRMED' as const),
  }
  return listOf(pattern, known.knowledge).some((claim) => couldHold(claim, opposite, term, known))
    ? 'the opposite is said too'
    : null
}
