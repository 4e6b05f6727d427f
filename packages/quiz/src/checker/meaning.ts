import { type DayRange, type Entity, type Guard, type Knowledge, parseEdtf, remember } from '@backstop/knowledge'
import type { Term } from '../query/query.ts'

/** A text with case, quotation marks, dots and spacing out of the way. */
const fold = remember((text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll(/[.,;:!?"'“”‘’()[\]-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim(),
)

/** Whether two terms are the same thing. */
export function isSame(a: Term, b: Term): boolean {
  if ('entity' in a) return 'entity' in b && a.entity === b.entity
  if ('time' in a) return 'time' in b && a.time === b.time
  if ('text' in a) return 'text' in b && fold(a.text) === fold(b.text)
  if ('modality' in a) return 'modality' in b && a.modality === b.modality
  if ('author' in a) return 'author' in b && a.author === b.author
  if ('sentence' in a) return 'sentence' in b && a.sentence === b.sentence
  if (!('quantity' in b)) return false
  const [x, y] = [a.quantity, b.quantity]
  return x.minimum === y.minimum && x.maximum === y.maximum && fold(x.unit ?? '') === fold(y.unit ?? '')
}

/** What the checker knows about which things are apart. */
export type Meaning = {
  isApart: (a: Term, b: Term) => boolean
  /** Whether one is the other or is in it, as a part or a sort; for what is no entity, whether they are not apart. */
  isOneInOther: (a: Term, b: Term) => boolean
  namesOf: (term: Term) => string[]
}

/**
 * Reads the guards afresh, as a graph that is walked for each question: two entities are apart when no chain of part-of and broader leads
 * from both down to one thing, or to two that are guarded as overlapping, and no name of one is a name of the other.
 */
export function readMeaning({ entities, guards }: Pick<Knowledge, 'entities' | 'guards'>): Meaning {
  const entityById = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]))
  const guardsByEntity = new Map<string, Guard[]>()
  for (const guard of guards) {
    for (const end of [guard.from, guard.to]) guardsByEntity.set(end, (guardsByEntity.get(end) ?? []).concat(guard))
  }

  const smaller = (whole: string): string[] =>
    (guardsByEntity.get(whole) ?? []).flatMap(({ kind, from, to }) => {
      if (kind === 'PART_OF' && to === whole) return [from]
      return kind === 'BROADER' && from === whole ? [to] : []
    })
  const everythingIn = remember((whole: string): readonly string[] => {
    const seen: string[] = []
    const queue = [whole]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.includes(next)) continue
      seen.push(next)
      queue.push(...smaller(next))
    }
    return seen
  })
  const overlapping = (entity: string): string[] =>
    (guardsByEntity.get(entity) ?? []).flatMap(({ kind, from, to }) =>
      kind === 'OVERLAPPING' ? [from === entity ? to : from] : [],
    )

  const entityNames = (id: string): string[] => {
    const entity = entityById.get(id)
    return entity ? [entity.name, ...entity.aliases] : []
  }
  const namesOf = (term: Term): string[] =>
    'entity' in term ? entityNames(term.entity) : 'text' in term ? [term.text] : []

  const entitiesApart = (a: string, b: string): boolean => {
    const [inA, inB] = [everythingIn(a), everythingIn(b)]
    const meet = inA.some((part) => inB.includes(part) || overlapping(part).some((other) => inB.includes(other)))
    if (meet) return false
    const names = entityNames(a).map(fold)
    return !entityNames(b).some((name) => names.includes(fold(name)))
  }

  const isApart = (a: Term, b: Term): boolean => {
    if (isSame(a, b)) return false
    if ('entity' in a && 'entity' in b) return entitiesApart(a.entity, b.entity)
    if ('quantity' in a && 'quantity' in b) return quantitiesApart(a.quantity, b.quantity)
    if ('time' in a && 'time' in b) return timesApart(parseEdtf(a.time), parseEdtf(b.time))
    const [x, y] = [namesOf(a).map(fold), namesOf(b).map(fold)]
    return !x.some((one) => y.some((other) => ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)))
  }
  const isOneInOther = (a: Term, b: Term): boolean => {
    if (!('entity' in a && 'entity' in b)) return !isApart(a, b)
    if (everythingIn(a.entity).includes(b.entity) || everythingIn(b.entity).includes(a.entity)) return true
    const names = entityNames(a.entity).map(fold)
    return entityNames(b.entity).some((name) => names.includes(fold(name)))
  }
  return { isApart, isOneInOther, namesOf }
}

type Quantity = Extract<Term, { quantity: unknown }>['quantity']

/** Ranges without a common number; or one number bounded otherwise: no source that says "up to 30" says "30 or more" or "exactly 30". */
function quantitiesApart(a: Quantity, b: Quantity): boolean {
  const shape = ({ minimum, maximum }: Quantity) =>
    minimum === null ? 'at most' : maximum === null ? 'at least' : minimum === maximum ? 'exactly' : 'between'
  const one = a.maximum ?? a.minimum
  if (
    one !== null &&
    one === (b.maximum ?? b.minimum) &&
    ![shape(a), shape(b)].includes('between') &&
    shape(a) !== shape(b)
  )
    return true
  const [lowA, highA] = [a.minimum ?? -Infinity, a.maximum ?? Infinity]
  const [lowB, highB] = [b.minimum ?? -Infinity, b.maximum ?? Infinity]
  return highA < lowB || highB < lowA
}

function timesApart(x: DayRange | null, y: DayRange | null): boolean {
  if (!x || !y) return false
  return (x.last ?? '9999') < (y.first ?? '') || (y.last ?? '9999') < (x.first ?? '')
}
