import type { EntityKind } from '@backstop/knowledge'
import { namesOf } from '../world/touch.ts'
import { contentWords, stemsOf, stemWord } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { Clause } from './clause.ts'
import { sortOf } from './question.ts'
import { readClaim } from './read-claim.ts'
import { isReport } from './report.ts'
import { shorten } from './shorten.ts'
import { pastOf, readVerb } from './verb.ts'

/** What a subject would do, or did, apart from who does it: "deter Russia from breaking the cease-fire", "sued the government", with the modal that stood before it, or "did". */
export type Deed = { modal: string; text: string; clause: Clause; dropped: number[] }

const modals = /^(?:would|will|could|may|might|must|should)$/u

/** Verbs that tell no deed: "What will it do? Have a hard time", "lose four months of work" is no good English. */
const states =
  /^(?:have|need|be|include|contain|consist|belong|remain|lack|lose|gain|face|suffer|receive|become|rise|fall|grow|cost)$/u

/** What one thinks or feels, or what befalls one: no answer to what somebody did. */
const passions =
  /^(?:expect|believe|think|know|feel|see|hear|like|love|hate|want|wish|hope|fear|doubt|prefer|understand|seem|appear|mean|go|come|get|draw|die|fail|happen|mix|suffer|survive|enjoy|experience|live|stay|stand|lie|sit|start|stop|end|last)$/u

/** Whether a verb, by its base form, tells no deed. */
export const isState = (lemma: string | null): boolean => lemma !== null && states.test(lemma)

/**
 * The deed that a claim tells with a modal verb or in the past, which can stand without its subject; null where it has another verb, tells what is done to it or
 * what it is, or speaks of its subject again.
 */
export function deedOf(world: World, claim: KnownClaim): Deed | null {
  const whole = readClaim(world, claim)
  if (whole === null || whole.opening !== '' || whole.count !== '') return null
  const { clause, dropped } = shorten(world, claim, whole)
  const { auxiliary, middle, main } = clause.verb
  if (auxiliary === null || /^(?:has|have|had)$/u.test(auxiliary)) {
    const text = asDone(clause)
    return text === null || claim.modality !== 'ASSERTED' ? null : { modal: 'did', text, clause, dropped }
  }
  if (!modals.test(auxiliary) || middle.includes('not')) return null
  if (middle.includes('be') || middle.includes('have') || states.test(main) || main === '') return null
  const text = [...middle.filter((word) => word !== 'also'), main, clause.rest].filter((part) => part !== '').join(' ')
  if (ofItself.test(text)) return null
  return { modal: auxiliary, text, clause, dropped }
}

/** Words that speak of the subject again. */
const ofItself = /\b(?:its?|they|their|himself|herself|itself|themselves)\b/u

/** "Offered 1,150 crowns" for who has done so, or did. */
function asDone({ verb: { auxiliary, middle, main }, rest }: Clause): string | null {
  const verb = readVerb(main)
  if (verb === null || rest === '' || middle.some((word) => word !== 'already' && word !== 'also')) return null
  if (auxiliary === null && verb.form !== 'past') return null
  if (states.test(verb.lemma) || passions.test(verb.lemma) || isReport(verb.lemma)) return null
  // "Sold appliances since 1998" goes on.
  if (/\bsince\b|\bfor (?:\S+ ){1,2}years\b/u.test(rest)) return null
  const text = `${pastOf(verb.lemma).past} ${rest}`.replace(/,$/u, '')
  return ofItself.test(text) ? null : text
}

/** Whether it is natural to ask what something would do, or did: a plan may deter somebody, a lake has done nothing. */
export const isActor = (world: World, id: string, { modal }: Deed): boolean =>
  modal === 'did' ? isDoer(world, id) : actors.has(world.entity(id).kind)

/** Whether something may have done a thing of itself. */
export const isDoer = (world: World, id: string): boolean => {
  const entity = world.entity(id)
  return entity.kind === 'PLACE' ? sortOf(entity) === 'country' : doers.has(entity.kind)
}

/** Whether what is done has a word of the name of who did it. */
export function tellsName(world: World, id: string, { text }: Deed): boolean {
  const own = new Set(namesOf(world.entity(id)).flatMap(stemsOf))
  return contentWords(text).some((word) => own.has(stemWord(word)))
}

const doers = new Set<EntityKind>(['PERSON', 'GROUP', 'ORGANIZATION'])
const actors = new Set<EntityKind>(['PERSON', 'GROUP', 'ORGANIZATION', 'PLACE', 'PLAN', 'ROLE'])
