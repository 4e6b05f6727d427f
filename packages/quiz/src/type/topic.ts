import { assembleRows, type RowOption } from '../distractor/assemble-rows.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { nameIn } from '../wording/name.ts'
import { isAboutItsSpeaker, isAnybody, namesSpeaker } from '../wording/plainly-told.ts'
import { isMany, tellsGender } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { isTautology } from '../wording/tautology.ts'
import { findAnswers, sentencesOf } from '../world/answers.ts'
import { isNamedThroughout } from '../world/named-throughout.ts'
import { namesOf } from '../world/touch.ts'
import { areContained, normalise } from '../world/words.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import { withAnotherFigure, withOpposite } from './edit-by-text.ts'
import type { ItemType, Outcome, Source, WholeSource } from './item-type.ts'
import {
  asIfDone,
  asIfPlanned,
  asItIs,
  type Draft,
  whyNotJudged,
  withAnother,
  withoutDenial,
} from './statement-to-judge.ts'

const key = 'topic'
const slot = 'said of it'

/** What the article, or somebody in it, says about something: beside what it says of the same with one thing changed, each by the proof of a statement to judge. */
export const topic: ItemType = {
  key,
  of: 'document',
  make: (source) => {
    const told = source.world.claimsOf(source.document).flatMap((claim) => readTold(source, claim) ?? [])
    const outcomes = told.flatMap((one) => (one.right === null ? [] : [ask(source, told, one, one.right)]))
    const [any] = source.world.claimsOf(source.document)
    return outcomes.length > 0 || any === undefined
      ? outcomes
      : [{ refused: { claim: any.id, type: key, slot, reason: 'nothing that plain sentences are about' } }]
  },
}

type Option = Omit<RowOption, 'rank'>

/** What a claim says, if it can be the right option, and the same with one thing changed, as whole sentences; `pronoun` can stand for the words of its subject at their beginning. */
type Told = { claim: KnownClaim; right: Option | null; wrong: Option[]; subject: string; pronoun: string | null }

/** The ways to change one thing, what takes the most reading first; of what is denied only the denial. */
const edits = {
  AFFIRMED: [withAnother, asIfDone, asIfPlanned, withOpposite, withAnotherFigure],
  NEGATED: [withoutDenial],
}

function readTold({ world, seed }: WholeSource, claim: KnownClaim): Told | null {
  const source = { world, claim, seed }
  const clause = whyNotJudged(source) === null ? readClaim(world, claim) : null
  if (clause === null || isAboutItsSpeaker(world, claim, `${clause.subject} ${clause.rest}`)) return null
  const toOption = (draft: Draft | null): Option[] => (draft === null ? [] : [optionOf(source, draft)])
  // What the title says everybody has read.
  const isSaid = claim.polarity === 'AFFIRMED' && !isTautology(world, claim) && !sentencesOf(world, claim).includes(0)
  const [right = null] = isSaid ? toOption(asItIs(source)) : []
  const { kind } = world.entity(claim.subject)
  // Whether a person is he or she no claim tells; an office is held by one.
  const isThing = kind !== 'PERSON' && kind !== 'ROLE' && clause.named && clause.count === ''
  return {
    ...{ claim, right, wrong: edits[claim.polarity].flatMap((edit) => toOption(edit(source))) },
    ...{
      subject: clause.subject,
      pronoun: isThing ? (isMany(clause, world.entity(claim.subject)) ? 'They' : 'It') : null,
    },
  }
}

const optionOf = ({ world, claim }: Source, { statement, query, own, because, refuted }: Draft): Option => ({
  ...{ query, answers: findAnswers(world, query, 'strict'), term: refuted?.term ?? own, reason: refuted },
  ...{ text: statement.replace(/^according to [^,]+, /u, ''), because: refuted === null ? because.yes : because.no },
  claims: refuted === null ? [claim] : [],
})

/** Asks of the subject with a pronoun for it, or of anything that the claim is about in whole sentences. */
function ask(source: WholeSource, told: readonly Told[], one: Told, right: Option): Outcome {
  const { world } = source
  const { claim } = one
  const withPronoun = one.pronoun === null ? [] : [{ about: claim.subject, say: sayOfSubject }]
  const whole = endsOf(claim).map((about) => ({ about, say: sayWhole(world, about) }))
  const ways = [...withPronoun, ...whole].filter(({ about }) => !isBroad(world, claim, about))
  const outcomes = ways.map(({ about, say }) => askAbout(source, told, { one, right, about, say }))
  return (
    outcomes.find((outcome) => 'item' in outcome) ??
    outcomes[0] ?? { refused: { claim: claim.id, type: key, slot, reason: 'all the article is about it' } }
  )
}

