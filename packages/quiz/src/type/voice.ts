import type { Modality } from '@backstop/knowledge'
import { authorOf, createSpeakerRefuter, findAskedSpeakers } from '../distractor/find-speakers.ts'
import { proveChoice } from '../distractor/prove-choice.ts'
import { contentQuery } from '../query/content-query.ts'
import { variable } from '../query/query.ts'
import { quoteOf } from '../wording/because.ts'
import { contentOf } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { isStated } from '../wording/stated.ts'
import { isTautology } from '../wording/tautology.ts'
import { findAnswers, sentencesOf } from '../world/answers.ts'
import { askWhoSays, reports } from './attribution.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'voice'

/** What somebody may hold and another not: only of that is it worth asking whose view it is. */
export const views: ReadonlySet<Modality> = new Set<Modality>(['REQUIREMENT', 'POSSIBILITY', 'PREDICTION', 'JUDGEMENT'])

/** What an author who says so holds. */
const held: ReadonlySet<Modality> = new Set<Modality>(['REQUIREMENT', 'JUDGEMENT'])

/** The author's own voice, where a hasty reader may take it for that of a source: asked as every question of who says something is. */
export const voice: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { world, claim } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'speaker', reason } }]
    const own = readOwnView(source)
    if ('doubt' in own) return refused(own.doubt)
    if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
    const query = contentQuery(claim, { speaker: variable })
    const said = quoteOf(world, claim)
    const candidates = findAskedSpeakers(world, claim, {
      full: `Here the author speaks, naming nobody: ${said}.`,
      brief: 'Here the author speaks, naming nobody.',
    })
    return [
      proveChoice(source, {
        type: key,
        slot: 'speaker',
        stem: askWhoSays(own.content),
        query,
        answers: findAnswers(world, query, 'strict'),
        key: {
          term: { author: claim.document },
          text: authorOf(world, claim.document),
          because: becauseOwn(source),
        },
        candidates,
        refute: createSpeakerRefuter(world, claim),
        bloom: 'understand',
      }),
    ]
  },
}

/** What the author holds, to follow "that"; or why a reader could doubt that it is the author's own view. */
export function readOwnView(source: Source): { content: string } | { doubt: string } {
  const { world, claim } = source
  if (claim.attribution.length > 0) return { doubt: 'a source says it' }
  // That something may happen, or will, an author may tell without holding it.
  if (!held.has(claim.modality)) return { doubt: 'no view that others may not share' }
  if (!isStated(world, claim)) return { doubt: 'the evidence has no verb that states it' }
  // "The ministry has set money aside, but farmers would have to …": by its plan.
  if (readClaim(world, claim)?.verb.auxiliary === 'would') return { doubt: 'it may be what a plan says' }
  if (isTautology(world, claim)) return { doubt: 'it goes without saying' }
  if (isPremise(source)) return { doubt: 'only a condition of something else' }
  if (mayGoOn(source)) return { doubt: 'a report just before may go on' }
  const content = contentOf(world, claim)
  if (content !== null && reports.test(content)) return { doubt: 'others are said to hold it' }
  return content === null ? { doubt: 'the sentence cannot follow “that”' } : { content }
}

/** Why the author is right: nobody is named, and what is said. */
export const becauseOwn = ({ world, claim }: Source): string =>
  `No source is named here, so the author speaks: ${quoteOf(world, claim)}.`

/** Whether the words stand only in a condition: "once a deal is reached" is nobody's view. */
const isPremise = ({ world, claim }: Source): boolean =>
  world
    .claimsOf(claim.document)
    .flatMap(({ id, conditions }) => (id === claim.id ? [] : conditions))
    .some(({ evidence }) => claim.evidence.some(({ start, end }) => evidence.start <= start && end <= evidence.end))

/**
 * Whether a reader could take the words for those of a source: somebody is cited in the claim's own sentence, or in the one before it and no new paragraph
 * begins between them.
 */
function mayGoOn({ world, claim }: Source): boolean {
  const sentences = world.sentencesOf(claim.document)
  const own = sentencesOf(world, claim)
  const first = Math.min(...own)
  const [before, here] = [sentences[first - 1], sentences[first]]
  const text = Array.from(world.document(claim.document).text)
  const isParted = before && here && text.slice(before.end, here.start).includes('\n')
  const heard = new Set(isParted || first === 0 ? own : [...own, first - 1])
  return world
    .claimsOf(claim.document)
    .some((other) => other.attribution.length > 0 && sentencesOf(world, other).some((index) => heard.has(index)))
}
