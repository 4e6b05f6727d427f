import type { Entity } from '@backstop/knowledge'
import { assembleContrast, type Position } from '../distractor/assemble-contrast.ts'
import { areOpposed } from '../distractor/oppose.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { nameIn } from '../wording/name.ts'
import { isPlural } from '../wording/question.ts'
import { entitiesOf } from '../world/answers.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { ItemType, Outcome, WholeSource } from './item-type.ts'
import { areNearlyOne, isTelling, readPositions } from './position.ts'
import { views } from './voice.ts'

const key = 'contrast'
const slot = 'positions'

/** What each of two holds on one matter: the positions set against each other, each with who holds it. */
export const contrast: ItemType = {
  key,
  of: 'document',
  make: (source) => {
    const { world, document } = source
    const positions = readPositions(source)
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

/** Asks what two hold on one matter; null where they speak of two, or are not two. */
function setAgainst(
  source: WholeSource,
  first: Position,
  second: Position,
  positions: readonly Position[],
): Outcome | null {
  const { world, seed } = source
  const matter = matterOf(world, first, second)
  if (matter === null || isAnyPeople(world.entity(matter)) || world.touch(first.holder.term, second.holder.term))
    return null
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
  const holders = pair.map(({ holder }) => holder)
  const tells = (position: Position) => isTelling(position, holders, matter)
  if (pair.some(tells)) return refused('what is held names who holds it')

  const spares = positions.filter(
    (spare) =>
      spare.claim.subject === matter &&
      views.has(spare.claim.modality) &&
      !tells(spare) &&
      pair.every((each) => spare.refute(each.holder.term) !== null && !areNearlyOne(spare, each)),
  )
  return assembleContrast(source, {
    ...{ type: key, slot, matter: nameOf(source, matter, pair), pair },
    spares: shuffle(spares, createRandom(`spares:${first.claim.id}:${second.claim.id}:${seed}`)),
    pronoun: mayStandAsIt(world, matter, pair),
  })
}

/** "What do the mayor and the surgeon say about women?": people are no matter on which something is held, unless they have a name. */
const isAnyPeople = ({ kind, name }: Pick<Entity, 'kind' | 'name'>): boolean =>
  kind === 'GROUP' && !/ |^\p{Lu}\p{Lu}/u.test(name)

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

/** Whether "it" can stand for the matter alone: nothing that holds a position is an "it". */
function mayStandAsIt(world: World, matter: string, pair: readonly Position[]): boolean {
  const isIt = (position: Position) => position.claim.subject === matter && !position.isMany
  const isPeople = ({ term }: Position['holder']) =>
    !('entity' in term) || world.entity(term.entity).kind === 'PERSON' || isPlural(world.entity(term.entity))
  const { kind } = world.entity(matter)
  return kind !== 'PERSON' && kind !== 'GROUP' && pair.every((each) => isIt(each) && isPeople(each.holder))
}
