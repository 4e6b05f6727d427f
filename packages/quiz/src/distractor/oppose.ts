import type { Query } from '../query/query.ts'
import { findAnswers, speakersOf } from '../world/answers.ts'
import { termKey, termOf } from '../world/term.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { createSpeakerRefuter } from './find-speakers.ts'
import { guardsOf, type Refuter } from './refute.ts'
import { sayingAlike } from './same-content.ts'

/**
 * Whether two claims cannot be held together: the knowledge says that they contradict each other, or one denies what the other says, in no narrower
 * circumstances. What holds on a condition denies nothing outright, and of two things that are merely possible both may be.
 */
export function areOpposed(world: World, a: KnownClaim, b: KnownClaim): boolean {
  const ends = [a.id, b.id]
  const isRelated = world.knowledge.relations.some(
    ({ kind, from, to }) => kind === 'CONTRADICTS' && from !== to && ends.includes(from) && ends.includes(to),
  )
  if (isRelated) return true
  if (a.polarity === b.polarity || a.predicate !== b.predicate || a.subject !== b.subject) return false
  if (a.conditions.length > 0 || b.conditions.length > 0) return false
  if (a.modality === 'POSSIBILITY' && b.modality === 'POSSIBILITY') return false
  const objectOf = ({ object }: KnownClaim) => (object === null ? null : termKey(termOf(object.value)))
  if (objectOf(a) !== objectOf(b)) return false
  const [denial, said] = a.polarity === 'NEGATED' ? [a, b] : [b, a]
  const circumstances = new Set(said.qualifiers.map(({ key, value }) => `${key} ${termKey(termOf(value))}`))
  return denial.qualifiers.every(({ key, value }) => circumstances.has(`${key} ${termKey(termOf(value))}`))
}

/**
 * Refutes that somebody holds what a claim says and its query asks for: nobody who says the same or nearly the same, and of whoever says the opposite only
 * that. A document that contradicts the claim elsewhere in the same voice refutes nothing.
 */
export function createHolderRefuter(world: World, claim: KnownClaim, query: Query): Refuter {
  const silent = createSpeakerRefuter(world, claim)
  const same = sayingAlike(world, claim)
  const saying = new Set(findAnswers(world, query, 'strict').flatMap(({ claims }) => claims))
  const positions = same.filter(({ id }) => saying.has(id))
  const held = same.filter((other) => !positions.every((each) => areOpposed(world, other, each))).flatMap(speakersOf)
  return (term) =>
    silent(term) ??
    (held.some((speaker) => world.touch(speaker, term))
      ? null
      : { term, rule: 'OPPOSED', claims: same.map(({ id }) => id), guards: guardsOf(world, term) })
}
