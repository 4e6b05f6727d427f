import { type Candidate, proveChoice } from '../distractor/prove-choice.ts'
import type { Refuter } from '../distractor/refute.ts'
import { sayingTheSame } from '../distractor/same-content.ts'
import { contentQuery } from '../query/content-query.ts'
import { type Term, variable } from '../query/query.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { quoteOf, quoteSpans, tell, withHere } from '../wording/because.ts'
import { type Clause, invert } from '../wording/clause.ts'
import { leadOf } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { findAnswers } from '../world/answers.ts'
import { areContained } from '../world/words.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import { eventAsCondition, isPast } from './event-as-condition.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'condition'

/** Under what condition it holds: the only condition of a claim is taken out of its sentence and asked for. */
export const condition: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { world, claim } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'condition', reason } }]
    const [only, ...others] = claim.conditions
    if (only === undefined) return refused('on no condition')
    if (others.length > 0) return refused('on several conditions')
    if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
    // "Under what condition would they strike? Unless …": no answer to that.
    if (openingOf(only.text) === 'unless') return refused('“unless” answers no question')
    const parted = partCondition(world, claim)
    if (parted === null) return refused('the condition cannot be taken out of the sentence')
    const inverted = invert(parted.subject, parted.verb)
    if (inverted === null) return refused('no grammatical wording')
    const candidates = candidatesFor(source, only.text, `Here the condition is ${quoteSpans([only.evidence])}`)
    const query = contentQuery(claim, { condition: variable })
    return [
      proveChoice(source, {
        type: key,
        slot: 'condition',
        stem: asSentence(`${leadOf(world, claim)}under what condition ${inverted} ${parted.rest}?`),
        query,
        answers: findAnswers(world, query, 'strict'),
        key: {
          term: { text: only.text },
          text: optionOf(only.text),
          because: `The article makes it a condition: ${quoteOf(world, claim)}.`,
        },
        candidates,
        refute: createConditionRefuter(world, claim),
        bloom: 'understand',
        beside: [only.evidence],
      }),
    ]
  },
}

/** A clause without its condition; null where that does not stand at the end of it. */
function partCondition(world: World, claim: KnownClaim): Clause | null {
  const whole = readClaim(world, claim)
  const match = whole && /^(.*?),? (?:if|once|unless|without|while) .+$/u.exec(whole.rest)
  return whole && match ? { ...whole, rest: match[1] as string } : null
}

/** A condition as an option, in the source's words: "between the U.S., Russia, and Ukraine" would make it stand out by its length. */
const optionOf = (text: string): string => asSentence(text.replace(/ between .*$/u, ''))

const pronouns = /\b(?:they|them|their|it|its|he|him|his|she|her)\b/iu

/** What a condition begins with: with another word an option would stand out. */
const openingOf = (text: string): string => /^(?:only )?(\p{L}+)/iu.exec(text)?.[1]?.toLowerCase() ?? ''

/** The conditions of the document's other claims that begin with the same word and are in the same tense, then events that it tells, worded as such; none that says nearly what another does. */
function candidatesFor(source: Source, right: string, here: string): Candidate[] {
  const { world, claim } = source
  const toCandidate = (text: string, other: KnownClaim, rank: number, reason: string): Candidate => ({
    ...{ term: { text }, text: optionOf(text), rank, position: positionOf(other) },
    because: withHere(reason, { full: `${here}.`, brief: `${here}.` }),
  })
  const candidates = world.claimsOf(claim.document).flatMap((other) => {
    const [only, ...others] = other.conditions
    if (only === undefined) {
      const event = eventAsCondition(source, other, right)
      const rank = 0.5 + Math.min(0.5, Math.abs(positionOf(claim) - positionOf(other)) / farOff)
      const reason = `The article makes that no condition: ${quoteOf(world, other)}.`
      return event === null ? [] : [toCandidate(event, other, rank, reason)]
    }
    // "They" would have nobody to stand for beside another question.
    // “Will go to court if the ban stayed” is no English.
    const isAlike =
      openingOf(only.text) === openingOf(right) && isPast(only.text) === isPast(right) && !pronouns.test(only.text)
    return other.id !== claim.id && others.length === 0 && isAlike
      ? [toCandidate(only.text, other, 0, `That is a condition of something else: ${tell(world, other)}.`)]
      : []
  })
  const apart = candidates.sort((a, b) => a.rank - b.rank).filter(({ text }) => !areContained(text, right))
  return apart.filter(({ text }, at) => !apart.slice(0, at).some((other) => areContained(text, other.text)))
}

/** From so many characters on it makes no difference how far off an event is told. */
const farOff = 2000

/** A condition is refuted where nothing that says the same names it or one like it. */
function createConditionRefuter(world: World, claim: KnownClaim): Refuter {
  const same = sayingTheSame(world, claim)
  const named: Term[] = same.flatMap(({ conditions }) => conditions.map(({ text }) => ({ text })))
  return (term) =>
    named.some((own) => world.touch(own, term))
      ? null
      : { term, rule: 'CONDITIONS_KNOWN', claims: same.map(({ id }) => id), guards: [] }
}
