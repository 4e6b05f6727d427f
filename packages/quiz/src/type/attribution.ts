import type { Claim, Evidence } from '@backstop/knowledge'
import { type Candidate, proveChoice } from '../distractor/prove-choice.ts'
import { guardsOf, type Refuter } from '../distractor/refute.ts'
import { sayingAlike } from '../distractor/same-content.ts'
import { type Query, variable } from '../query/query.ts'
import { quoteOf, quoteSpans, tell, withHere } from '../wording/because.ts'
import { nameIn, optionName } from '../wording/name.ts'
import { contentOf } from '../wording/question.ts'
import { isStated } from '../wording/stated.ts'
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
    if (nearest.evidence === null) return refused('no words of the text say who says it')
    if (sentencesAfter(source, nearest.evidence) > farthest) return refused('who says it is named too far from it')
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
          because: becauseSpoken(source, nearest.evidence),
        },
        candidates: candidatesFor(source, nearest.evidence),
        refute: createSpeakerRefuter(source),
        bloom: 'understand',
        beside: [nearest.evidence],
      }),
    ]
  },
}

/** How many sentences a report may have gone on for: after more a reader may take it for the author's own words. */
const farthest = 2

function sentencesAfter({ world, claim }: Source, cue: Evidence): number {
  const sentences = world.sentencesOf(claim.document)
  const at = (position: number) => sentences.findIndex(({ start, end }) => start <= position && position < end)
  return Math.abs(at(positionOf(claim)) - at(cue.start))
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

/** A query for what a claim says, with something else left open, and without the qualifiers at the indexes `dropped`. */
export function contentQuery(
  claim: Claim,
  open: Pick<Query['claim'], 'speaker' | 'modality'>,
  dropped: readonly number[] = [],
): Query {
  return {
    find: 'x',
    claim: {
      document: claim.document,
      subject: { entity: claim.subject },
      predicate: claim.predicate,
      object: claim.object === null ? null : termOf(claim.object.value),
      qualifiers: claim.qualifiers
        .filter((_, index) => !dropped.includes(index))
        .map(({ key, value }) => ({ key, value: termOf(value) })),
      polarity: claim.polarity,
      ...open,
    },
  }
}

/** Why the speaker is right: the words that name the source, then what it says. */
function becauseSpoken({ world, claim }: Source, cue: Evidence): string {
  const [nearest] = claim.attribution
  const speaker = nameIn(world, claim.document, nearest?.speaker as string)
  return isCuedInPlace(claim, cue)
    ? `The article names ${speaker} as the source: ${quoteSpans([cue, ...claim.evidence])}.`
    : `The article names ${speaker} as the source, ${quoteSpans([cue])}, and goes on with what that source tells: ${quoteOf(claim)}.`
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

/** The document's other speakers, and its author, where the cue stands in plain sight. Who is never heard in the text is easily ruled out. */
function candidatesFor({ world, claim }: Source, cue: Evidence): Candidate[] {
  const found = new Map<string, Candidate & { told: string }>()
  const speaker = nameIn(world, claim.document, claim.attribution[0]?.speaker as string)
  const here = `The words asked about come from ${speaker}`
  const ends = { full: `${here}: ${quoteSpans([cue])}.`, brief: `${here}.` }
  for (const other of world.claimsOf(claim.document)) {
    if (!isStated(world, other) || isTakenForGranted(world, other)) continue
    const told = tell(world, other)
    for (const link of other.attribution) {
      const key = termKey({ entity: link.speaker })
      // What is told soonest tells best that it is something else.
      if ((found.get(key)?.told.length ?? Infinity) <= told.length) continue
      const name = optionName(world, claim.document, link.speaker)
      found.set(key, {
        ...{ term: { entity: link.speaker }, text: name, rank: 0, position: positionOf(other), told },
        because: withHere(
          `What the article takes from ${nameIn(world, claim.document, link.speaker)} is something else: ${told}.`,
          ends,
        ),
      })
    }
  }
  const candidates: Candidate[] = [...found.values()].map(({ told: _, ...candidate }) => candidate)
  if (!isCuedInPlace(claim, cue)) return candidates
  const because = withHere('The author does not say so here but cites somebody else.', ends)
  return [
    ...candidates,
    { term: { author: claim.document }, text: 'The article’s author', because, rank: 0.5, position: -1 },
  ]
}

/** Whether the words that name the speaker stand with what is said: otherwise a reader could take the author to be speaking. */
function isCuedInPlace(claim: Claim, cue: Evidence): boolean {
  return claim.evidence.some(
    ({ version, start, end }) =>
      cue.version === version && (Math.abs(start - cue.end) <= 40 || (start <= cue.start && cue.end <= end)),
  )
}