/** So many claims about one thing are as much as one can ask of it at once. */
const mostAbout = 8

/** Whether the question would ask of all the article: what somebody says of it is less. */
const isBroad = (world: World, claim: KnownClaim, about: string): boolean =>
  isNamedThroughout(world, claim.document, about) ||
  (spokenBy(world, claim) === null &&
    world.claimsOf(claim.document).filter((other) => endsOf(other).includes(about)).length > mostAbout)

/** What a claim is about: where it takes place, or to whom something is given, is beside the point. */
const endsOf = ({ subject, object }: KnownClaim): string[] =>
  object?.value.kind === 'ENTITY' && object.value.entity !== subject ? [subject, object.value.entity] : [subject]

/** Options of one topic share its name: beside that they are to have little in common. */
const mostInCommon = 0.5

/** Whether one is more than twice as long as the other: “it is a draft” stands out among whole sentences. */
function areUneven(a: string, b: string): boolean {
  const [x, y] = [a.length, b.length]
  return Math.max(x, y) > 2 * Math.min(x, y)
}

/** How an option is worded; null where it cannot be. */
type Say = (told: Told, text: string) => string | null

const sayOfSubject: Say = ({ subject, pronoun }, text) => {
  const said = text.startsWith(`${subject} `) ? text.slice(subject.length) : null
  return said === null || pronoun === null || tellsGender(said) ? null : `${pronoun}${said}`
}

/** As a whole sentence that names what it is about and leans on nothing else. */
const sayWhole =
  (world: World, about: string): Say =>
  (_, text) =>
    namesOf(world.entity(about)).some((name) => ` ${normalise(text)} `.includes(` ${normalise(name)} `)) &&
    !tellsGender(text) &&
    !/^(?:they|it|we|you|i|this|these|that|there)\b/iu.test(text)
      ? asSentence(text)
      : null

type Asked = { one: Told; right: Option; about: string; say: Say }

function askAbout({ world, seed }: WholeSource, told: readonly Told[], { one, right, about, say }: Asked): Outcome {
  const { claim } = one
  const isSubject = say === sayOfSubject
  const text = say(one, right.text)
  if (text === null)
    return { refused: { claim: claim.id, type: key, slot, reason: 'a pronoun would have nobody to stand for' } }
  const others = told.filter(
    (other) =>
      other.claim.id !== claim.id && (isSubject ? other.claim.subject === about : endsOf(other.claim).includes(about)),
  )
  const wrong = shuffle(others, createRandom(`topic:${claim.id}:${seed}`))
    .sort((a, b) => rankOf(world, claim, a.claim) - rankOf(world, claim, b.claim))
    .flatMap((other, rank) => {
      const worded = other.wrong.flatMap((option) => {
        const words = say(other, option.text)
        return words === null || areContained(words, text, mostInCommon) || areUneven(words, text)
          ? []
          : [{ ...option, text: words, rank }]
      })
      return worded.slice(0, 1)
    })
  return assembleRows(
    { world, claim, seed },
    {
      ...{ type: key, slot, bloom: 'understand', topic: about, right: { ...right, text, rank: 0 } },
      stem: stemFor(world, claim, about),
      wrong: wrong.filter(
        (option, at) => !wrong.slice(0, at).some((other) => areContained(option.text, other.text, mostInCommon)),
      ),
    },
  )
}

/** A question that is clear before its options are read: "what does it say about the plan?" is none. */
function stemFor(world: World, claim: KnownClaim, about: string): string {
  const speaker = spokenBy(world, claim)
  const matter = nameIn(world, claim.document, about)
  return speaker === null
    ? `Which of these statements about ${matter} does the article make?`
    : `Which of these statements about ${matter} comes from ${nameIn(world, claim.document, speaker)}?`
}

/** Who says it, if somebody is named beside the words. */
function spokenBy(world: World, claim: KnownClaim): string | null {
  const [nearest] = claim.attribution
  if (nearest === undefined || isAnybody(nameIn(world, claim.document, nearest.speaker))) return null
  return namesSpeaker(world, claim) ? nearest.speaker : null
}

/** What is as certain is the likeliest to be confused, then what stands near. */
const rankOf = (world: World, claim: KnownClaim, other: KnownClaim): number =>
  (claim.modality === other.modality ? 0 : 1) +
  Math.min(1, Math.abs(positionOf(claim) - positionOf(other)) / Math.max(1, world.document(claim.document).text.length))
