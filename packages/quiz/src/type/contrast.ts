import { assembleContrast, type Position } from '../distractor/assemble-contrast.ts'
import { authorText } from '../distractor/find-speakers.ts'
import { areOpposed, createHolderRefuter } from '../distractor/oppose.ts'
import { contentQuery } from '../query/content-query.ts'
import { type Term, variable } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { sayPlainly } from '../wording/clause.ts'
import { nameIn } from '../wording/name.ts'
import { isMany, isPlural } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { entitiesOf, findAnswers } from '../world/answers.ts'
import { contentWords, stemWord } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { becauseSpoken, isCuedInPlace, readSaid } from './attribution.ts'
import type { ItemType, Outcome, WholeSource } from './item-type.ts'
import { becauseOwn, readOwnView, views } from './voice.ts'

const key = 'contrast'
const slot = 'positions'

/** What each of two holds on one matter: the positions set against each other, each with who holds it. */
export const contrast: ItemType = {
  key,
  of: 'document',
  make: (source) => {
    const { world, document } = source
    const positions = world.claimsOf(document).flatMap((claim) => readPosition(source, claim) ?? [])
    const outcomes = positions.flatMap((first, i) =>
      positions.slice(i + 1).flatMap((second) => setAgainst(source, first, second, positions) ?? []),
    )
    const [any] = world.claimsOf(document)
    const reason = 'no two who plainly hold something on one matter'
    return outcomes.length > 0 || any === undefined
      ? outcomes
      : [{ refused: { claim: any.id, type: key, slot, reason } }]
  },
}

/** How many words a position may have: an option holds two. */
const mostWords = 16
/** Words that could stand for who holds it. */
const pronouns = /\b(?:they|them|their|theirs|he|him|his|she|hers?|we|us|our|I|my|you|your|\w+self|\w+selves)\b/u

/** What a claim says as something that somebody plainly holds; null where whose it is could be doubted or it cannot stand in an option. */
function readPosition({ world, document, seed }: WholeSource, claim: KnownClaim): Position | null {
  const source = { world, claim, seed }
  const whole = readClaim(world, claim)
  if (whole === null || whole.opening !== '' || whole.count !== '') return null
  const { clause, dropped } = shorten(world, claim, whole)
  const text = sayPlainly(clause)
  const said = sayPlainly({ ...clause, subject: '' })
  if (text.split(' ').length > mostWords || pronouns.test(said) || /[;“”?]/u.test(text)) return null
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
      name: authorText[0]?.toLowerCase() + authorText.slice(1),
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

/** Asks what two hold on one matter; null where they speak of two, or are not two. */
function setAgainst(
  source: WholeSource,
  first: Position,
  second: Position,
  positions: readonly Position[],
): Outcome | null {
  const { world, seed } = source
  const matter = matterOf(world, first, second)
  if (matter === null || world.touch(first.holder.term, second.holder.term)) return null
  const refused = (reason: string): Outcome => ({ refused: { claim: first.claim.id, type: key, slot, reason } })
  const pair = [first, second] as const
  const areApart = areOpposed(world, first.claim, second.claim)
  if (!areApart && !pair.every(({ claim }) => views.has(claim.modality)))
    return refused('no view that others may not share')
  if (first.refute(second.holder.term) === null || second.refute(first.holder.term) === null)
    return refused('one could be taken to hold what the other does')
  if (!areApart && areNearlyOne(first, second)) return refused('the two hold nearly the same')
  if (pair.some(({ holder }) => world.touch(holder.term, { entity: matter })))
    return refused('the matter is one of the two')
  const named = new Set(pair.flatMap(({ holder }) => stemsOf(holder.name)))
  // The matter stands in every option: only what is held of it can tell.
  const isTelling = ({ claim, said, text }: Position) =>
    stemsOf(claim.subject === matter ? said : text).some((stem) => named.has(stem))
  if (pair.some(isTelling)) return refused('what is held names who holds it')

  const spares = positions.filter(
    (spare) =>
      spare.claim.subject === matter &&
      views.has(spare.claim.modality) &&
      !isTelling(spare) &&
      pair.every((each) => spare.refute(each.holder.term) !== null && !areNearlyOne(spare, each)),
  )
  return assembleContrast(source, {
    ...{ type: key, slot, matter: nameOf(source, matter, pair), pair },
    spares: shuffle(spares, createRandom(`spares:${first.claim.id}:${second.claim.id}:${seed}`)),
    pronoun: mayStandAsIt(world, matter, pair),
  })
}

/** What both speak of: the same subject; of what contradicts each other, any thing that both name. */
function matterOf(world: World, { claim: a }: Position, { claim: b }: Position): string | null {
  if (a.subject === b.subject) return a.subject
  if (!areOpposed(world, a, b)) return null
  const endsOf = (claim: KnownClaim) =>
    entitiesOf(claim).flatMap(({ id, slot }) => (slot === 'subject' || slot === 'object' ? [id] : []))
  return endsOf(a).find((id) => endsOf(b).includes(id)) ?? null
}

/** The matter as one of the two calls it ("the new plan"), or else by its name. */
function nameOf({ world, document }: WholeSource, matter: string, pair: readonly Position[]): string {
  const own = pair.find(
    ({ claim, subject }) => claim.subject === matter && !/^(?:an?|this|these|some)\b/u.test(subject),
  )
  return own?.subject ?? nameIn(world, document, matter)
}

const stemsOf = (text: string): string[] => contentWords(text).map(stemWord)

/** Of how many of the words that two positions have between them both have to have most for them to be one, the matter's aside. */
const mostShared = 0.6

function areNearlyOne(a: Position, b: Position): boolean {
  const [x, y] = [new Set(stemsOf(a.said)), new Set(stemsOf(b.said))]
  const shared = [...x].filter((stem) => y.has(stem)).length
  return shared >= mostShared * new Set([...x, ...y]).size
}

/** Whether "it" can stand for the matter alone: nothing that holds a position is an "it". */
function mayStandAsIt(world: World, matter: string, pair: readonly Position[]): boolean {
  const isIt = (position: Position) => position.claim.subject === matter && !position.isMany
  const isPeople = ({ term }: Position['holder']) =>
    !('entity' in term) || world.entity(term.entity).kind === 'PERSON' || isPlural(world.entity(term.entity))
  const { kind } = world.entity(matter)
  return kind !== 'PERSON' && kind !== 'GROUP' && pair.every((each) => isIt(each) && isPeople(each.holder))
}
