import type { Modality } from '@backstop/knowledge'
import { assembleRows, type RowOption } from '../distractor/assemble-rows.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { lemmaOf } from '../wording/clause.ts'
import { isState } from '../wording/deed.ts'
import { asFact } from '../wording/question.ts'
import { findAnswers } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { type KnownClaim, positionOf } from '../world/world.ts'
import type { ItemType, Outcome, Source, WholeSource } from './item-type.ts'
import {
  becauseMarked,
  becauseNotMarked,
  createPresentationRefuter,
  hasPurpose,
  isCapacity,
  type Presentation,
  readPresentation,
  telling,
} from './presentation.ts'

const key = 'happened'
const slot = 'event'

/** What is asked for among what is planned or possible. */
const stem = 'Which of these has already happened, according to the article?'
const others: ReadonlySet<Modality> = new Set<Modality>(['PLAN', 'POSSIBILITY'])

/** Which of several events has happened: the others are planned or possible, and told as if they had. What has happened is not told as a plan: nobody plans to lose a case. */
export const happened: ItemType = {
  key,
  of: 'document',
  make: (source) => {
    const events = source.world.claimsOf(source.document).flatMap((claim) => readEvent(source, claim) ?? [])
    const [any] = source.world.claimsOf(source.document)
    const outcomes = events.flatMap((event, at) =>
      event.claim.modality === 'ASSERTED' ? [ask(source, events, at)] : [],
    )
    return outcomes.length > 0 || any === undefined
      ? outcomes
      : [{ refused: { claim: any.id, type: key, slot, reason: 'no event that has plainly happened' } }]
  },
}

/** An event that the article itself tells, with the option that tells it as done; null where it cannot be told so, or may have happened though it is presented as to come. */
type Event = { claim: KnownClaim; option: Omit<RowOption, 'rank'> | null }

function readEvent({ world, seed }: WholeSource, claim: KnownClaim): Event | null {
  // How far something has come by somebody's word is asked with whose word it is.
  if (claim.attribution.length > 0 || isCommonKnowledge(world, claim)) return null
  const source = { world, claim, seed }
  const presentation = readPresentation(source)
  if (typeof presentation === 'string' || telling.test(presentation.named.text)) return null
  const { clause, happens } = presentation.named
  // What has a hotel, or room for barges, has not come to have it at some time.
  const isEvent =
    happens === 'once' &&
    !/^(?:since|after|before|when)\b/iu.test(clause.subject) &&
    !isState(lemmaOf(clause.verb)) &&
    !isCapacity(source)
  return isEvent ? { claim, option: toOption(source, presentation) } : null
}

/** How many events before and behind are looked at. */
const reach = 20

function ask({ world, seed }: WholeSource, events: readonly Event[], at: number): Outcome {
  const { claim, option } = events[at] as Event
  if (option === null)
    return { refused: { claim: claim.id, type: key, slot, reason: 'no event to tell in so many words' } }
  const near = events.slice(Math.max(0, at - reach), at + reach + 1)
  const wrong = shuffle(near, createRandom(`happened:${claim.id}:${seed}`)).flatMap((event) =>
    others.has(event.claim.modality) && event.option !== null
      ? [{ ...event.option, rank: Math.abs(positionOf(claim) - positionOf(event.claim)) }]
      : [],
  )
  return assembleRows(
    { world, claim, seed },
    {
      ...{ type: key, slot, stem, bloom: 'analyse', right: { ...option, rank: 0 } },
      wrong: wrong.sort((a, b) => a.rank - b.rank),
    },
  )
}

/** An event told as done: the right option where it is, or refuted. */
function toOption(source: Source, { named, cue, query }: Presentation): Event['option'] {
  const { world, claim } = source
  const fact = asFact(world, claim, named, 'past')
  const answers = findAnswers(world, query, 'strict')
  // "Last year" says by itself that it has happened.
  const isDated = claim.qualifiers.some(({ key, value }) => key === 'time' && fact?.said.includes(value.text))
  if (fact === null || isDated || answers.length !== 1 || (fact.ongoing && hasPurpose(fact.said))) return null
  const isDone = claim.modality === 'ASSERTED'
  const reason = isDone ? null : createPresentationRefuter(source)({ modality: 'ASSERTED' })
  if (!isDone && reason === null) return null
  return {
    ...{ query, answers, term: { modality: 'ASSERTED' }, text: asSentence(fact.said), reason },
    because: isDone ? becauseMarked(source, cue) : becauseNotMarked(source, named, cue, 'ASSERTED'),
    claims: isDone ? [claim] : [],
  }
}
