import { type Claim, type QualifierKey, sentencesOfSpan } from '@backstop/knowledge'
import type { Answer } from '../item/item.ts'
import { type Pattern, type Query, type Slot, type Term, variable } from '../query/query.ts'
import { termKey, termOf } from './term.ts'
import type { KnownClaim, World } from './world.ts'

/** The arguments of a claim as a query sees them. */
type Arguments = { subject: Term; object: Term | null; qualifiers: { key: QualifierKey; value: Term }[] }

const argumentsOf = (claim: Claim): Arguments => ({
  subject: { entity: claim.subject },
  object: claim.object === null ? null : termOf(claim.object.value),
  qualifiers: claim.qualifiers.map(({ key, value }) => ({ key, value: termOf(value) })),
})

/** The entities of a claim, with the slot that each stands in. */
export function entitiesOf(claim: Claim): { id: string; slot: string }[] {
  const object = claim.object?.value
  return [
    { id: claim.subject, slot: 'subject' },
    ...(object?.kind === 'ENTITY' ? [{ id: object.entity, slot: 'object' }] : []),
    ...claim.qualifiers.flatMap(({ key, value }) => (value.kind === 'ENTITY' ? [{ id: value.entity, slot: key }] : [])),
    ...claim.attribution.map(({ speaker }) => ({ id: speaker, slot: 'speaker' })),
  ]
}

/** The entities that a claim speaks of, whoever says it. */
export const matterOf = (claim: Claim): string[] =>
  entitiesOf(claim).flatMap(({ id, slot }) => (slot === 'speaker' ? [] : [id]))

/** The speakers of a claim as terms; the author where it has none. */
export const speakersOf = (claim: Claim): Term[] =>
  claim.attribution.length === 0
    ? [{ author: claim.document }]
    : claim.attribution.map(({ speaker }) => ({ entity: speaker }))

/** The sentences of its document that a claim's evidence lies in, by index. */
export const sentencesOf = (world: World, claim: KnownClaim): number[] => [
  ...new Set(
    claim.evidence.flatMap(({ start, end }) =>
      sentencesOfSpan(world.sentencesOf(claim.document), start, end).map(({ index }) => index),
    ),
  ),
]

const isOpen = (slot: Slot | null | undefined): slot is typeof variable => slot != null && 'variable' in slot

/**
 * Every answer of a query over the document's claims, the first found first. `strict` answers satisfy each constraint; loose ones
 * are all that nothing in the claims rules out: entities that touch, circumstances left unsaid, whoever says it and in whatever way.
 */
export function findAnswers(world: World, { claim: pattern, join }: Query, mode: 'strict' | 'loose'): Answer[] {
  const answers = new Map<string, Answer>()
  const note = (term: Term, claims: readonly string[]) => {
    const known = answers.get(termKey(term))?.claims ?? []
    answers.set(termKey(term), { option: null, term, claims: [...new Set([...known, ...claims])] })
  }
  if (join === undefined) {
    for (const claim of world.claimsOf(pattern.document))
      for (const term of bindings(world, pattern, claim, mode)) note(term, [claim.id])
  } else {
    // Each thing that the one pattern finds is what the two share; all claims of both are what the answer rests on.
    for (const common of findAnswers(world, { find: 'x', claim: putShared(join, variable) }, mode))
      for (const { term, claims } of findAnswers(world, { find: 'x', claim: putShared(pattern, common.term) }, mode))
        note(term, [...claims, ...common.claims])
  }
  return [...answers.values()]
}

/** A pattern with something in place of what it shares with another. */
function putShared(pattern: Pattern, slot: Slot): Pattern {
  const put = <Each extends Slot | null>(each: Each): Each | Slot =>
    each !== null && 'variable' in each && each.variable === 'y' ? slot : each
  return { ...pattern, subject: put(pattern.subject), object: put(pattern.object) }
}

function bindings(world: World, pattern: Pattern, claim: KnownClaim, mode: 'strict' | 'loose'): Term[] {
  if (claim.predicate !== pattern.predicate || claim.polarity !== pattern.polarity) return []
  const same = mode === 'loose' ? world.touch : (a: Term, b: Term) => termKey(a) === termKey(b)
  const fits = (slot: Slot, value: Term) => isOpen(slot) || same(slot as Term, value)
  const own = argumentsOf(claim)
  const turned: Arguments[] =
    world.predicate(claim.predicate).symmetric && own.object !== null && 'entity' in own.object
      ? [own, { ...own, subject: own.object, object: own.subject }]
      : [own]
  const found: Term[] = []
  for (const { subject, object, qualifiers } of turned) {
    if (!fits(pattern.subject, subject)) continue
    if (!objectFits(pattern.object, object, fits, mode)) continue
    if (!pattern.qualifiers.every((wanted) => qualifierFits(wanted, qualifiers, fits, mode))) continue
    if (mode === 'strict' && !presentationFits(world, pattern, claim, fits)) continue
    if (isOpen(pattern.subject)) found.push(subject)
    if (isOpen(pattern.object) && object !== null) found.push(object)
    for (const { key, value } of pattern.qualifiers) {
      if (isOpen(value)) found.push(...qualifiers.filter((own) => own.key === key).map((own) => own.value))
    }
    if (isOpen(pattern.speaker)) found.push(...speakersOf(claim))
    if (isOpen(pattern.modality)) found.push({ modality: claim.modality })
    if (isOpen(pattern.condition)) found.push(...conditionsOf(claim))
    if (isOpen(pattern.sentence)) found.push(...sentencesOf(world, claim).map((sentence) => ({ sentence })))
  }
  return found
}

type Fits = (slot: Slot, value: Term) => boolean

function objectFits(wanted: Slot | null, object: Term | null, fits: Fits, mode: 'strict' | 'loose'): boolean {
  if (wanted === null) return mode === 'loose' || object === null
  return object === null ? mode === 'loose' : fits(wanted, object)
}

/**
 * Strictly, the qualifier must be there. Loosely, one that is not there may be so all the same, and so may another wording in
 * words: only another entity, time or quantity rules a claim out.
 */
function qualifierFits(
  wanted: { key: QualifierKey; value: Slot },
  qualifiers: Arguments['qualifiers'],
  fits: Fits,
  mode: 'strict' | 'loose',
): boolean {
  const own = qualifiers.filter(({ key }) => key === wanted.key)
  if (own.some(({ value }) => fits(wanted.value, value))) return true
  return mode === 'loose' && (own.length === 0 || 'text' in wanted.value || own.some(({ value }) => 'text' in value))
}

function presentationFits(world: World, pattern: Pattern, claim: KnownClaim, fits: Fits): boolean {
  const { modality, speaker, condition, sentence } = pattern
  const holds = (slot: Slot | undefined, own: () => Term[]) =>
    slot === undefined || own().some((term) => fits(slot, term))
  return (
    holds(modality, () => [{ modality: claim.modality }]) &&
    holds(speaker, () => speakersOf(claim)) &&
    holds(condition, () => conditionsOf(claim)) &&
    holds(sentence, () => sentencesOf(world, claim).map((index) => ({ sentence: index })))
  )
}

const conditionsOf = ({ conditions }: Claim): Term[] => conditions.map(({ text }) => ({ text }))
