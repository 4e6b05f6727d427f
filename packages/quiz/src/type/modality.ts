import type { Modality } from '@backstop/knowledge'
import { proveChoice } from '../distractor/prove-choice.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { levels } from '../wording/level.ts'
import { nameIn } from '../wording/name.ts'
import { namesSpeaker } from '../wording/plainly-told.ts'
import { asFact } from '../wording/question.ts'
import { findAnswers } from '../world/answers.ts'
import { createCache } from '../world/cache.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { type KnownClaim, positionOf } from '../world/world.ts'
import { isDecision } from './decision.ts'
import type { ItemType, Outcome, Source } from './item-type.ts'
import {
  becauseMarked,
  becauseNotMarked,
  createPresentationRefuter,
  hasPurpose,
  isCapacity,
  isOneOfSeveralLevels,
  readPresentation,
  telling,
} from './presentation.ts'

const key = 'modality'

/** How the source presents it: as having happened, planned, needed, possible, expected, or as an opinion? */
export const modality: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { claim } = source
    return claim.modality === 'ASSERTED' && !isOneOfSeveralLevels(source) && !findBeside(source).has(claim.id)
      ? refuse(claim, 'nothing like it is told otherwise')
      : ask(source)
  },
}

const refuse = (claim: KnownClaim, reason: string): Outcome[] => [
  { refused: { claim: claim.id, type: key, slot: 'modality', reason } },
]

const known = createCache<ReadonlySet<string>>()

/**
 * What is told as done and asked for beside what is still to come: were “not yet” always right, nobody would have to read. For every claim that is asked for and
 * not done, the decision next to it in the text.
 */
function findBeside({ world, claim: { document }, seed }: Source): ReadonlySet<string> {
  return known(world, `${document} ${seed}`, () => {
    const claims = world.claimsOf(document)
    const isAsked = (claim: KnownClaim) => ask({ world, claim, seed }).some((outcome) => 'item' in outcome)
    const ahead = claims.filter((claim) => claim.modality !== 'ASSERTED' && isAsked(claim))
    const done = ahead.length === 0 ? [] : claims.filter((claim) => isDecision(world, claim) && isAsked(claim))
    const beside = new Set<string>()
    for (const each of ahead) {
      const farOff = (claim: KnownClaim) => Math.abs(positionOf(claim) - positionOf(each))
      const [next] = done.filter(({ id }) => !beside.has(id)).sort((a, b) => farOff(a) - farOff(b))
      if (next !== undefined) beside.add(next.id)
    }
    return beside
  })
}

/** Asks how far something has come, whatever else is told of it. */
function ask(source: Source): Outcome[] {
  const { world, claim } = source
  const refused = (reason: string) => refuse(claim, reason)
  if (isCommonKnowledge(world, claim)) return refused('known without the text')
  // Nobody asks of a forecast whether it has come true, nor of what somebody thinks.
  if (claim.modality === 'PREDICTION') return refused('a forecast is no way that something has come')
  if (claim.modality === 'JUDGEMENT') return refused('an opinion is no way that something has come')
  if (isCapacity(source)) return refused('what a thing has room for is no way that something has come')
  const presentation = readPresentation(source)
  if (typeof presentation === 'string') return refused(presentation)
  const { named, cue, query } = presentation
  if (claim.modality === 'REQUIREMENT' && cue.startsWith('ha'))
    return refused('what one will have to do is foreseen as much as needed')
  if (claim.modality === 'ASSERTED' && /^(?:has|have) /u.test(cue)) return refused('the stem would repeat the text')
  if (/\b(?:its|their|his|her)\b/u.test(named.text)) return refused('the stem would leave open whose it is')
  if (origin.test(named.text)) return refused('where something comes from is no event')
  if (telling.test(named.text)) return refused('the stem would show the modality')
  const fact = asFact(world, claim, named, 'perfect')
  if (fact === null) return refused('the sentence cannot be named without its mood')
  if (fact.ongoing && hasPurpose(fact.said)) return refused('a state has no purpose')
  if (claim.modality === 'ASSERTED' && /^(?:did|was|were) /u.test(fact.asked))
    return refused('the stem would show the modality')
  const wordingOf = (level: Modality) => {
    const { option, state, ongoing } = levels[level]
    return (named.happens === 'as a state' ? state : fact.ongoing ? ongoing : null) ?? option
  }
  const answers = findAnswers(world, query, 'strict')
  if (answers.length > 1) return refused('more than one answer')
  return [
    proveChoice(source, {
      type: key,
      slot: 'modality',
      stem: stemFor(source, fact.asked),
      query,
      answers,
      key: {
        term: { modality: claim.modality },
        text: wordingOf(claim.modality),
        because: becauseMarked(source, cue),
      },
      candidates: levels[claim.modality].clear.map((level, rank) => ({
        term: { modality: level },
        text: wordingOf(level),
        because: becauseNotMarked(source, named, cue, level),
        rank,
        position: -1,
      })),
      refute: createPresentationRefuter(source),
      bloom: 'analyse',
    }),
  ]
}

const origin = /\b(?:com(?:e|es|ing)|came|stem\w*|result\w*|deriv\w+|aris\w+|originat\w+) from\b/u

/** "According to the mayor, has the bridge been built?", to be answered by how far it has come. */
function stemFor({ world, claim }: Source, asked: string): string {
  const [nearest] = claim.attribution
  const isSpoken = nearest !== undefined && namesSpeaker(world, claim)
  return asSentence(
    `According to ${isSpoken ? nameIn(world, claim.document, nearest.speaker) : 'the article'}, ${asked}?`,
  )
}
