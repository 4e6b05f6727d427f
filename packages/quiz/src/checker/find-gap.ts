import type { Claim, Identified, Knowledge } from '@backstop/knowledge'
import type { Refutation } from '../item/item.ts'
import type { Pattern, Query, Term } from '../query/query.ts'
import { couldHold, isOnly, type Known } from './could-be.ts'
import {
  bind,
  evaluateQuery,
  listOf,
  openPath,
  type Reading,
  readingsOf,
  sentencesUnder,
  whoSays,
} from './evaluate-query.ts'
import { isSame, type Meaning } from './meaning.ts'
import { findGapInPrint } from './print.ts'

/** What is missing for a refutation to hold; null where nothing is. */
export function findGap(query: Query, refutation: Refutation, known: Known): string | null {
  const { rule } = refutation
  if (rule === 'FUNCTIONAL' || rule === 'CLOSED_LIST') return findGapInList(query.claim, refutation, known)
  if (rule === 'NOT_PRINTED') return findGapInPrint(query.claim, refutation, known)
  return findGapInTelling(query.claim, refutation, known)
}

type GapFinder = (pattern: Pattern, refutation: Refutation, known: Known) => string | null

/** What is missing to refute by what the predicate's claims say: the flag it rests on, a claim of the list, or that no claim leaves it open. */
const findGapInList: GapFinder = (pattern, { term, rule, claims }, known) => {
  const list = listOf(pattern, known.knowledge)
  const predicate = known.knowledge.predicates.find(({ id }) => id === pattern.predicate)
  if (rule === 'FUNCTIONAL') {
    if (!predicate?.functional || openPath(pattern) !== 'object') return 'the slot is not functional'
  } else {
    if (!predicate?.complete) return 'the list is not closed'
    const whole = list.map(({ id }) => id).toSorted()
    if (whole.join() !== claims.toSorted().join()) return 'the list is not whole'
  }
  return list.some((claim) => couldHold(claim, pattern, term, known)) ? 'a claim leaves it open' : null
}

const pathOf: Record<string, string> = {
  SPEAKERS_KNOWN: 'speaker',
  OPPOSED: 'speaker',
  PRESENTATION_KNOWN: 'modality',
  CONDITIONS_KNOWN: 'condition',
  SENTENCES_KNOWN: 'sentence',
}

/** What is missing to refute by who tells the same, how, or where: a claim that says the same, or that none of them is told by, as or in this. */
const findGapInTelling: GapFinder = (pattern, { term, rule, claims }, { knowledge, meaning }) => {
  const path = pathOf[rule]
  if (openPath(pattern) !== path) return 'the rule does not fit the question'
  const isWide = path === 'speaker' || path === 'sentence'
  const alike = knowledge.claims
    .filter((claim) => saysAlike(claim, pattern, meaning))
    .filter((claim) => isWide || claim.predicate === pattern.predicate)
  if (!alike.every(({ id }) => claims.includes(id))) return 'a claim that says the same was not looked at'
  const toldOf = (claim: Claim): Term[] => {
    if (path === 'speaker') return whoSays(claim)
    if (path === 'sentence') return sentencesUnder(claim, knowledge)
    return path === 'modality' ? [{ modality: claim.modality }] : claim.conditions.map(({ text }) => ({ text }))
  }
  const said = rule === 'OPPOSED' ? alike.filter((claim) => !isOpposite(claim, pattern, knowledge)) : alike
  return said.flatMap(toldOf).every((each) => meaning.isApart(each, term)) ? null : 'something like it is told so'
}

/** A query without its join: what the two patterns have in common put in its place; null where that could be several things. */
export function withoutJoin({ find, claim, join }: Query, common: Term | undefined, known: Known): Query | null {
  if (join === undefined) return { find, claim }
  if (common === undefined || !isOnly(common, bind(join, 'y', { variable: 'x' }), known)) return null
  return { find, claim: bind(claim, 'y', common) }
}

/**
 * Whether a claim of the document says the same as a pattern, or nearly: of one thing, and about one thing where both name one. Another predicate says
 * nearly the same only between things that are or hold each other, and of a number only with a number.
 */
function saysAlike(claim: Identified<Claim>, pattern: Pattern, meaning: Meaning): boolean {
  const { document, subject, object, predicate, qualifiers } = pattern
  if (claim.document !== document || 'variable' in subject) return false
  const isOther = claim.predicate !== predicate
  const asksNumber = qualifiers.some(({ value }) => 'quantity' in value)
  if (isOther && asksNumber && !claim.qualifiers.some(({ value }) => value.kind === 'QUANTITY')) return false
  const meet = (a: Term, b: Term) => (isOther ? meaning.isOneInOther(a, b) : !meaning.isApart(a, b))
  return readingsOf(claim, true).some((reading) => {
    const at = (path: string) => reading.find((each) => each.path === path)?.term
    if (!meet(at('subject') as Term, subject)) return false
    const own = at('object')
    if (object === null || own === undefined || 'variable' in object) return claim.predicate === predicate
    return meet(own, object)
  })
}

/**
 * Whether a claim is the opposite of all that a pattern finds: a relation says that they contradict each other; or one denies what the other says, in no
 * narrower circumstances, neither on a condition, and not both as merely possible.
 */
function isOpposite(claim: Identified<Claim>, pattern: Pattern, knowledge: Knowledge): boolean {
  const ids = evaluateQuery({ find: 'x', claim: pattern }, knowledge).flatMap(({ claims }) => claims)
  const isRelated = (id: string) =>
    knowledge.relations.some(
      ({ kind, from, to }) =>
        kind === 'CONTRADICTS' && [from, to].toSorted().join() === [id, claim.id].toSorted().join(),
    )
  const isDenied = (other: Identified<Claim>) => {
    const [denial, said] = claim.polarity === 'NEGATED' ? [claim, other] : [other, claim]
    const [own, others] = [denial, said].map((each) =>
      readingsOf(each, false)
        .flat()
        .filter(({ path }) => path !== 'speaker' && path !== 'modality'),
    ) as [Reading, Reading]
    const has = (reading: Reading, { path, term }: Reading[number]) =>
      reading.some((each) => each.path === path && isSame(each.term, term))
    return (
      denial.polarity === 'NEGATED' &&
      said.polarity === 'AFFIRMED' &&
      denial.predicate === said.predicate &&
      own.every((part) => has(others, part)) &&
      others.every((part) => part.path.startsWith('qualifier') || has(own, part)) &&
      denial.conditions.length + said.conditions.length === 0 &&
      !(denial.modality === 'POSSIBILITY' && said.modality === 'POSSIBILITY')
    )
  }
  return (
    ids.length > 0 &&
    knowledge.claims.filter(({ id }) => ids.includes(id)).every((other) => isRelated(other.id) || isDenied(other))
  )
}
