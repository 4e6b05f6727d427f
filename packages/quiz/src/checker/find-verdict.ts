import type { Pattern, Slot, Term } from '../query/query.ts'
import { couldHold, type Known } from './could-be.ts'
import { evaluateQuery, listOf } from './evaluate-query.ts'

/** What a document makes of a statement, and the claims that show it. */
export type FoundVerdict = { verdict: 'SUPPORTED' | 'CONTRADICTED'; claims: string[] }

/**
 * What the document makes of a pattern whose slots are all given: it supports it where a claim says just that; it contradicts it where a claim says it with
 * another thing in one slot and the predicate lets nothing else stand there. Null where neither is proved: then it is open.
 */
export function findVerdict(pattern: Pattern, known: Known): FoundVerdict | null {
  const { verdict: _, ...statement } = pattern
  const said = openings(statement).flatMap(({ query, term }) =>
    evaluateQuery({ find: 'x', claim: query }, known.knowledge).filter(
      (found) => JSON.stringify(found.term) === JSON.stringify(term),
    ),
  )
  const [support] = said
  if (support) return { verdict: 'SUPPORTED', claims: support.claims }
  for (const { query, term, isClosed } of openings(statement)) {
    if (!isClosed(known)) continue
    const found = evaluateQuery({ find: 'x', claim: query }, known.knowledge)
    if (found.length === 0 || found.some((answer) => !known.meaning.isApart(answer.term, term))) continue
    if (listOf(query, known.knowledge).some((claim) => couldHold(claim, query, term, known))) continue
    return { verdict: 'CONTRADICTED', claims: found.flatMap(({ claims }) => claims) }
  }
  return null
}

type Opening = { query: Pattern; term: Term; isClosed: (known: Known) => boolean }

/** A pattern with one slot after the other opened, what stood there, and whether the predicate lets only one thing stand there. */
function openings(pattern: Pattern): Opening[] {
  const open: Slot = { variable: 'x' }
  const flagsOf = ({ knowledge }: Known) => knowledge.predicates.find(({ id }) => id === pattern.predicate)
  const isComplete = (known: Known) => flagsOf(known)?.complete === true
  const isTerm = (slot: Slot | null): slot is Term => slot !== null && !('variable' in slot)
  return [
    ...(isTerm(pattern.subject)
      ? [{ query: { ...pattern, subject: open }, term: pattern.subject, isClosed: isComplete }]
      : []),
    ...(isTerm(pattern.object)
      ? [
          {
            query: { ...pattern, object: open },
            term: pattern.object,
            isClosed: (known: Known) => isComplete(known) || flagsOf(known)?.functional === true,
          },
        ]
      : []),
    ...pattern.qualifiers.flatMap(({ key, value }, index) =>
      isTerm(value)
        ? [
            {
              query: {
                ...pattern,
                qualifiers: pattern.qualifiers.map((each, at) => (at === index ? { key, value: open } : each)),
              },
              term: value,
              isClosed: isComplete,
            },
          ]
        : [],
    ),
  ]
}
