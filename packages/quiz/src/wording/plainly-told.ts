import type { Entity } from '@backstop/knowledge'
import { sentencesOf } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { namesOf } from '../world/touch.ts'
import { normalise } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { nameIn } from './name.ts'
import { isStated } from './stated.ts'
import { isTakenForGranted } from './taken-for-granted.ts'

/** Whether one sentence states a claim in so many words: what is pieced together, taken for granted or inferred is not to be told as what the text says. */
export const isPlainlyTold = (world: World, claim: KnownClaim): boolean =>
  isStated(world, claim) &&
  !isTakenForGranted(world, claim) &&
  !isCommonKnowledge(world, claim) &&
  sentencesOf(world, claim).length === 1

/** Whether what a claim says names who says it: “Rabi says that he likes school” has no need of “according to Rabi”, and would be odd in another's mouth. */
export function isAboutItsSpeaker(world: World, claim: KnownClaim, told: string): boolean {
  const [nearest] = claim.attribution
  return (
    nearest !== undefined &&
    namesOf(world.entity(nearest.speaker)).some((name) => normalise(told).includes(normalise(name)))
  )
}

/** Whether a name says only whose it is: "his team" names nobody where he is not spoken of. */
export const isSomebodys = (name: string): boolean => /^(?:his|her|its|their|my|our)\b/iu.test(name)

/** Whether a name may mean any of several, or tells no more than what they are: “officials”, “a town hall spokesman”, “nine in 10 patients who were asked”, “twelve of the members”. */
export const isAnybody = (name: string): boolean =>
  /^\p{Ll}+s$/u.test(name) ||
  /^(?:an?|some|many|several|most|few|other) /iu.test(name) ||
  isSomeOf(name) ||
  /\bwho\b/u.test(name)

/** Whether a name counts some of more: what they say is told with the number already. */
export const isSomeOf = (name: string): boolean =>
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|members|residents|supporters|opponents) (?:of|in|out of) /iu.test(
    name,
  )

/**
 * Whether what a speaker is called tells what it speaks of: a security firm tells of intruders, conservators of how an old gate travels. Persons' names tell nothing, newspapers write of
 * everything, and officials speak of whatever there is.
 */
export const tellsItsField = (speaker: Entity): boolean =>
  speaker.kind !== 'PERSON' && !namesOf(speaker).some((name) => newspaper.test(name) || officials.test(name))

/** What the names of newspapers and of those who gather news for them have in them. */
export const newspaper = /\b(?:times|post|journal|news|guardian|herald|tribune|gazette|telegraph|wsj|bbc|reuters)\b/iu

const officials = /\b(?:officials|authorities|sources|diplomats)$/iu

/** Whether the words that name a claim's nearest speaker stand in one of its own sentences: then a reader knows whose words these are. */
export function namesSpeaker(world: World, claim: KnownClaim): boolean {
  const [nearest] = claim.attribution
  const cue = nearest?.evidence
  if (cue == null || isSomebodys(nameIn(world, claim.document, nearest?.speaker as string))) return false
  const sentences = world.sentencesOf(claim.document)
  return sentencesOf(world, claim).some((index) => {
    const sentence = sentences[index]
    return sentence !== undefined && cue.start < sentence.end && sentence.start < cue.end
  })
}
