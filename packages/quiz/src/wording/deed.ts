import type { KnownClaim, World } from '../world/world.ts'
import type { Clause } from './clause.ts'
import { readClaim } from './read-claim.ts'
import { shorten } from './shorten.ts'

/** What a subject would do, apart from who does it: "deter Russia from breaking the cease-fire", with the modal that stood before it. */
export type Deed = { modal: string; text: string; clause: Clause; dropped: number[] }

const modals = /^(?:would|will|could|may|might|must|should)$/u

/** Verbs that tell no deed: "What will it do? Have a hard time", "lose four months of work" is no good English. */
const states =
  /^(?:have|need|be|include|contain|consist|belong|remain|lack|lose|gain|face|suffer|receive|become|rise|fall|grow|cost)$/u

/**
 * The deed that a claim tells with a modal verb, which can stand without its subject; null where it has another verb, tells what is done to it or what it is,
 * or speaks of its subject again.
 */
export function deedOf(world: World, claim: KnownClaim): Deed | null {
  const whole = readClaim(world, claim)
  if (whole === null || whole.opening !== '' || whole.count !== '') return null
  const { clause, dropped } = shorten(world, claim, whole)
  const { auxiliary, middle, main } = clause.verb
  if (auxiliary === null || !modals.test(auxiliary) || middle.includes('not')) return null
  if (middle.includes('be') || middle.includes('have') || states.test(main) || main === '') return null
  const text = [...middle.filter((word) => word !== 'also'), main, clause.rest].filter((part) => part !== '').join(' ')
  if (/\b(?:its?|they|their|himself|herself|itself|themselves)\b/u.test(text)) return null
  return { modal: auxiliary, text, clause, dropped }
}
