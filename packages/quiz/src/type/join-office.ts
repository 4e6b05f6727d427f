import { findFellows, optionText } from '../distractor/find-fellows.ts'
import { proveChoice } from '../distractor/prove-choice.ts'
import { createSlotRefuter } from '../distractor/refute.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { type Query, shared } from '../query/query.ts'
import { becauseStated, hereSaid } from '../wording/because.ts'
import { afterWho } from '../wording/clause.ts'
import { nameIn } from '../wording/name.ts'
import { readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { isStated } from '../wording/stated.ts'
import { entitiesOf, findAnswers } from '../world/answers.ts'
import { termKey } from '../world/term.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { Outcome, Source } from './item-type.ts'

/** Asks for the office that `office` tells of, of the person who does what the claim tells: none where these are not two claims of one person. */
export function joinOffice(source: Source, office: KnownClaim): Outcome[] {
  const { world, claim } = source
  const value = office.object?.value
  if (office.subject !== claim.subject || world.entity(claim.subject).kind !== 'PERSON') return []
  if (value?.kind !== 'ENTITY' || world.entity(value.entity).kind !== 'ROLE') return []
  const slot = `office-${office.id}`
  const refused = (reason: string): Outcome[] => [{ refused: { claim: claim.id, type: 'two-hop', slot, reason } }]
  const whole = readClaim(world, claim)
  if (whole === null || whole.count !== '' || whole.opening !== '' || !isStated(world, claim))
    return refused('the sentence cannot be turned into a question')
  const { clause, dropped } = shorten(world, claim, whole)
  const { query: known, own: person } = maskedQuery(claim, { slot: 'subject' }, dropped)
  const isOne = findAnswers(world, known, 'loose').every(({ term }) => termKey(term) === termKey(person))
  if (!isOne || !world.predicate(claim.predicate).complete) return refused('more than one does so')
  const everyQualifier = office.qualifiers.map((_, index) => index)
  const { query: held, own } = maskedQuery(office, { slot: 'object' }, everyQualifier)
  const keys = findAnswers(world, held, 'strict')
  if (keys.length !== 1) return refused('more than one office')
  const named = officesNamed(world, claim, office)
  // The director of a company does not welcome its own offer.
  const asked = properWords(clause.rest)
  const isAsked = (id: string) => properWords(world.entity(id).name).some((word) => asked.includes(word))
  const candidates = findFellows(
    { ...source, claim: office },
    { place: { slot: 'object' }, own, clause: whole, here: hereSaid(world, office, value) },
  )
    .filter(
      ({ term }) =>
        'entity' in term &&
        world.entity(term.entity).kind === 'ROLE' &&
        !named.has(termKey(term)) &&
        !isAsked(term.entity),
    )
    .map((candidate) => ({ ...candidate, rank: 0 }))
  const joined: Query = {
    find: 'x',
    claim: { ...held.claim, subject: shared },
    join: { ...known.claim, subject: shared },
  }
  return [
    proveChoice(source, {
      type: 'two-hop',
      slot,
      stem: `Which office does the person hold who ${`${afterWho(clause.verb)} ${clause.rest}`.trim()}?`,
      query: joined,
      answers: findAnswers(world, joined, 'strict'),
      key: {
        term: own,
        text: optionText(world, office, own, world.entity(value.entity).name),
        because: `It is ${nameIn(world, claim.document, claim.subject)}. ${becauseStated(world, claim)} ${becauseStated(world, office)}`,
      },
      candidates,
      refute: createSlotRefuter(world, held, keys),
      bloom: 'analyse',
      more: [office],
    }),
  ]
}

/** The names that words have in them. */
const properWords = (text: string): string[] => text.match(/\p{Lu}\p{L}+/gu) ?? []

/** The offices of those whom a claim names beside its subject: they are ruled out by the question itself. */
function officesNamed(world: World, claim: KnownClaim, office: KnownClaim): Set<string> {
  const named = new Set(entitiesOf(claim).map(({ id }) => id))
  return new Set(
    world.claimsOf(claim.document).flatMap((other) => {
      const value = other.object?.value
      const isNamed =
        other.predicate === office.predicate && named.has(other.subject) && other.subject !== claim.subject
      return isNamed && value?.kind === 'ENTITY' ? [termKey({ entity: value.entity })] : []
    }),
  )
}
