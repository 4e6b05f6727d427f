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
import type { ItemType, Outcome, WholeSource } from './item-type.ts'
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

/** An event that the article itself tells, with how it is presented. */
type Event = { claim: KnownClaim; presentation: Presentation }

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
  return isEvent ? { claim, presentation } : null
}

/** How many events before and behind are looked at. */
const reach = 20

function ask(source: WholeSource, events: readonly Event[], at: number): Outcome {
  const { world, seed } = source
  const { claim } = events[at] as Event
  const right = toOption(source, events[at] as Event, claim)
  if (right === null)
    return { refused: { claim: claim.id, type: key, slot, reason: 'no event to tell in so many words' } }
  const near = events.slice(Math.max(0, at - reach), at + reach + 1)
  const wrong = shuffle(near, createRandom(`happened:${claim.id}:${seed}`)).flatMap((event) =>
    others.has(event.claim.modality) ? (toOption(source, event, claim) ?? []) : [],
  )
  return assembleRows(
    { world, claim, seed },
    { type: key, slot, stem, right, wrong: wrong.sort((a, b) => a.rank - b.rank), bloom: 'analyse' },
  )
}

/** An event told as done; refuted unless it is the one `asked` for. */
function toOption(
  { world, seed }: WholeSource,
  { claim, presentation: { named, cue, query } }: Event,
  asked: KnownClaim,
): RowOption | null {
  const source = { world, claim, seed }
  const fact = asFact(world, claim, named, 'past')
  const answers = findAnswers(world, query, 'strict')
  // "Last year" says by itself that it has happened.
  const isDated = claim.qualifiers.some(({ key, value }) => key === 'time' && fact?.said.includes(value.text))
  if (fact === null || isDated || answers.length !== 1 || (fact.ongoing && hasPurpose(fact.said))) return null
  const isRight = claim === asked
  const reason = isRight ? null : createPresentationRefuter(source)({ modality: 'ASSERTED' })
  if (!isRight && reason === null) return null
  return {
    ...{ query, answers, term: { modality: 'ASSERTED' }, text: asSentence(fact.said), reason },
    because: isRight ? becauseMarked(source, cue) : becauseNotMarked(source, named, cue, 'ASSERTED'),
    claims: isRight ? [claim] : [],
    rank: Math.abs(positionOf(asked) - positionOf(claim)),
  }
}
