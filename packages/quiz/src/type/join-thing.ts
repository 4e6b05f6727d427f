import type { EntityKind } from '@backstop/knowledge'
import { findFellows, optionText } from '../distractor/find-fellows.ts'
import { proveChoice } from '../distractor/prove-choice.ts'
import { createSlotRefuter } from '../distractor/refute.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { type Query, shared } from '../query/query.ts'
import { becauseStated, hereSaid } from '../wording/because.ts'
import { type Clause, plainly } from '../wording/clause.ts'
import { findPhrase } from '../wording/phrase.ts'
import { ask } from '../wording/question.ts'
import { formsOf, readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { isStated } from '../wording/stated.ts'
import { findAnswers } from '../world/answers.ts'
import { termKey } from '../world/term.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { Outcome, Source } from './item-type.ts'
import { isWhatAllIsAbout } from './mask-argument.ts'

/** Kinds that "what" can stand for. */
const things: EntityKind[] = ['CAPABILITY', 'CONCEPT', 'EVENT', 'PLAN', 'ROLE', 'WORK', 'PLACE']

/**
 * Asks who or what does what the claim tells with a thing that another sentence tells of too, which stands for its name: "What would monitor what the troops
 * would be stationed behind?" None where the two have no such thing in common.
 */
export function joinThing(source: Source, other: KnownClaim): Outcome[] {
  const { world, claim } = source
  const [value, same] = [claim.object?.value, other.object?.value]
  if (value?.kind !== 'ENTITY' || same?.kind !== 'ENTITY' || value.entity !== same.entity) return []
  if (!things.includes(world.entity(value.entity).kind) || claim.subject === other.subject) return []
  const slot = `thing-${other.id}`
  const refused = (reason: string): Outcome[] => [{ refused: { claim: claim.id, type: 'two-hop', slot, reason } }]
  if (isWhatAllIsAbout(world, claim, claim.subject)) return refused('asks for what the whole text is about')
  const [asked, known] = [readPlainly(world, claim), readPlainly(world, other)]
  if (asked === null || known === null) return refused('the sentences cannot be joined')
  // “What they would be stationed far behind” is a riddle.
  if (known.before.includes(' ') || /^an? /iu.test(known.clause.subject))
    return refused('no plain words for what they have in common')
  const { query: which, own: thing } = maskedQuery(other, { slot: 'object' }, known.dropped)
  const isOne = findAnswers(world, which, 'loose').every(({ term }) => termKey(term) === termKey(thing))
  const { complete, functional } = world.predicate(other.predicate)
  if (!isOne || !(complete || functional)) return refused('more than one thing fits')
  const { query, own } = maskedQuery(claim, { slot: 'subject' }, asked.dropped)
  const answers = findAnswers(world, query, 'strict')
  const isOnly = findAnswers(world, query, 'loose').every(({ term }) => world.touch(term, own))
  const wording = ask(
    world,
    claim,
    { ...asked.clause, rest: `${asked.before} ${describe(known)}`.trim() },
    { slot: 'subject' },
    !isOnly,
  )
  if (wording === null) return refused('no grammatical wording')
  const keys = answers.filter(({ term }) => termKey(term) === termKey(own))
  const subject = { kind: 'ENTITY', entity: claim.subject, text: '' } as const
  const here = hereSaid(world, claim, subject)
  const joined: Query = {
    find: 'x',
    claim: { ...query.claim, object: shared },
    join: { ...which.claim, object: shared },
  }
  return [
    proveChoice(source, {
      type: 'two-hop',
      slot,
      stem: wording.stem,
      query: joined,
      answers: findAnswers(world, joined, 'strict'),
      key: {
        term: own,
        text: optionText(world, claim, own, wording.answer),
        because: `${becauseStated(world, other)} ${becauseStated(world, claim)}`,
      },
      candidates: findFellows(source, { place: { slot: 'subject' }, own, clause: asked.clause, here }).filter(
        ({ term }) => !('entity' in term && term.entity === other.subject),
      ),
      refute: createSlotRefuter(world, query, keys),
      bloom: 'analyse',
      more: [other],
    }),
  ]
}

/** A thing by what is told of it: "what the plan would need", "what they would wait for". */
const describe = ({ clause, before }: Plain): string =>
  `what ${clause.subject} ${plainly(clause.verb)} ${before}`.trim()

type Plain = { clause: Clause; dropped: number[]; before: string }

/** A clause that ends in its object, and what stands before that; null for any other. */
function readPlainly(world: World, claim: KnownClaim): Plain | null {
  const whole = readClaim(world, claim)
  const value = claim.object?.value
  if (whole === null || value === undefined || whole.count !== '' || !isStated(world, claim)) return null
  const { clause, dropped } = shorten(world, claim, whole)
  const phrase = findPhrase(clause.rest, formsOf(world, value))
  if (phrase === null || phrase.end < clause.rest.length) return null
  return { clause, dropped, before: clause.rest.slice(0, phrase.start).trim() }
}
