import type { Evidence } from '@backstop/knowledge'
import type { Answer, Item, Refutation } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import type { Query, Term } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import type { Outcome, WholeSource } from '../type/item-type.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { quoteOf, withHere } from '../wording/because.ts'
import { termKey } from '../world/term.ts'
import { type KnownClaim, positionOf } from '../world/world.ts'
import { claimsTested, difficultyOf, evidenceOf, itemId, letterAt } from './assemble.ts'
import type { Reason, Refuter } from './refute.ts'

/** Something that somebody holds: its words with and without `subject`, who holds it, and why. */
export type Position = {
  claim: KnownClaim
  query: Query
  answers: Answer[]
  text: string
  said: string
  subject: string
  /** Whether the subject is several things. */
  isMany: boolean
  /** `name` as inside a sentence, `says` the form of "say" that follows it. */
  holder: { term: Term; name: string; says: string }
  because: string
  cues: Evidence[]
  refute: Refuter
}

/** A question what two hold before its options are chosen. */
export type ContrastDraft = {
  type: string
  slot: string
  /** What the positions are about, as inside a sentence. */
  matter: string
  pair: readonly [Position, Position]
  /** What others hold on the matter and neither of the two does, the first the best. */
  spares: readonly Position[]
  /** Whether "it" may stand for the matter. */
  pronoun: boolean
}

/** What each of the two holds, by the place of the position: 0 and 1 are theirs, in this order, 2 is a third. */
type Holds = readonly [number, number]
const right: Holds = [0, 1]
const swapped: Holds = [1, 0]

/**
 * The options, two and two alike, so that none is the odd one out: the right one and the two positions exchanged; and one of the two with a third, either way
 * round, or, where the text has no third, each of the two as what both hold. That stays in full: shorter, it would leave the right one among the longest.
 */
function layOut(third: boolean, lot: number): Holds[] {
  const [constant] = lot < 0.5 ? right : swapped
  const others: Holds[] = third
    ? [
        [constant, 2],
        [2, constant],
      ]
    : [
        [0, 0],
        [1, 1],
      ]
  return [right, swapped, ...others]
}

/** Puts the question together with the first third position that passes the lint, and without one otherwise. */
export function assembleContrast(source: WholeSource, draft: ContrastDraft): Outcome {
  const [first, second] = draft.pair
  const id = itemId(draft.type, `${draft.slot}:${second.claim.id}`, first.claim.id, source.seed)
  let flaw = ''
  for (const spare of [...draft.spares.slice(0, most), null]) {
    const item = assemble(source, draft, id, spare)
    const [finding] = lintItem(item)
    if (finding === undefined) return { item }
    flaw ||= `flaw: ${finding.flaw}`
  }
  return { refused: { claim: first.claim.id, type: draft.type, slot: draft.slot, reason: flaw } }
}

/** At most this many third positions are tried. */
const most = 8

function assemble({ world }: WholeSource, draft: ContrastDraft, id: string, spare: Position | null): Item {
  const { pair, matter } = draft
  const [first, second] = pair
  const isIt = draft.pronoun && (spare === null || (spare.claim.subject === first.claim.subject && !spare.isMany))
  const positions = [...pair, ...(spare === null ? [] : [spare])].map((position, i) => ({
    ...position,
    id: String(i + 1),
    text: isIt ? `it ${position.said}` : position.text,
  }))
  const holders = pair.map(({ holder }, i) => ({ ...holder, id: String(i + 1) }))
  const textOf = (at: number) => positions[at]?.text as string
  const tell = (holds: Holds, parts = [0, 1]) =>
    parts.map((i) => `${holders[i]?.name} ${holders[i]?.says} that ${textOf(holds[i] as number)}`).join('; ')
  const quotes = `The article’s words: ${quoteOf(world, first.claim)} and ${quoteOf(world, second.claim)}.`
  const because = (holds: Holds): string => {
    if (holds === right) return `${first.because} ${second.because}`
    const wrong = [0, 1].filter((i) => holds[i] !== i)
    const truth = asSentence(`${tell(right, wrong)}.`)
    const third = `That ${textOf(2)} comes from ${spare?.holder.name}. ${truth}`
    const both = `That ${textOf(holds[0])} comes from ${holders[holds[0]]?.name}. ${truth}`
    const reason = holds === swapped ? `It is the other way round: ${tell(right)}.` : holds.includes(2) ? third : both
    return withHere(reason, { full: quotes, brief: '' })
  }

  const random = createRandom(`order:${id}`)
  const lines = layOut(spare !== null, random())
    .map((holds) => ({ holds, text: asSentence(tell(holds)) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
  const placed = shuffle(lines, random).map((line, i) => ({ ...line, id: letterAt(i) }))
  const stem = `What do ${holders.map(({ name }) => name).join(' and ')} say about ${matter}?`
  const holderOf = (term: Term, at: number) =>
    holders.find((holder, i) => i === at && termKey(holder.term) === termKey(term))?.id ?? null
  const answers = positions.flatMap((position, at) =>
    position.answers.map((answer) => ({ ...answer, row: position.id, option: holderOf(answer.term, at) })),
  )
  const refutations = positions.flatMap((position, at): Refutation[] =>
    holders.flatMap(({ id: option, term }, i) =>
      i === at ? [] : [{ row: position.id, option, ...(position.refute(term) as Reason) }],
    ),
  )
  return {
    id,
    version: 1,
    type: draft.type,
    stem,
    options: placed.map(({ id, text, holds }) => ({ id, text, correct: holds === right, because: because(holds) })),
    contrast: {
      holders: holders.map(({ id, name }) => ({ id, text: name })),
      positions: positions.map(({ id, text }) => ({ id, text })),
      options: placed.map(({ id, holds }) => ({ option: id, holds: holds.map((at) => positions[at]?.id as string) })),
    },
    claims: claimsTested(first.claim, [second.claim], answers),
    evidence: evidenceOf([first.claim, second.claim], [...first.cues, ...second.cues]),
    proof: {
      query: { find: 'x', rows: positions.map(({ id: row, query }) => ({ row, claim: query.claim })) },
      answers,
      refutations,
    },
    difficulty: difficultyOf(
      world,
      // A source's words are one half at least.
      (pair.find(({ claim }) => claim.attribution.length > 0) ?? first).claim,
      { stem, bloom: 'analyse' },
      placed.slice(1).map(() => ({ position: positionOf((spare ?? second).claim) })),
    ),
    bloom: 'analyse',
  }
}
