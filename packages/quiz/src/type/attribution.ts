import type { Claim, Evidence } from '@backstop/knowledge'
import { authorOf, createSpeakerRefuter, findAskedSpeakers } from '../distractor/find-speakers.ts'
import { type Candidate, proveChoice } from '../distractor/prove-choice.ts'
import { contentQuery } from '../query/content-query.ts'
import { variable } from '../query/query.ts'
import { createRandom } from '../random/random.ts'
import { quoteOf, quoteSpans, withHere } from '../wording/because.ts'
import { nameIn, optionName } from '../wording/name.ts'
import { isAnybody, isSomebodys, tellsItsField } from '../wording/plainly-told.ts'
import { contentOf, leansOnIt, leansOnSomebody, tellsGender } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { namesSource } from '../wording/report.ts'
import { isTakenForGranted } from '../wording/taken-for-granted.ts'
import { findAnswers } from '../world/answers.ts'
import { positionOf } from '../world/world.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'attribution'

/** Who says it: the speaker nearest to what is said is asked for. */
export const attribution: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { world, claim } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'speaker', reason } }]
    const said = readSaid(source)
    if ('doubt' in said) return refused(said.doubt)
    const { content, cue } = said
    // "Who says that it would cost him his freight?": a man, and one it would cost something.
    if (tellsGender(content)) return refused('a pronoun tells who says it')
    const query = contentQuery(claim, { speaker: variable })
    // “Who says that the company will shut off the taps?”: the one company among them.
    if (world.touch({ entity: claim.subject }, { entity: said.speaker })) return refused('it is about who says it')
    const speaker = world.entity(said.speaker)
    if (tellsItsField(speaker)) return refused('the name of who says it tells what it speaks of')
    return [
      proveChoice(source, {
        type: key,
        slot: 'speaker',
        stem: askWhoSays(content),
        query,
        answers: findAnswers(world, query, 'strict'),
        key: {
          term: { entity: speaker.id },
          text: optionName(world, claim.document, speaker.id),
          because: becauseSpoken(source, cue),
        },
        candidates: candidatesFor(source, cue),
        refute: createSpeakerRefuter(world, claim),
        bloom: 'understand',
        beside: [cue],
      }),
    ]
  },
}

/** What the nearest speaker of a claim says, and the words that name them; or why a reader could doubt whose words these are. */
export function readSaid(source: Source): { content: string; speaker: string; cue: Evidence } | { doubt: string } {
  const { world, claim } = source
  const [nearest] = claim.attribution
  if (nearest === undefined) return { doubt: 'the article speaks for itself' }
  if (isAnybody(nameIn(world, claim.document, nearest.speaker))) return { doubt: 'who says it may be any of several' }
  if (isSomebodys(nameIn(world, claim.document, nearest.speaker)))
    return { doubt: 'who says it has no name of their own' }
  if (nearest.evidence === null) return { doubt: 'no words of the text say who says it' }
  if (sentencesAfter(source, nearest.evidence) > farthest) return { doubt: 'who says it is named too far from it' }
  if (nearest.cue !== null && !namesSource(`${nearest.cue} ${nearest.evidence.quote}`))
    return { doubt: 'nobody is said to say it' }
  const content = contentOf(world, claim)
  if (content === null) return { doubt: 'the sentence does not begin with who says it' }
  if (isTakenForGranted(world, claim)) return { doubt: 'taken for granted rather than said' }
  const clause = readClaim(world, claim)
  if (beginsWithPronoun.test(content) || leansOnIt(content) || (clause !== null && leansOnSomebody(clause)))
    return { doubt: 'a pronoun would have nobody to stand for' }
  if (reports.test(content) || reports.test(betweenCue(source, nearest.evidence)))
    return { doubt: 'what is said has a speaker of its own' }
  return { content, speaker: nearest.speaker, cue: nearest.evidence }
}

/** What stands between the words that name a source and what it says, in one sentence: “said the government had been warned that …” passes on somebody else's words. */
function betweenCue({ world, claim }: Source, cue: Evidence): string {
  const first = claim.evidence.find(({ version, start }) => version === cue.version && start >= cue.end)
  const sentence = world.sentencesOf(claim.document).find(({ start, end }) => start <= cue.start && cue.end <= end)
  if (first === undefined || sentence === undefined || first.start >= sentence.end) return ''
  return Array.from(sentence.text)
    .slice(cue.end - sentence.start, first.start - sentence.start)
    .join('')
}

const beginsWithPronoun = /^(?:they|he|she|we|I|you|this|these|that)\b/iu

/** The stem that asks whose words they are: the same whether it is the author or a source, so that it tells nothing. */
export const askWhoSays = (content: string): string => `Who says that ${content}?`

/** How many sentences a report may have gone on for: after more a reader may take it for the author's own words. */
const farthest = 2

function sentencesAfter({ world, claim }: Source, cue: Evidence): number {
  const sentences = world.sentencesOf(claim.document)
  const at = (position: number) => sentences.findIndex(({ start, end }) => start <= position && position < end)
  return Math.abs(at(positionOf(claim)) - at(cue.start))
}

/** Verbs that report speech: a content that has one names a speaker of its own. */
export const reports =
  /\b(?:is|are|was|were) (?:said|believed|thought|considered|known|reported|understood|supposed|expected) to\b|\b(says?|said|calls?|called|tells?|told|describes?|described|warns?|warned|argues?|argued)\b/u

/** Why the speaker is right: the words that name the source, then what it says. */
export function becauseSpoken({ world, claim }: Source, cue: Evidence): string {
  const [nearest] = claim.attribution
  const speaker = nameIn(world, claim.document, nearest?.speaker as string)
  return isCuedInPlace(claim, cue)
    ? `The article names ${speaker} as the source: ${quoteSpans([cue, ...claim.evidence])}.`
    : `The article names ${speaker} as the source, ${quoteSpans([cue])}, and goes on with what that source tells: ${quoteOf(world, claim)}.`
}

/** The document's other speakers, and its author, where the cue stands in plain sight. */
function candidatesFor({ world, claim, seed }: Source, cue: Evidence): Candidate[] {
  const speaker = nameIn(world, claim.document, claim.attribution[0]?.speaker as string)
  const here = `This statement comes from ${speaker}`
  const ends = { full: `${here}: ${quoteSpans([cue])}.`, brief: `${here}.` }
  const candidates = findAskedSpeakers(world, claim, ends)
  if (!isCuedInPlace(claim, cue)) return candidates
  const because = withHere('The author does not say so here but cites somebody else.', ends)
  // Were the author offered only where there are few others, that would tell of being right: a lot says so of others too.
  const rank = createRandom(`author:${claim.id}:${seed}`)() < authorShare ? -1 : 0.5
  const text = authorOf(world, claim.document)
  return [...candidates, { term: { author: claim.document }, text, because, rank, position: -1 }]
}

/** In how many questions the author stands beside persons, where that can be. */
const authorShare = 0.25

/** Whether the words that name the speaker stand with what is said: otherwise a reader could take the author to be speaking. */
export function isCuedInPlace(claim: Claim, cue: Evidence): boolean {
  return claim.evidence.some(
    ({ version, start, end }) =>
      cue.version === version && (Math.abs(start - cue.end) <= 40 || (start <= cue.start && cue.end <= end)),
  )
}
