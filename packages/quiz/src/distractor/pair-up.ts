import type { Answer, Item, Refutation } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import type { Query, Term } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import type { Outcome, WholeSource } from '../type/item-type.ts'
import { termKey } from '../world/term.ts'
import { normalise } from '../world/words.ts'
import { type KnownClaim, positionOf } from '../world/world.ts'
import { difficultyOf, evidenceOf, itemId, letterAt } from './assemble.ts'
import type { Reason, Refuter } from './refute.ts'

/** A thing on the left, with the one thing on the right that belongs to it. */
export type Row = {
  claim: KnownClaim
  text: string
  query: Query
  answers: Answer[]
  right: { term: Term; text: string }
  because: string
  refute: Refuter
}

/** A matching question before its rows are chosen. */
export type PairsDraft = {
  type: string
  slot: string
  stem: string
  /** In the order in which they are preferred. */
  rows: Row[]
  /** What may be left over on the right. */
  spares: { term: Term; text: string }[]
}

/** At most this many things on the left; fewer than three are no matching. */
const [mostRows, fewestRows] = [4, 3]

/**
 * Chooses rows of which each refutes what belongs to the others, adds one thing that belongs to none, and puts the item together. Refused where fewer than
 * three go together.
 */
export function pairUp({ world, document, seed }: WholeSource, draft: PairsDraft): Outcome {
  const first = draft.rows[0]?.claim.id ?? world.claimsOf(document)[0]?.id ?? document
  const refused = (reason: string): Outcome => ({
    refused: { claim: first, type: draft.type, slot: draft.slot, reason },
  })
  const chosen: Row[] = []
  for (const row of draft.rows) {
    if (chosen.length === mostRows) break
    if (row.answers.length === 1 && chosen.every((other) => areApart(row, other))) chosen.push(row)
  }
  if (chosen.length < fewestRows) return refused('fewer than three that go together')
  const isSpare = ({ term }: PairsDraft['spares'][number]) =>
    chosen.every((row) => !world.touch(row.right.term, term) && row.refute(term) !== null)
  // Where nothing else is left over, what belongs to the last of many rows is.
  const last = () => (chosen.length > fewestRows ? chosen.pop()?.right : undefined)
  const spare = draft.spares.find(isSpare) ?? last()
  if (spare === undefined) return refused('nothing to be left over')
  const item = assemble({ world, document, seed }, draft, chosen, spare)
  const [flaw] = lintItem(item)
  return flaw ? refused(`flaw: ${flaw.flaw}`) : { item }

  function areApart(a: Row, b: Row): boolean {
    if (world.touch(a.right.term, b.right.term)) return false
    // Who is named beside it is not the one.
    if (isNamedIn(b.right, a) || isNamedIn(a.right, b)) return false
    return a.refute(b.right.term) !== null && b.refute(a.right.term) !== null
  }
}

const isNamedIn = (right: Row['right'], { text }: Row): boolean =>
  ` ${normalise(text)} `.includes(` ${normalise(right.text)} `)

function assemble(
  { world, seed }: WholeSource,
  draft: PairsDraft,
  rows: Row[],
  spare: PairsDraft['spares'][number],
): Item {
  const ordered = [...rows].sort(
    (a, b) => positionOf(a.claim) - positionOf(b.claim) || (a.claim.id < b.claim.id ? -1 : 1),
  )
  const [anchor] = ordered as [Row, ...Row[]]
  const id = itemId(draft.type, draft.slot, anchor.claim.id, seed)
  const byText = [...ordered.map(({ right }) => right), spare].sort((a, b) => (a.text < b.text ? -1 : 1))
  const right = shuffle(byText, createRandom(`right:${id}`)).map((each, i) => ({ ...each, id: letterAt(i) }))
  const left = ordered.map((row, i) => ({ ...row, id: String(i + 1) }))
  const idOf = (term: Term) => right.find((each) => termKey(each.term) === termKey(term))?.id as string
  const refutations = left.flatMap((row): Refutation[] =>
    right
      .filter(({ term }) => termKey(term) !== termKey(row.right.term))
      .map(({ id: option, term }) => ({ row: row.id, option, ...(row.refute(term) as Reason) })),
  )
  return {
    id,
    version: 1,
    type: draft.type,
    stem: draft.stem,
    options: [],
    answer: {
      form: 'pairs',
      left: left.map(({ id, text }) => ({ id, text })),
      right: right.map(({ id, text }) => ({ id, text })),
      pairs: left.map((row) => ({ left: row.id, right: idOf(row.right.term), because: row.because })),
    },
    claims: [...new Set(left.flatMap(({ answers }) => answers.flatMap(({ claims }) => claims)))],
    evidence: evidenceOf(
      left.map(({ claim }) => claim),
      left.flatMap(({ claim }) => claim.attribution.flatMap(({ evidence }) => evidence ?? [])),
    ),
    proof: {
      query: { find: 'x', rows: left.map(({ id: row, query }) => ({ row, claim: query.claim })) },
      answers: left.flatMap((row) =>
        row.answers.map((answer) => ({ ...answer, row: row.id, option: idOf(row.right.term) })),
      ),
      refutations,
    },
    difficulty: difficultyOf(
      world,
      anchor.claim,
      { stem: left.map(({ text }) => text).join(' '), bloom: 'analyse' },
      right.slice(1).map(() => ({ position: -1 })),
    ),
    bloom: 'analyse',
  }
}
