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
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import type { ItemType } from './item-type.ts'

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
    const parted = partCondition(world, claim)
    if (parted === null) return refused('the condition cannot be taken out of the sentence')
    const inverted = invert(parted.subject, parted.verb)
    if (inverted === null) return refused('no grammatical wording')
    const candidates = candidatesFor(world, claim, `Here the condition is ${quoteSpans([only.evidence])}`)
    if (isUnless(only.text) && !candidates.some(({ text }) => text.startsWith('Unless')))
      return refused('the right one alone would begin with “unless”')
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

const isUnless = (text: string): boolean => /^unless\b/iu.test(text)

const pronouns = /\b(?:they|them|their|it|its|he|him|his|she|her)\b/iu

/** The conditions of the document's other claims. */
function candidatesFor(world: World, claim: KnownClaim, here: string): Candidate[] {
  return world.claimsOf(claim.document).flatMap((other) => {
    const [only, ...others] = other.conditions
    // "They" would have nobody to stand for beside another question.
    if (only === undefined || others.length > 0 || other.id === claim.id || pronouns.test(only.text)) return []
    // "Under what condition would it?" is not answered by "unless".
    if (isUnless(only.text) && !isUnless(claim.conditions[0]?.text ?? '')) return []
    const because = withHere(`That is a condition of something else: ${tell(world, other)}.`, {
      full: `${here}.`,
      brief: `${here}.`,
    })
    return [{ term: { text: only.text }, text: optionOf(only.text), because, rank: 0, position: positionOf(other) }]
  })
}

/** A condition is refuted where nothing that says the same names it or one like it. */
function createConditionRefuter(world: World, claim: KnownClaim): Refuter {
  const same = sayingTheSame(world, claim)
  const named: Term[] = same.flatMap(({ conditions }) => conditions.map(({ text }) => ({ text })))
  return (term) =>
    named.some((own) => world.touch(own, term))
      ? null
      : { term, rule: 'CONDITIONS_KNOWN', claims: same.map(({ id }) => id), guards: [] }
}
