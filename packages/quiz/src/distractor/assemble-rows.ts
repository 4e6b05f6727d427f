import type { Answer, Bloom, Item } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import type { Query, Term } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import type { Outcome, Source } from '../type/item-type.ts'
import { termKey } from '../world/term.ts'
import { normalise } from '../world/words.ts'
import type { KnownClaim } from '../world/world.ts'
import { claimsTested, difficultyOf, evidenceOf, itemId, letterAt } from './assemble.ts'
import { combinations } from './combinations.ts'
import type { Reason } from './refute.ts'

/** An option that is a statement of its own: it holds of `term`, or, with a `reason`, does not. */
export type RowOption = {
  query: Query
  answers: Answer[]
  term: Term
  text: string
  because: string
  claims: KnownClaim[]
  reason: Reason | null
  rank: number
}

/** A question whose options are statements before they are chosen. */
export type RowsDraft = {
  type: string
  slot: string
  stem: string
  right: RowOption
  wrong: RowOption[]
  bloom: Bloom
  /** What all the statements are about, where each has a term of its own. */
  topic?: string
}

/** At most this many wrong statements are combined. */
const most = 8

/** Makes a choice question of statements: the best of the wrong ones together, three and then two, the first set that passes the lint. */
export function assembleRows(source: Source, draft: RowsDraft): Outcome {
  const { claim, seed } = source
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: draft.type, slot: draft.slot, reason },
  })
  const id = itemId(draft.type, draft.slot, claim.id, seed)
  const texts = new Set([normalise(draft.right.text)])
  const apart = draft.wrong
    .filter(({ text }) => !texts.has(normalise(text)) && texts.add(normalise(text)))
    .slice(0, most)
  if (apart.length < 2) return refused('too few statements that are surely wrong')
  let flaw = ''
  for (const wrong of [3, 2].flatMap((size) => [...combinations(apart, size)])) {
    const item = assemble(source, draft, id, wrong)
    const [finding] = lintItem(item)
    if (finding === undefined) return { item }
    flaw ||= `flaw: ${finding.flaw}`
  }
  return refused(flaw)
}

function assemble({ world, claim }: Source, draft: RowsDraft, id: string, wrong: RowOption[]): Item {
  const byText = [draft.right, ...wrong].sort((a, b) => (a.text < b.text ? -1 : 1))
  const placed = shuffle(byText, createRandom(`order:${id}`)).map((option, i) => ({ ...option, id: letterAt(i) }))
  const answers = placed.flatMap(({ id: row, answers, term, reason }) =>
    answers.map((answer) => ({
      ...answer,
      row,
      option: reason === null && termKey(answer.term) === termKey(term) ? row : null,
    })),
  )
  return {
    id,
    version: 1,
    type: draft.type,
    stem: draft.stem,
    options: placed.map(({ id, text, reason, because }) => ({ id, text, correct: reason === null, because })),
    ...(draft.topic === undefined ? {} : { topic: draft.topic }),
    claims: claimsTested(claim, [], answers),
    evidence: evidenceOf([claim], []),
    proof: {
      query: { find: 'x', rows: placed.map(({ id: row, query }) => ({ row, claim: query.claim })) },
      answers,
      refutations: placed.flatMap(({ id: option, reason }) =>
        reason === null ? [] : [{ row: option, option, ...reason }],
      ),
    },
    difficulty: difficultyOf(
      world,
      claim,
      draft,
      wrong.map(() => ({ position: -1 })),
    ),
    bloom: draft.bloom,
  }
}
