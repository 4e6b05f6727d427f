import { type Claim, speakerKinds } from '@backstop/knowledge'
import { type Candidate, proveChoice } from '../distractor/prove-choice.ts'
import { guardsOf, type Refuter } from '../distractor/refute.ts'
import { sayingAlike } from '../distractor/same-content.ts'
import { type Query, type Term, variable } from '../query/query.ts'
import { becauseElsewhere, becauseSaysOther, becauseStated, quoteOf } from '../wording/because.ts'
import { optionName } from '../wording/option-name.ts'
import { contentOf } from '../wording/question.ts'
import { findAnswers, speakersOf } from '../world/answers.ts'
import { termKey, termOf } from '../world/term.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'attribution'

/** Who says it: the speaker nearest to what is said is asked for. */
export const attribution: ItemType = {
  key,
  make: (source) => {
    const { world, claim } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'speaker', reason } }]
    const [nearest] = claim.attribution
    if (nearest === undefined) return refused('the article speaks for itself')
    const content = contentOf(world, claim)
    if (content === null) return refused('the sentence does not begin with who says it')
    if (isTakenForGranted(world, claim)) return refused('taken for granted rather than said')
    if (reports.test(content)) return refused('what is said has a speaker of its own')
    const query = contentQuery(claim, { speaker: variable })
    const speaker = world.entity(nearest.speaker)
    return [
      proveChoice(source, {
        type: key,
        slot: 'speaker',
        stem: `According to the article, who says that ${content}?`,
        query,
        answers: findAnswers(world, query, 'strict'),
        key: {
          term: { entity: speaker.id },
          text: optionName(world, claim.document, speaker.id),
          because: becauseStated(claim),
        },
        candidates: candidatesFor(source),
        refute: createSpeakerRefuter(source),
        bloom: 'understand',
      }),
    ]
  },
}

/** Whether what is stated as fact stands in words that say something else: "continuing to help would be needed" does not say "is helped". */
function isTakenForGranted(world: World, claim: KnownClaim): boolean {
  if (claim.modality !== 'ASSERTED') return false
  const isWithin = (other: KnownClaim) =>
    claim.evidence.every(({ version, start, end }) =>
      other.evidence.some((span) => span.version === version && span.start <= start && end <= span.end),
    )
  return world.claimsOf(claim.document).some((other) => other.modality !== 'ASSERTED' && isWithin(other))
}

/** Verbs that report speech: a content that has one names a speaker of its own. */
const reports = /\b(says?|said|calls?|called|tells?|told|describes?|described|warns?|warned|argues?|argued)\b/u

/** A query for what a claim says, with something else left open. */
export function contentQuery(claim: Claim, open: Pick<Query['claim'], 'speaker' | 'modality'>): Query {
  return {
    find: 'x',
    claim: {
      document: claim.document,
      subject: { entity: claim.subject },
      predicate: claim.predicate,
      object: claim.object === null ? null : termOf(claim.object.value),
      qualifiers: claim.qualifiers.map(({ key, value }) => ({ key, value: termOf(value) })),
      polarity: claim.polarity,
      ...open,
    },
  }
}

/** Nobody who says the same or nearly the same, alone or in a chain, nor anyone they are part of. */
function createSpeakerRefuter({ world, claim }: Source): Refuter {
  const same = sayingAlike(world, claim)
  const speakers = same.flatMap(speakersOf)
  return (term) =>
    speakers.some((speaker) => world.touch(speaker, term))
      ? null
      : { term, rule: 'SPEAKERS_KNOWN', claims: same.map(({ id }) => id), guards: guardsOf(world, term) }
}

/** The document's other speakers first; its author, where the cue stands in plain sight; then persons it tells of. */
function candidatesFor({ world, claim }: Source): Candidate[] {
  const found = new Map<string, Candidate>()
  const add = (candidate: Candidate) => {
    if (!found.has(termKey(candidate.term))) found.set(termKey(candidate.term), candidate)
  }
  const others = world.claimsOf(claim.document)
  const entityCandidate = (entity: string, other: Claim, rank: number): Candidate => ({
    term: { entity },
    text: optionName(world, claim.document, entity),
    because: rank === 0 ? becauseSaysOther(other) : becauseElsewhere(other),
    rank,
    position: positionOf(other),
  })
  for (const other of others) for (const { speaker } of other.attribution) add(entityCandidate(speaker, other, 0))
  for (const other of others) {
    for (const { entity, rank } of couldSpeak(world, other)) add(entityCandidate(entity, other, rank))
  }
  if (isCuedInPlace(claim)) {
    const author: Term = { author: claim.document }
    const because = `The author passes on what somebody else says: ${quoteOf(claim)}.`
    add({ term: author, text: 'The article’s author', because, rank: 1, position: -1 })
  }
  return [...found.values()]
}

/** Whether the words that name the speaker stand with what is said: otherwise a reader could take the author to be speaking. */
function isCuedInPlace(claim: Claim): boolean {
  const cue = claim.attribution[0]?.evidence
  const [first] = claim.evidence
  return cue != null && first != null && cue.version === first.version && Math.abs(cue.end - first.start) <= 40
}

/** Persons, groups and organisations that a claim speaks of: they could have said something. */
function couldSpeak(world: World, claim: Claim): { entity: string; rank: number }[] {
  const values = [claim.object?.value, ...claim.qualifiers.map(({ value }) => value)]
  const entities = [claim.subject, ...values.flatMap((value) => (value?.kind === 'ENTITY' ? [value.entity] : []))]
  return entities.flatMap((entity) => {
    const { kind } = world.entity(entity)
    return speakerKinds.includes(kind) ? [{ entity, rank: kind === 'PERSON' ? 2 : 3 }] : []
  })
}
