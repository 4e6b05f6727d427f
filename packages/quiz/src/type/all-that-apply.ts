import { findFellows, optionText } from '../distractor/find-fellows.ts'
import { proveKeys } from '../distractor/prove-choice.ts'
import { createSlotRefuter } from '../distractor/refute.ts'
import type { Answer } from '../item/item.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { becauseStated } from '../wording/because.ts'
import { nameIn } from '../wording/name.ts'
import { ask, type Place } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { isStated } from '../wording/stated.ts'
import { findAnswers } from '../world/answers.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { ItemType, Outcome, Source } from './item-type.ts'
import { valueAt } from './place.ts'

const key = 'all-that-apply'

/** Every one of several things that the article gives for one place: a list is asked for once, at the first claim of it. */
export const allThatApply: ItemType = {
  key,
  of: 'claim',
  make: (source) => [makeOne(source, { slot: 'object' }), makeOne(source, { slot: 'subject' })],
}

/** At most this many right options, so that the list is no test of patience. */
const mostKeys = 3

function makeOne(source: Source, place: Place): Outcome {
  const { world, claim } = source
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: key, slot: place.slot, reason },
  })
  if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
  const value = valueAt(claim, place)
  if (value.kind !== 'ENTITY' || (place.slot === 'object' && claim.object === null)) return refused('no list of things')
  const whole = readClaim(world, claim)
  if (whole === null) return refused('the sentence cannot be turned into a question')
  const { clause, dropped } = shorten(world, claim, whole)
  const { query, own } = maskedQuery(claim, place, dropped)
  const answers = findAnswers(world, query, 'strict')
  const shown = pickApart(world, answers)
  if (shown.length < 2) return refused('not several answers')
  if (answers[0]?.claims[0] !== claim.id) return refused('the list is asked for at its first claim')
  const wording = ask(world, claim, clause, place, true)
  if (wording === null) return refused('no grammatical wording')
  const refute = createSlotRefuter(world, query, answers)
  const names = shown.map(({ name }) => name)
  const last = names.pop()
  const named = `What it names here is ${names.join(', ')} and ${last}.`
  const here = { full: named, brief: named }
  return proveKeys(source, {
    type: key,
    slot: place.slot,
    stem: inPlural(wording.stem),
    query,
    answers,
    keys: shown.map(({ term, claim: other }) => ({
      term,
      text: optionText(world, claim, term, world.entity((term as { entity: string }).entity).name),
      because: becauseStated(world, other),
    })),
    candidates: findFellows(source, { place, own, clause: whole, here }),
    refute,
    sizes: [3, 2],
    bloom: 'understand',
    more: shown.map(({ claim: other }) => other).filter(({ id }) => id !== claim.id),
  })
}

/** A question for several in the plural, where its verb agrees: "which of these have", "which of these people are". */
const inPlural = (stem: string): string =>
  stem.replace(
    /\b(which of these(?: \w+)?) (has|is|was|does)\b/iu,
    (_, who: string, verb: string) => `${who} ${plural[verb as keyof typeof plural]}`,
  )
const plural = { has: 'have', is: 'are', was: 'were', does: 'do' }

/** Answers that are apart from each other, each with a claim whose words state it. */
function pickApart(world: World, answers: readonly Answer[]) {
  const picked: (Answer & { claim: KnownClaim; name: string })[] = []
  for (const answer of answers) {
    const claim = world.knowledge.claims.find(({ id }) => id === answer.claims[0])
    if (claim === undefined || !('entity' in answer.term) || !isStated(world, claim)) continue
    if (picked.length < mostKeys && picked.every(({ term }) => !world.touch(term, answer.term)))
      picked.push({ ...answer, claim, name: nameIn(world, claim.document, answer.term.entity) })
  }
  return picked
}
