import type { Position } from '../distractor/assemble-contrast.ts'
import { authorOf } from '../distractor/find-speakers.ts'
import { createHolderRefuter } from '../distractor/oppose.ts'
import { contentQuery } from '../query/content-query.ts'
import { type Term, variable } from '../query/query.ts'
import { sayPlainly } from '../wording/clause.ts'
import { nameIn } from '../wording/name.ts'
import { isMany, isPlural, leansOnSomebody } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { findAnswers } from '../world/answers.ts'
import { stemsOf } from '../world/words.ts'
import type { KnownClaim } from '../world/world.ts'
import { becauseSpoken, isCuedInPlace, readSaid } from './attribution.ts'
import type { WholeSource } from './item-type.ts'
import { becauseOwn, readOwnView } from './voice.ts'

/** How many words a position may have: an option holds two. */
const mostWords = 16
/** Words that could stand for who holds it. */
const pronouns = /\b(?:they|them|their|theirs|he|him|his|she|hers?|we|us|our|I|my|you|your|\w+self|\w+selves)\b/u

/** What the claims of a document say that somebody plainly holds, in reading order. */
export const readPositions = (source: WholeSource): Position[] =>
  source.world.claimsOf(source.document).flatMap((claim) => readPosition(source, claim) ?? [])

/** What a claim says as something that somebody plainly holds; null where whose it is could be doubted or it cannot stand in an option. */
function readPosition({ world, document, seed }: WholeSource, claim: KnownClaim): Position | null {
  const source = { world, claim, seed }
  const whole = readClaim(world, claim)
  if (whole === null || whole.opening !== '' || whole.count !== '') return null
  const { clause, dropped } = shorten(world, claim, whole)
  const text = sayPlainly(clause)
  const said = sayPlainly({ ...clause, subject: '' })
  if (text.split(' ').length > mostWords || pronouns.test(said) || leansOnSomebody(clause)) return null
  if (/[;“”?]/u.test(text)) return null
  const query = contentQuery(claim, { speaker: variable }, dropped)
  const position = {
    ...{ claim, query, answers: findAnswers(world, query, 'strict'), text, said },
    subject: clause.subject,
    isMany: isMany(clause, world.entity(claim.subject)),
  }
  const refute = createHolderRefuter(world, claim, query)
  if (claim.attribution.length === 0) {
    if ('doubt' in readOwnView(source)) return null
    const holder = {
      term: { author: document },
      name: authorOf(world, document).replace('The', 'the'),
      says: 'says',
    }
    return { ...position, refute, holder, because: becauseOwn(source), cues: [] }
  }
  const spoken = readSaid(source)
  if ('doubt' in spoken) return null
  const { cue, speaker } = spoken
  // Where the words that name a source stand apart, a reader may take the author to be speaking.
  const isPlain = isCuedInPlace(claim, cue)
  return {
    ...position,
    refute: (term: Term) => ('author' in term && !isPlain ? null : refute(term)),
    holder: {
      term: { entity: speaker },
      name: nameIn(world, document, speaker),
      says: isPlural(world.entity(speaker)) ? 'say' : 'says',
    },
    because: becauseSpoken(source, cue),
    cues: [cue],
  }
}

/** Whether what is held has a word of the name of one of the `holders`: of what is held on a matter that every option names, apart from the matter. */
export function isTelling(
  { claim, said, text }: Position,
  holders: readonly Position['holder'][],
  matter: string | null = null,
): boolean {
  const named = new Set(holders.flatMap(({ name }) => stemsOf(name)))
  return stemsOf(claim.subject === matter ? said : text).some((stem) => named.has(stem))
}

/** Of how many of the words that two positions have between them both have to have most for them to be one, the matter's aside. */
const mostShared = 0.6

/** Whether two positions say nearly the same. */
export function areNearlyOne(a: Position, b: Position): boolean {
  const [x, y] = [new Set(stemsOf(a.said)), new Set(stemsOf(b.said))]
  const shared = [...x].filter((stem) => y.has(stem)).length
  return shared >= mostShared * new Set([...x, ...y]).size
}
