import type { Identified, Knowledge } from '../aggregate/knowledge.ts'
import type { Claim } from '../claim/claim.ts'
import type { Value } from '../claim/value.ts'
import { type DayRange, parseEdtf } from '../time/edtf.ts'
import type { Relation } from './relation.ts'

/** Two claims that may have to do with each other, and why one may think so: for an editor to say. */
export type LikelyRelation = Pick<Relation, 'from' | 'to'> & { kind: 'CONTRADICTS' | 'REPEATS'; because: string }

type Known = Pick<Knowledge, 'claims' | 'predicates' | 'relations'>

/** Of one subject and one predicate no more are compared with one another. */
const most = 60

/**
 * Claims of one subject with one predicate that may contradict or repeat each other: in the order given, the later one `from`. Those that somebody
 * has said so of already, either way round, are left out. It says nothing of what other words might mean.
 */
export function findLikelyRelations({ claims, predicates, relations }: Known): LikelyRelation[] {
  const functional = new Set(predicates.flatMap(({ id, functional }) => (functional ? [id] : [])))
  const told = new Set(relations.filter(({ kind }) => restating.includes(kind)).map(({ from, to }) => pairOf(from, to)))
  const alike = Map.groupBy(claims, ({ subject, predicate }) => `${subject} ${predicate}`)
  return [...alike.values()].flatMap((group) => {
    const compared = group.slice(0, most)
    return compared.flatMap((later, at) =>
      compared.slice(0, at).flatMap((earlier) => {
        if (told.has(pairOf(later.id, earlier.id))) return []
        const found = compare(earlier, later, functional.has(later.predicate))
        return found === null ? [] : [{ ...found, from: later.id, to: earlier.id }]
      }),
    )
  })
}

const restating: readonly Relation['kind'][] = ['CONTRADICTS', 'REPEATS', 'SUPERSEDES']
const pairOf = (a: string, b: string) => [a, b].sort().join(' ')

type Found = Pick<LikelyRelation, 'kind' | 'because'>

function compare(a: Identified<Claim>, b: Identified<Claim>, isFunctional: boolean): Found | null {
  if (circumstancesOf(a) !== circumstancesOf(b) || conditionsOf(a) !== conditionsOf(b)) return null
  const isOneObject = keyOf(a.object?.value) === keyOf(b.object?.value)
  const isOnePolarity = a.polarity === b.polarity
  if (isOneObject && isOnePolarity && a.modality === b.modality && timesOf(a) === timesOf(b))
    return { kind: 'REPEATS', because: 'Both say the same of the same.' }
  if (!meetInTime(a, b)) return null
  if (isOneObject && !isOnePolarity)
    return { kind: 'CONTRADICTS', because: 'The one says that it is so, the other that it is not.' }
  const isOther = isFunctional && isOnePolarity && a.polarity === 'AFFIRMED' && a.modality === b.modality
  if (isOther && a.object && b.object && areApart(a.object.value, b.object.value))
    return { kind: 'CONTRADICTS', because: 'There is one at most, and they name two.' }
  return null
}

/** What a value means: an entity by itself, a quantity by its bounds, a time by its days, else by its words. */
function keyOf(value: Value | undefined): string {
  switch (value?.kind) {
    case 'ENTITY':
      return value.entity
    case 'QUANTITY':
      return `${value.minimum} ${value.maximum} ${value.unit?.toLowerCase() ?? ''}`
    case 'TIME':
      return value.value
    case 'TEXT':
      return value.text.toLowerCase().trim()
    default:
      return ''
  }
}

const qualifiersOf = ({ qualifiers }: Claim, isTime: boolean): string =>
  qualifiers
    .filter(({ key }) => (key === 'time') === isTime)
    .map(({ key, value }) => `${key} ${keyOf(value)}`)
    .sort()
    .join('; ')
const circumstancesOf = (claim: Claim) => qualifiersOf(claim, false)
const timesOf = (claim: Claim) => qualifiersOf(claim, true)

const conditionsOf = ({ conditions }: Claim): string =>
  conditions
    .map(({ kind, text }) => `${kind} ${text.toLowerCase()}`)
    .sort()
    .join('; ')

/** Can both be of one time? Where one names none, it can. */
function meetInTime(a: Claim, b: Claim): boolean {
  const ranges = (claim: Claim) =>
    claim.qualifiers.flatMap(({ key, value }) =>
      key === 'time' && value.kind === 'TIME' ? (parseEdtf(value.value) ?? []) : [],
    )
  return ranges(a).every((x) => ranges(b).every((y) => shareDay(x, y)))
}

function shareDay(x: DayRange, y: DayRange): boolean {
  const before = (last: string | null, first: string | null) => last !== null && first !== null && last < first
  return !before(x.last, y.first) && !before(y.last, x.first)
}

/** Two values that cannot be one: in doubt they can. */
function areApart(a: Value, b: Value): boolean {
  if (a.kind === 'ENTITY' && b.kind === 'ENTITY') return a.entity !== b.entity
  if (a.kind === 'QUANTITY' && b.kind === 'QUANTITY') {
    if (a.unit?.toLowerCase() !== b.unit?.toLowerCase()) return false
    const below = (most: number | null, least: number | null) => most !== null && least !== null && most < least
    return below(a.maximum, b.minimum) || below(b.maximum, a.minimum)
  }
  if (a.kind !== 'TIME' || b.kind !== 'TIME') return false
  const [x, y] = [parseEdtf(a.value), parseEdtf(b.value)]
  return x !== null && y !== null && !shareDay(x, y)
}
