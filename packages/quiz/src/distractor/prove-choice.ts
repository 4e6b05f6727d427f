import { lintItem } from '../lint/lint-item.ts'
import { createRandom, type Random, shuffle } from '../random/random.ts'
import type { Outcome, Source } from '../type/item-type.ts'
import { namesOf } from '../world/touch.ts'
import { normalise } from '../world/words.ts'
import { type AssemblyDraft, assembleChoice, type Choice, itemId, type Wrong } from './assemble.ts'
import { combinations } from './combinations.ts'
import { type Refuter, refuteNothing } from './refute.ts'

/** A wrong option on trial: the lower its rank, the better it suits, `likely` where the text gives it a like part. `position` is where the text mentions it, in code points. */
export type Candidate = Choice & { rank: number; position: number; likely?: boolean }

/** A choice question before its wrong options are proved. */
export type ChoiceDraft = Omit<AssemblyDraft, 'keys'> & {
  /** Which of several questions about the claim this is. */
  slot: string
  key: Choice
  candidates: Candidate[]
  refute: Refuter
}

/** At most this many candidates are combined, so that an item costs the same however much is known; more of numbers and dates, which have a place to be in. */
const most = 8
const mostInSequence = 16

/** The rank up to which a third wrong option is worth showing. */
const wellSuited = 1.6

/**
 * Makes an item of a draft: keeps the candidates that are refuted, tries the best of them together, three and then two, and takes the first
 * set that passes the lint. Refused with a reason where there is none.
 */
export function proveChoice(source: Source, { key, ...draft }: ChoiceDraft): Outcome {
  return proveKeys(source, { ...draft, keys: [key], sizes: [3, 2] })
}

/**
 * As `proveChoice`, with several keys of which all have to be chosen.
 * @param sizes how many wrong options to show, the best number first
 */
export function proveKeys(
  source: Source,
  { sizes, ...draft }: Omit<ChoiceDraft, 'key'> & { keys: Choice[]; sizes: readonly number[] },
): Outcome {
  const { world, claim, seed } = source
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: draft.type, slot: draft.slot, reason },
  })
  const id = itemId(draft.type, draft.slot, claim.id, seed)
  const shuffled = shuffle(draft.candidates, createRandom(`candidates:${id}`)).sort((a, b) => a.rank - b.rank)
  const asked = ` ${normalise(draft.stem)} `
  const sound = shuffled
    .flatMap((candidate) => {
      const reason = draft.refute(candidate.term)
      // Who stands in the question is asked about, not for.
      if (
        'entity' in candidate.term &&
        namesOf(world.entity(candidate.term.entity)).some((name) => asked.includes(` ${normalise(name)} `))
      )
        return []
      const couldBeRight = [...draft.keys, ...draft.answers].some(({ term }) => world.touch(candidate.term, term))
      return reason === null || couldBeRight ? [] : [{ ...candidate, reason }]
    })
    .slice(0, draft.sequence ? mostInSequence : most)
  const least = Math.min(...sizes)
  if (sound.length < least) return refused(whyTooFew(draft, least))

  let flaw = 'no two distractors that differ'
  const length = draft.keys.reduce((sum, { text }) => sum + text.length, 0) / draft.keys.length
  const givenAway = weighSequence(draft, createRandom(`place:${id}`))
  for (const wrong of inOrder(sound, sizes, length, createRandom(`length:${id}`), givenAway)) {
    if (wrong.some((a, i) => wrong.slice(i + 1).some((b) => world.touch(a.term, b.term) || areTwins(source, a, b))))
      continue
    if (asksWhoSays(draft) ? isOddVoice(source, draft.keys, wrong) : isAlone(source, draft.keys, wrong)) continue
    const item = assembleChoice(source, draft, id, wrong)
    const [finding] = lintItem(item)
    if (finding === undefined) return { item }
    flaw = flaw.startsWith('flaw') ? flaw : `flaw: ${finding.flaw}`
  }
  return refused(flaw)
}

/** Why fewer wrong options than needed are sound: so that an editor knows what could be done about it. */
function whyTooFew({ candidates, refute }: Pick<ChoiceDraft, 'candidates' | 'refute'>, least: number): string {
  if (candidates.length < least) return 'too few of its kind'
  if (refute === refuteNothing) return 'the list may not be whole'
  return candidates.some(({ term }) => 'entity' in term)
    ? 'those of its kind could be right too'
    : 'the others could be right too'
}

