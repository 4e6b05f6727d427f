import { type Claim, parseEdtf, type Value } from '@backstop/knowledge'
import { findFellows, optionText } from '../distractor/find-fellows.ts'
import { proveChoice } from '../distractor/prove-choice.ts'
import { createSlotRefuter } from '../distractor/refute.ts'
import { findScale } from '../distractor/scale.ts'
import { type Query, type Slot, type Term, variable } from '../query/query.ts'
import { becauseInferred, becauseStated, hereSaid } from '../wording/because.ts'
import { ask, type Place } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { isStated } from '../wording/stated.ts'
import { entitiesOf, findAnswers, speakersOf } from '../world/answers.ts'
import { termKey, termOf } from '../world/term.ts'
import type { World } from '../world/world.ts'
import { isCommonKnowledge } from './common-knowledge.ts'
import type { ItemType, Outcome, Source } from './item-type.ts'

const key = 'slot-choice'

/** Who, what, where, when, how many: one argument of a claim is masked and asked for. */
export const slotChoice: ItemType = {
  key,
  make: (source) => placesOf(source.claim).map((place) => makeOne(source, place)),
}

/** What can be asked for: subject, object and each qualifier. A text as object has no fellows that it could be mistaken for. */
function placesOf(claim: Claim): Place[] {
  const kind = claim.object?.value.kind
  return [
    { slot: 'subject' },
    ...(kind === 'ENTITY' || kind === 'QUANTITY' ? [{ slot: 'object' } as const] : []),
    ...claim.qualifiers.map(({ key }, index) => ({ slot: 'qualifier', index, key }) as const),
  ]
}

/** What stands at a place that can be asked for. */
function valueAt(claim: Claim, place: Place): Value {
  const value =
    place.slot === 'object'
      ? claim.object?.value
      : place.slot === 'qualifier'
        ? claim.qualifiers[place.index]?.value
        : undefined
  return value ?? { kind: 'ENTITY', entity: claim.subject, text: '' }
}

const nameOf = (place: Place) => (place.slot === 'qualifier' ? `${place.key}-${place.index}` : place.slot)

function makeOne(source: Source, place: Place): Outcome {
  const { world, claim } = source
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: key, slot: nameOf(place), reason },
  })
  if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
  if (isCommonKnowledge(world, claim)) return refused('known without the text')
  const whole = readClaim(world, claim)
  if (whole === null) return refused('the sentence cannot be turned into a question')
  if (!isStated(world, claim)) return refused('the evidence has no verb that states it')

  const { clause, dropped } = shorten(world, claim, whole, place.slot === 'qualifier' ? place.index : undefined)
  const { query, own } = maskedQuery(claim, place, dropped)
  if ('entity' in own && isWhatAllIsAbout(world, claim, own.entity))
    return refused('asks for what the whole text is about')
  const answers = findAnswers(world, query, 'strict')
  const possible = findAnswers(world, query, 'loose')
  const isOne = possible.every(({ term }) => world.touch(term, own))
  const wording = ask(world, claim, clause, place, !isOne)
  if (wording === null)
    return refused(isOne ? 'no grammatical wording' : 'more than one answer, and no wording that chooses')
  const keys = answers.filter(({ term }) => termKey(term) === termKey(own))
  const text = optionText(world, claim, own, wording.answer)
  const value = valueAt(claim, place)
  const here = hereSaid(world, claim, value)
  return proveChoice(source, {
    type: key,
    slot: nameOf(place),
    stem: wording.stem,
    query,
    answers,
    key: { term: own, text, because: becauseStated(world, claim) + becauseInferred(value) },
    candidates: [
      ...findFellows(source, { place, own, clause: whole, here }),
      ...(value.kind === 'QUANTITY' ? findScale(value, here) : []),
    ],
    refute: createSlotRefuter(world, query, keys),
    bloom: 'remember',
    ...('time' in own || 'quantity' in own ? { sequence: rankOf } : {}),
  })
}

/** How many of a document's claims something may have a part in and still be asked for. */
const mostShare = 0.2

/** Whether an entity is in so many claims that its name is a good guess whatever the question. */
function isWhatAllIsAbout(world: World, claim: Claim, entity: string): boolean {
  const claims = world.claimsOf(claim.document)
  const share =
    claims.filter((other) => entitiesOf(other).some(({ id, slot }) => id === entity && slot !== 'speaker')).length /
    claims.length
  return claims.length >= 8 && share > mostShare
}

/** The claim as a query with one argument open and without the qualifiers at the indexes `dropped`, and what stands in the open place. */
function maskedQuery(claim: Claim, place: Place, dropped: readonly number[]): { query: Query; own: Term } {
  const slot = (open: boolean, term: Term): Slot => (open ? variable : term)
  const subject: Term = { entity: claim.subject }
  const object = claim.object === null ? null : termOf(claim.object.value)
  const qualifiers = claim.qualifiers.map(({ key, value }) => ({ key, value: termOf(value) }))
  const own = place.slot === 'subject' ? subject : place.slot === 'object' ? object : qualifiers[place.index]?.value
  const query: Query = {
    find: 'x',
    claim: {
      document: claim.document,
      subject: slot(place.slot === 'subject', subject),
      predicate: claim.predicate,
      object: object === null ? null : slot(place.slot === 'object', object),
      qualifiers: qualifiers.flatMap(({ key, value }, index) =>
        dropped.includes(index)
          ? []
          : [{ key, value: slot(place.slot === 'qualifier' && place.index === index, value) }],
      ),
      polarity: claim.polarity,
      ...(claim.attribution.length > 0 ? { speaker: speakersOf(claim)[0] as Term } : {}),
    },
  }
  return { query, own: own as Term }
}

const rankOf = (term: Term): string | number => {
  if ('time' in term) return parseEdtf(term.time)?.first ?? ''
  return 'quantity' in term ? (term.quantity.maximum ?? term.quantity.minimum ?? 0) : 0
}
