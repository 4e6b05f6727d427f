import type { Evidence } from '@backstop/knowledge'
import { estimateDifficulty } from '../item/difficulty.ts'
import type { Answer, Bloom, Item, ItemEvidence, Refutation } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import type { Query, Term } from '../query/query.ts'
import { uuidOfText } from '../random/hash.ts'
import { createRandom, type Random, shuffle } from '../random/random.ts'
import type { Outcome, Source } from '../type/item-type.ts'
import { termKey } from '../world/term.ts'
import { contentWords, stemWord } from '../world/words.ts'
import { type KnownClaim, positionOf } from '../world/world.ts'
import { combinations } from './combinations.ts'
import type { Refuter } from './refute.ts'

/** What an option would say: the term it stands for, its words, and why it is right or wrong, from the source. */
export type Choice = { term: Term; text: string; because: string }

/** A wrong option on trial: the lower its rank, the better it suits. `position` is where the text mentions it, in code points. */
export type Candidate = Choice & { rank: number; position: number }

/** A choice question before its wrong options are proved. */
export type ChoiceDraft = {
  type: string
  /** Which of several questions about the claim this is. */
  slot: string
  stem: string
  query: Query
  answers: Answer[]
  key: Choice
  candidates: Candidate[]
  refute: Refuter
  bloom: Bloom
  /** Spans that settle it beside the claim's own: the words that name a speaker. */
  beside?: Evidence[]
  /** Puts options in a sequence of their own (dates, numbers); without it their order is shuffled. */
  sequence?: (term: Term) => string | number
}

/** At most this many candidates are combined, so that an item costs the same however much is known. */
const most = 8

/** The rank up to which a third wrong option is worth showing. */
const wellSuited = 1.6

/**
 * Makes an item of a draft: keeps the candidates that are refuted, tries the best of them together, three and then two, and takes the first
 * set that passes the lint. Refused with a reason where there is none.
 */
export function proveChoice({ world, claim, seed }: Source, draft: ChoiceDraft): Outcome {
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: draft.type, slot: draft.slot, reason },
  })
  const id = uuidOfText(`item:${draft.type}:${draft.slot}:${claim.id}:${seed}`)
  const shuffled = shuffle(draft.candidates, createRandom(`candidates:${id}`)).sort((a, b) => a.rank - b.rank)
  const sound = shuffled
    .flatMap((candidate) => {
      const reason = draft.refute(candidate.term)
      const couldBeRight = [draft.key, ...draft.answers].some(({ term }) => world.touch(candidate.term, term))
      return reason === null || couldBeRight ? [] : [{ ...candidate, reason }]
    })
    .slice(0, most)
  if (sound.length < 2) return refused('no two sound distractors')

  let flaw = 'no two distractors that differ'
  for (const wrong of inOrder(sound, draft.key.text, createRandom(`length:${id}`))) {
    if (wrong.some((a, i) => wrong.slice(i + 1).some((b) => world.touch(a.term, b.term)))) continue
    const item = assemble({ world, claim, seed }, draft, id, wrong)
    const [finding] = lintItem(item)
    if (finding === undefined) return { item }
    flaw = flaw.startsWith('flaw') ? flaw : `flaw: ${finding.flaw}`
  }
  return refused(flaw)
}

type Sound = Candidate & { reason: Omit<Refutation, 'option'> }

/**
 * The sets of wrong options worth trying, the best first: three well-suited ones before two, since two that could be right beat three of which one
 * is padding. Among sets of a size a drawn lot decides whether the key is rather the shortest or the longest, so that length tells nothing.
 */
function inOrder(sound: Sound[], key: string, random: Random): Sound[][] {
  const lot = random()
  return [3, 2].flatMap((size) => {
    const cost = (wrong: Sound[]) => {
      const shorter = wrong.filter(({ text }) => text.length < key.length).length / size
      return wrong.reduce((sum, { rank }) => sum + rank, 0) / size + Math.abs(shorter - lot)
    }
    const sets = [...combinations(size === 3 ? sound.filter(({ rank }) => rank <= wellSuited) : sound, size)]
    return sets
      .map((wrong) => ({ wrong, cost: cost(wrong) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ wrong }) => wrong)
  })
}

function assemble({ world, claim }: Source, draft: ChoiceDraft, id: string, wrong: Sound[]): Item {
  const choices = [{ ...draft.key, reason: null }, ...wrong]
  const { sequence } = draft
  // By text first, so that the shuffle starts from an order that does not know the key.
  const byText = choices.sort((a, b) => (a.text < b.text ? -1 : 1))
  const ordered = sequence
    ? byText.sort((a, b) => (sequence(a.term) < sequence(b.term) ? -1 : sequence(a.term) > sequence(b.term) ? 1 : 0))
    : shuffle(byText, createRandom(`order:${id}`))
  const placed = ordered.map((choice, i) => ({ ...choice, id: String.fromCharCode(97 + i) }))
  const options = placed.map(({ id, text, reason, because }) => ({ id, text, correct: reason === null, because }))
  const optionOf = (term: Term) => placed.find((choice) => termKey(choice.term) === termKey(term))?.id ?? null
  const evidence = evidenceOf(claim, draft.beside ?? [])
  return {
    id,
    version: 1,
    type: draft.type,
    stem: draft.stem,
    options,
    claims: [
      ...new Set([
        claim.id,
        ...draft.answers.filter(({ term }) => optionOf(term) !== null).flatMap(({ claims }) => claims),
      ]),
    ],
    evidence,
    proof: {
      query: draft.query,
      answers: draft.answers.map((answer) => ({ ...answer, option: optionOf(answer.term) })),
      refutations: placed.flatMap(({ id: option, reason }) => (reason === null ? [] : [{ option, ...reason }])),
    },
    difficulty: difficultyOf({ world, claim }, draft, wrong),
    bloom: draft.bloom,
  }
}

/** The claim's own words in the order of the text, then those beside it that they do not hold already. */
function evidenceOf({ document, evidence }: KnownClaim, beside: Evidence[]): ItemEvidence[] {
  const own = [...evidence].sort((a, b) => a.start - b.start)
  const more = beside.filter(({ start, end }) => !own.some((span) => span.start <= start && end <= span.end))
  return [...own, ...more].map(({ version, start, end, quote }) => ({ document, version, start, end, quote }))
}

function difficultyOf({ world, claim }: Pick<Source, 'world' | 'claim'>, draft: ChoiceDraft, wrong: Sound[]) {
  const stem = contentWords(draft.stem).map(stemWord)
  const quoted = new Set(contentWords(claim.evidence.map(({ quote }) => quote).join(' ')).map(stemWord))
  const sentences = world.sentencesOf(claim.document)
  const sentenceAt = (position: number) => sentences.findIndex(({ start, end }) => start <= position && position < end)
  const own = sentenceAt(positionOf(claim))
  const near = wrong.filter(({ position }) => position >= 0 && Math.abs(sentenceAt(position) - own) <= 1)
  return estimateDifficulty(draft.bloom, {
    options: wrong.length + 1,
    stemWords: draft.stem.split(' ').length,
    overlap: stem.length === 0 ? 0 : stem.filter((word) => quoted.has(word)).length / stem.length,
    near: near.length / wrong.length,
    attributed: claim.attribution.length > 0 ? 1 : 0,
    conditional: claim.conditions.length > 0 ? 1 : 0,
  })
}
