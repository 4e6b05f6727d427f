import { assembleRows, type RowOption } from '../distractor/assemble-rows.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import type { Clause } from '../wording/clause.ts'
import { nameIn } from '../wording/name.ts'
import { isAboutItsSpeaker, isAnybody, namesSpeaker } from '../wording/plainly-told.ts'
import { isMany, isPlural, tellsGender } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { isTautology } from '../wording/tautology.ts'
import { findAnswers } from '../world/answers.ts'
import { areContained } from '../world/words.ts'
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
      : [{ refused: { claim: any.id, type: key, slot, reason: 'nothing but persons that a sentence is about' } }]
  },
}

type Option = Omit<RowOption, 'rank'>

/** What a claim says of its subject, if it can be the right option, and the same with one thing changed: a pronoun stands for the subject. */
type Told = { claim: KnownClaim; right: Option | null; wrong: Option[] }

/** The ways to change one thing, what takes the most reading first; of what is denied only the denial. */
const edits = {
  AFFIRMED: [withAnother, asIfDone, asIfPlanned, withOpposite, withAnotherFigure],
  NEGATED: [withoutDenial],
}

function readTold({ world, seed }: WholeSource, claim: KnownClaim): Told | null {
  const source = { world, claim, seed }
  // Whether a person is he or she no claim tells; an office is held by one.
  if (/^(?:PERSON|ROLE)$/u.test(world.entity(claim.subject).kind) || whyNotJudged(source) !== null) return null
  const clause = readClaim(world, claim)
  if (clause === null || !clause.named || clause.count !== '' || isAboutItsSpeaker(world, claim, clause.rest))
    return null
  const toOption = (draft: Draft | null): Option[] => {
    const text = draft === null ? null : textOf(source, clause, draft.statement)
    return draft === null || text === null ? [] : [optionOf(source, draft, text)]
  }
  const isSaid = claim.polarity === 'AFFIRMED' && !isTautology(world, claim)
  const [right = null] = isSaid ? toOption(asItIs(source)) : []
  return { claim, right, wrong: edits[claim.polarity].flatMap((edit) => toOption(edit(source))) }
}

/** A statement, whoever says it, with a pronoun for its subject; null where it does not begin with that. */
function textOf({ world, claim }: Source, clause: Clause, statement: string): string | null {
  const said = statement.replace(/^according to [^,]+, /u, '')
  if (!said.startsWith(`${clause.subject} `) || tellsGender(said)) return null
  const pronoun = isMany(clause, world.entity(claim.subject)) ? 'They' : 'It'
  return asSentence(`${pronoun}${said.slice(clause.subject.length)}`)
}

const optionOf = ({ world, claim }: Source, { query, own, because, refuted }: Draft, text: string): Option => ({
  ...{ query, answers: findAnswers(world, query, 'strict'), term: refuted?.term ?? own, text, reason: refuted },
  ...{ because: refuted === null ? because.yes : because.no, claims: refuted === null ? [claim] : [] },
})

function ask({ world, seed }: WholeSource, told: readonly Told[], { claim }: Told, right: Option): Outcome {
  const { document, subject } = claim
  const others = told.filter((other) => other.claim.id !== claim.id && other.claim.subject === subject)
  const wrong = shuffle(others, createRandom(`topic:${claim.id}:${seed}`))
    .sort((a, b) => rankOf(world, claim, a.claim) - rankOf(world, claim, b.claim))
    .flatMap((other, rank) => {
      const apart = other.wrong.find(({ text }) => !areContained(text, right.text))
      return apart === undefined ? [] : [{ ...apart, rank }]
    })
  return assembleRows(
    { world, claim, seed },
    {
      ...{ type: key, slot, bloom: 'understand', topic: subject, right: { ...right, rank: 0 } },
      stem: `${whoSays(world, claim)} say about ${nameIn(world, document, subject)}?`,
      wrong: wrong.filter(({ text }, at) => !wrong.slice(0, at).some((other) => areContained(text, other.text))),
    },
  )
}

/** "What does the WSJ": whoever is named beside the words; else the article has it. */
function whoSays(world: World, claim: KnownClaim): string {
  const [nearest] = claim.attribution
  const name = nearest === undefined ? '' : nameIn(world, claim.document, nearest.speaker)
  if (nearest === undefined || isAnybody(name) || !namesSpeaker(world, claim)) return 'What does the article'
  return `What ${isPlural(world.entity(nearest.speaker)) ? 'do' : 'does'} ${name}`
}

/** What is as certain is the likeliest to be confused, then what stands near. */
const rankOf = (world: World, claim: KnownClaim, other: KnownClaim): number =>
  (claim.modality === other.modality ? 0 : 1) +
  Math.min(1, Math.abs(positionOf(claim) - positionOf(other)) / Math.max(1, world.document(claim.document).text.length))
