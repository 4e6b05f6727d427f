import type { Answer, Refutation, RefutationRule } from '../item/item.ts'
import type { Query, Term } from '../query/query.ts'
import { findAnswers } from '../world/answers.ts'
import type { World } from '../world/world.ts'

/** What makes a wrong option provably wrong, but for the option's id. */
export type Reason = Omit<Refutation, 'option'>

/** Refutes one term after another for one query; null where the term could be an answer for all that is known. */
export type Refuter = (term: Term) => Reason | null

/** Refutes nothing: where nobody says that a list is whole, whatever it lacks could still be so. */
export const refuteNothing: Refuter = () => null

/**
 * A refuter for a slot of a claim: the predicate's list must be closed, or the slot its one object. What is unknown refutes nothing:
 * a term that touches any answer that the claims leave possible is no distractor.
 */
export function createSlotRefuter(world: World, query: Query, keys: Answer[]): Refuter {
  const { document, predicate, object } = query.claim
  const { complete, functional } = world.predicate(predicate)
  const asksObject = object !== null && 'variable' in object
  const rule: RefutationRule | null = complete ? 'CLOSED_LIST' : functional && asksObject ? 'FUNCTIONAL' : null
  if (rule === null) return refuteNothing
  // Of a functional predicate too: claims that contradict each other leave more than one answer open.
  const possible = findAnswers(world, query, 'loose')
  const list = world.claimsOf(document).filter((claim) => claim.predicate === predicate)
  const claims = rule === 'CLOSED_LIST' ? list.map(({ id }) => id) : keys.flatMap((key) => key.claims)
  return (term) =>
    [...possible, ...keys].some((answer) => world.touch(answer.term, term))
      ? null
      : { term, rule, claims, guards: guardsOf(world, term) }
}

/** The guards that say what a term is part of, broader than or the same as: those that a proof of difference has to look at. */
export function guardsOf(world: World, term: Term): string[] {
  if (!('entity' in term)) return []
  return world.guardsOf(term.entity)
}
