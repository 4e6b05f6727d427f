import { type Here, tell, withHere } from '../wording/because.ts'
import { nameIn, optionName } from '../wording/name.ts'
import { isAnybody, isPlainlyTold, isSomebodys, namesSpeaker, tellsItsField } from '../wording/plainly-told.ts'
import { matterOf, speakersOf } from '../world/answers.ts'
import { createCache } from '../world/cache.ts'
import { termKey } from '../world/term.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import type { Candidate } from './prove-choice.ts'
import { guardsOf, type Refuter } from './refute.ts'
import { sayingAlike } from './same-content.ts'

/**
 * What the author of a document is called as an option, about as long as most speakers' names: neither the longest nor the shortest of all tells anything then. Stems that ask who says
 * something say "text", so that they share no word with it.
 */
export const authorOf = (world: World, document: string): string =>
  called(world, document, () => {
    const ids = new Set(
      world.claimsOf(document).flatMap(({ attribution }) => attribution.map(({ speaker }) => speaker)),
    )
    const names = [...ids].filter((id) => !tellsItsField(world.entity(id))).map((id) => optionName(world, document, id))
    const long = names.filter((name) => name.length >= longName).length
    return 2 * long >= names.length ? 'The article’s author' : 'The author'
  })

const called = createCache<string>()

/** Beside names of so many characters the longer words for the author are not too long. */
const longName = 16

/** What makes another speaker easier to rule out: to be of another kind than who speaks here, and to speak of nothing that is spoken of here. */
const [otherKind, otherMatter] = [0.4, 0.2]

/**
 * A document's speakers but for those of a claim, each with something else that it says; `here` tells who says what is asked about. Who is never heard in
 * the text would be ruled out easily; of those who are, the ones of the same kind and matter come first.
 */
export function findSpeakers(world: World, claim: KnownClaim, here: Here): Candidate[] {
  const found = new Map<string, Candidate & { cost: number }>()
  const ownIsPaper = claim.attribution.some(({ speaker }) => isPaper.test(world.entity(speaker).name))
  const kind = claim.attribution[0] && world.entity(claim.attribution[0].speaker).kind
  const matter = new Set(matterOf(claim))
  const speaksOf = Map.groupBy(world.claimsOf(claim.document), ({ attribution }) => attribution[0]?.speaker)
  const rankOf = (speaker: string) =>
    (kind === undefined || world.entity(speaker).kind === kind ? 0 : otherKind) +
    (speaksOf.get(speaker)?.some((other) => matterOf(other).some((id) => matter.has(id))) ? 0 : otherMatter)
  for (const other of world.claimsOf(claim.document)) {
    if (!isPlainlyTold(world, other)) continue
    const told = tell(world, other)
    for (const link of other.attribution) {
      if (isPaper.test(world.entity(link.speaker).name) && !ownIsPaper) continue
      const known = nameIn(world, claim.document, link.speaker)
      if (isSomebodys(known) || isAnybody(known)) continue
      const key = termKey({ entity: link.speaker })
      // What names its speaker in place tells best that it is something else, and then what is told soonest.
      const cost = told.length + (namesSpeaker(world, other) ? 0 : 1000)
      if ((found.get(key)?.cost ?? Infinity) <= cost) continue
      const name = optionName(world, claim.document, link.speaker)
      const because = withHere(
        `What the article takes from ${nameIn(world, claim.document, link.speaker)} is something else: ${told}.`,
        here,
      )
      found.set(key, {
        term: { entity: link.speaker },
        text: name,
        rank: rankOf(link.speaker),
        position: positionOf(other),
        cost,
        because,
      })
    }
  }
  return [...found.values()].map(({ cost: _, ...candidate }) => candidate)
}

/**
 * Of a document's speakers, as `findSpeakers` has them, those whose names tell nothing of what they speak of: as nobody else is asked for, the others would never be right.
 */
export const findAskedSpeakers = (world: World, claim: KnownClaim, here: Here): Candidate[] =>
  findSpeakers(world, claim, here).filter(({ term }) => 'entity' in term && !tellsItsField(world.entity(term.entity)))

/** What is no "who" among people, though an article takes something from it. */
const isPaper = /\b(?:data|figures|statistics|documents?|reports?|polls?|surveys?|stud(?:y|ies)|records|census)$/iu

/** Nobody who says the same or nearly the same, alone or in a chain, nor anyone they are part of. */
export function createSpeakerRefuter(world: World, claim: KnownClaim): Refuter {
  const same = sayingAlike(world, claim)
  const speakers = same.flatMap(speakersOf)
  return (term) =>
    speakers.some((speaker) => world.touch(speaker, term))
      ? null
      : { term, rule: 'SPEAKERS_KNOWN', claims: same.map(({ id }) => id), guards: guardsOf(world, term) }
}
