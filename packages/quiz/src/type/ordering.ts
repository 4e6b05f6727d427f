import { parseEdtf } from '@backstop/knowledge'
import { difficultyOf, evidenceOf, itemId, letterAt } from '../distractor/assemble.ts'
import type { Answer, Item } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { maskedQuery } from '../query/masked-query.ts'
import type { Query } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { becauseInferred, becauseStated } from '../wording/because.ts'
import { gerund } from '../wording/mood.ts'
import { cutOut, findPhrase, findTimePhrase } from '../wording/phrase.ts'
import { formsOf, readClaim } from '../wording/read-claim.ts'
import { writeDay } from '../wording/write-day.ts'
import { findAnswers } from '../world/answers.ts'
import { normalise } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { ItemType, Outcome, WholeSource } from './item-type.ts'

const key = 'ordering'

/** What is told with a date, to be put in order: only where one thing is surely over before the next begins. */
export const ordering: ItemType = { key, of: 'document', make: (source) => [makeOne(source)] }

/** More steps than this are tedious to move, fewer than three are no order. */
const [mostSteps, fewestSteps] = [5, 3]

type Step = {
  claim: KnownClaim
  query: Query
  answers: Answer[]
  text: string
  because: string
  first: string
  last: string
  /** Whether the source prints no date: then only words like "already" and "today" tell the order. */
  isInferred: boolean
}

function makeOne({ world, document, seed }: WholeSource): Outcome {
  const claims = world.claimsOf(document)
  const refused = (reason: string): Outcome => ({
    refused: { claim: claims[0]?.id ?? document, type: key, slot: 'order', reason },
  })
  // Short ones first: a step is moved as a whole, and read as often.
  const steps = shuffle(
    claims.flatMap((claim) => stepOf(world, claim)),
    createRandom(`steps:${document}:${seed}`),
  ).sort((a, b) => a.text.length - b.text.length)
  // A printed date and a weekday cannot be told apart without a calendar: only like is put in order with like.
  const [some, others] = [true, false].map((isInferred) =>
    chooseSteps(steps.filter((step) => step.isInferred === isInferred)),
  )
  const chosen = (some as Step[]).length >= (others as Step[]).length ? (some as Step[]) : (others as Step[])
  if (chosen.length < fewestSteps) return refused('fewer than three dated things that follow on each other')
  const item = assemble({ world, document, seed }, chosen)
  const [flaw] = lintItem(item)
  return flaw ? refused(`flaw: ${flaw.flaw}`) : { item }
}

/** The first steps that follow on each other, as many as a question has room for. */
function chooseSteps(steps: readonly Step[]): Step[] {
  const chosen: Step[] = []
  for (const step of steps) {
    const fits = chosen.every(
      (other) => (step.last < other.first || other.last < step.first) && normalise(other.text) !== normalise(step.text),
    )
    if (fits && chosen.length < mostSteps) chosen.push(step)
  }
  return chosen
}

/** What is expected is expected now, whenever it comes. */
const foreseen = /^being (?:expected|planned|scheduled|due|set|likely|supposed|forecast)\b/u

/** A claim as a step: what happens, without its date and without words that tell whether it is past; none where it is not told or not dated surely. */
function stepOf(world: World, claim: KnownClaim): Step[] {
  const index = claim.qualifiers.findIndex(({ key, value }) => key === 'time' && value.kind === 'TIME')
  const value = claim.qualifiers[index]?.value
  if (value?.kind !== 'TIME' || claim.polarity === 'NEGATED' || claim.conditions.length > 0) return []
  const days = parseEdtf(value.value)
  const whole = readClaim(world, claim)
  if (whole === null || days?.first == null || days.last == null) return []
  const phrase = findTimePhrase(whole.rest) ?? findPhrase(whole.rest, formsOf(world, value))
  // A state has no moment; a date in the middle would leave half a sentence; since when or how long is no date.
  if (phrase === null || phrase.end < whole.rest.length || whole.verb.main === '') return []
  if (/^(?:by|since|for|over|during|throughout|until|within)\b/iu.test(whole.rest.slice(phrase.prepositionStart)))
    return []
  const named = gerund(whole.verb, cutOut(whole.rest, phrase.prepositionStart, phrase.end))
  if (named === null || dated.test(named) || foreseen.test(named)) return []
  const { query } = maskedQuery(claim, { slot: 'qualifier', index, key: 'time' }, [])
  const answers = findAnswers(world, query, 'strict')
  // What is told twice, once more closely ("this week", "on Monday"), happens when both say.
  const times = answers.flatMap(({ term }) => ('time' in term ? [parseEdtf(term.time)] : [null]))
  const isWithin = times.every(
    (time) =>
      time?.first != null && time.last != null && time.first <= (days.first ?? '') && (days.last ?? '') <= time.last,
  )
  if (!isWithin) return []
  return [
    {
      ...{ claim, query, answers, first: days.first, last: days.last, isInferred: value.inferredBecause !== null },
      text: asSentence(`${whole.subject} ${named}`),
      because: `${asSentence(writeDay(value.value) ?? value.text)}. ${becauseStated(world, claim)}${becauseInferred(value)}`,
    },
  ]
}

/** A day or a year left in a step tells its place. */
const dated = /\b(?:\d{4}|\p{Lu}\p{Ll}+day|today|yesterday|tomorrow|this week|anniversary)\b/u

function assemble({ world, seed }: WholeSource, steps: Step[]): Item {
  const inOrder = [...steps].sort((a, b) => (a.first < b.first ? -1 : 1))
  const anchor = inOrder[0] as Step
  const id = itemId(key, 'order', anchor.claim.id, seed)
  const shown = shuffle(
    [...inOrder].sort((a, b) => (a.text < b.text ? -1 : 1)),
    createRandom(`order:${id}`),
  ).map((step, i) => ({ ...step, id: letterAt(i) }))
  const right = [...shown].sort((a, b) => (a.first < b.first ? -1 : 1)).map((step) => step.id)
  const stem = 'Put these in the order in which they happened or are to happen, the earliest first.'
  return {
    id,
    version: 1,
    type: key,
    stem,
    options: [],
    answer: { form: 'order', steps: shown.map(({ id, text, because }) => ({ id, text, because })), right },
    claims: [...new Set(shown.flatMap(({ answers }) => answers.flatMap(({ claims }) => claims)))],
    evidence: evidenceOf(
      shown.map(({ claim }) => claim),
      [],
    ),
    proof: {
      query: { find: 'x', rows: shown.map(({ id: row, query }) => ({ row, claim: query.claim })) },
      answers: shown.flatMap(({ id: row, answers }) => answers.map((answer) => ({ ...answer, row, option: row }))),
      refutations: [],
    },
    difficulty: difficultyOf(
      world,
      anchor.claim,
      { stem, bloom: 'analyse' },
      shown.slice(1).map(() => ({ position: -1 })),
    ),
    bloom: 'analyse',
  }
}
