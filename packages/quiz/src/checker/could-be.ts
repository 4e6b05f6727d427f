import type { Claim, Knowledge } from '@backstop/knowledge'
import type { Pattern, Term } from '../query/query.ts'
import { constraintsOf, listOf, openPath, readingsOf } from './evaluate-query.ts'
import type { Meaning } from './meaning.ts'

/** What proofs are looked at with. */
export type Known = { knowledge: Knowledge; meaning: Meaning }

/** Whether nothing in a claim rules out that it holds `term` in the open slot: silence rules nothing out, other words neither. */
export function couldHold(claim: Claim, pattern: Pattern, term: Term, known: Known): boolean {
  return couldBe(claim, pattern, known).some((own) => !known.meaning.isApart(own, term))
}

/** All that nothing in a claim rules out for the open slot of a pattern. */
function couldBe(claim: Claim, pattern: Pattern, { knowledge, meaning }: Known): Term[] {
  if (claim.polarity !== pattern.polarity) return []
  const open = openPath(pattern)
  const symmetric = knowledge.predicates.some(({ id, symmetric }) => id === pattern.predicate && symmetric)
  return readingsOf(claim, symmetric).flatMap((reading) => {
    const compatible = constraintsOf(pattern).every(({ path, slot }) => {
      if ('variable' in slot || telling.has(path)) return true
      const own = reading.filter((each) => each.path === path)
      if (own.length === 0 || own.some((each) => !meaning.isApart(each.term, slot))) return true
      return path.startsWith('qualifier') && ('text' in slot || own.some((each) => 'text' in each.term))
    })
    return compatible ? reading.filter((each) => each.path === open).map((each) => each.term) : []
  })
}

/** Who says it, how, and under what condition: that rules no claim out where it is asked what is so. */
const telling = new Set(['speaker', 'modality', 'condition'])

/** Whether the list of a pattern is closed and nothing but one term could stand in its open slot. */
export function isOnly(term: Term, pattern: Pattern, known: Known): boolean {
  const predicate = known.knowledge.predicates.find(({ id }) => id === pattern.predicate)
  const isClosed = predicate?.complete || (predicate?.functional && openPath(pattern) === 'object')
  if (!isClosed) return false
  return listOf(pattern, known.knowledge)
    .flatMap((claim) => couldBe(claim, pattern, known))
    .every((own) => JSON.stringify(own) === JSON.stringify(term))
}