/** Whether the text says one thing of both, as of "drones and satellites": if one were right, so would be the other. */
function areTwins({ world, claim }: Source, a: Choice, b: Choice): boolean {
  const saidOf = ({ term }: Choice) =>
    world
      .claimsOf(claim.document)
      .flatMap((other) =>
        'entity' in term && other.subject === term.entity
          ? [`${other.predicate} ${JSON.stringify(other.object?.value)}`]
          : [],
      )
  const said = new Set(saidOf(a))
  return saidOf(b).some((each) => said.has(each))
}

/** Whether a speaker is asked for. */
const asksWhoSays = ({ query }: Pick<ChoiceDraft, 'query'>): boolean =>
  query.claim.speaker !== undefined && 'variable' in query.claim.speaker

/** Whether an organisation or a group is right and nothing of its like is wrong: a newspaper among presidents stands out. */
function isAlone({ world }: Source, keys: readonly Choice[], wrong: readonly Choice[]): boolean {
  const kindOf = ({ term }: Choice) => ('entity' in term ? world.entity(term.entity).kind : null)
  const others = wrong.map(kindOf)
  return keys.map(kindOf).some((kind) => {
    if (kind === 'ORGANIZATION') return !others.includes('ORGANIZATION')
    return kind === 'GROUP' && !others.some((other) => other === 'GROUP' || other === 'ORGANIZATION')
  })
}

/** Whether a person is right among none, or official data among persons: whoever speaks is like any other who does, but not like that. */
function isOddVoice({ world }: Source, keys: readonly Choice[], wrong: readonly Choice[]): boolean {
  const isPerson = ({ term }: Choice) => !('entity' in term) || world.entity(term.entity).kind === 'PERSON'
  return keys.some((key) => 'entity' in key.term && wrong.every((other) => isPerson(other) !== isPerson(key)))
}

type Sound = Candidate & Wrong

/** How much weightier than how well wrong options suit are the place of the key in a sequence, and that no step of it is plainly the longest. */
const [placeWeight, stepWeight] = [3, 2]

/**
 * How much a sequence would give away: how far the key stands from the place that a lot drew for it, since the numbers of a text lie about the one that is asked
 * for, so that whoever takes the middle would be right too often; and how unlike its steps are, since of two numbers next to each other neither is the one that
 * all were made around, nor is one that stands far off.
 */
function weighSequence(
  { sequence, keys }: Pick<ChoiceDraft, 'sequence'> & { keys: readonly Choice[] },
  random: Random,
) {
  const [key] = keys
  const lot = random()
  return (wrong: readonly Sound[]): number => {
    if (sequence === undefined || key === undefined) return 0
    const at = sequence(key.term)
    const places = wrong.map(({ term }) => sequence(term))
    const before = places.filter((place) => place < at).length
    return (
      placeWeight * Math.abs(before - Math.floor(lot * (wrong.length + 1))) +
      stepWeight * Math.max(0, unlikeness([at, ...places]) - 1)
    )
  }
}

/** How often the longest step between places is twice the shortest: 0 where all are as long, at most 3. */
function unlikeness(places: readonly number[]): number {
  const inOrder = [...places].sort((a, b) => a - b)
  const steps = inOrder.slice(1).map((place, i) => place - (inOrder[i] as number))
  return Math.min(3, Math.log2(Math.max(...steps) / Math.max(Number.EPSILON, Math.min(...steps))))
}

/**
 * The sets of wrong options worth trying, the best first: three well-suited ones before two, since two that could be right beat three of which one
 * is padding. Among sets of a size a drawn lot decides whether the key is rather the shortest or the longest, so that length tells nothing.
 */
function inOrder(
  sound: Sound[],
  sizes: readonly number[],
  keyLength: number,
  random: Random,
  givenAway: (wrong: readonly Sound[]) => number,
): Sound[][] {
  const lot = random()
  return sizes.flatMap((size) => {
    const cost = (wrong: Sound[]) => {
      const shorter = wrong.filter(({ text }) => text.length < keyLength).length / size
      return wrong.reduce((sum, { rank }) => sum + rank, 0) / size + Math.abs(shorter - lot) + givenAway(wrong)
    }
    const sets = [...combinations(size === 3 ? sound.filter(({ rank }) => rank <= wellSuited) : sound, size)]
    return sets
      .map((wrong) => ({ wrong, cost: cost(wrong) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ wrong }) => wrong)
  })
}
