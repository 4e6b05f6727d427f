import { sentencesOfSpan, splitSentences } from '@backstop/knowledge'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import { keyTexts } from '../item/item.ts'
import { difficultyWords } from '../rating/elo.ts'
import { createRetoldBridge } from '../testing/bridge.ts'
import { answersOther } from './answers-other.ts'
import { composeBySeed } from './compose-by-seed.ts'
import { askableTypeOf, askableTypes, type Composition, openComposition } from './composition.ts'
import { type BankItem, bandOf, findFitting } from './find-fitting.ts'

const { knowledge, document, entities } = createRetoldBridge()
const sentences = splitSentences(knowledge.documents[0]?.text ?? '')
const claims = new Map(knowledge.claims.map((claim) => [claim.id, claim]))
const bank: BankItem[] = makeBank(knowledge, { document, seed: 1 }).proved.map((item) => ({
  item,
  about: new Set(
    item.claims.flatMap((id) => {
      const claim = claims.get(id)
      const object = claim?.object?.value
      return [claim?.subject ?? '', object?.kind === 'ENTITY' ? object.entity : '']
    }),
  ),
  rating: null,
}))

const anyComposition: fc.Arbitrary<Composition> = fc.record({
  length: fc.integer({ min: 1, max: 10 }),
  types: fc.oneof(fc.constant([]), fc.subarray([...askableTypes])),
  difficulty: fc.constantFrom(null, null, ...difficultyWords),
  about: fc.constantFrom(null, null, entities.bridge, entities.lena, entities.sensors),
  from: fc.option(fc.integer({ min: 1, max: 7 })),
  to: fc.option(fc.integer({ min: 7, max: 13 })),
})
const anySeed = fc.integer({ min: 1, max: 20 })

const compose = (composition: Composition, seed: number, from = bank) =>
  composeBySeed(
    findFitting(from, sentences, composition).map(({ item }) => item),
    sentences,
    { length: composition.length, seed },
  )
const known = (id: string) => bank.find(({ item }) => item.id === id) as BankItem
const touched = ({ item }: BankItem) => [
  ...new Set(item.evidence.flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end).map((one) => one.index))),
]

describe('a set of any composition', () => {
  test('has only questions that fit it, no two on one sentence, none that answers another, in reading order', () => {
    let asked = 0
    fc.assert(
      fc.property(anyComposition, anySeed, (composition, seed) => {
        const { length, types, difficulty, about, from, to } = composition
        const set = compose(composition, seed)
        asked += set.length
        expect(set.length).toBeLessThanOrEqual(length)
        for (const item of set) {
          const one = known(item.id)
          if (types.length > 0) expect(types).toContain(askableTypeOf(item))
          if (difficulty !== null) expect(bandOf(one).difficulty).toBe(difficulty)
          if (about !== null) expect(one.about).toContain(about)
          for (const index of touched(one)) {
            expect(index).toBeGreaterThanOrEqual(from ?? 0)
            expect(index).toBeLessThanOrEqual(to ?? sentences.length)
          }
        }
        const all = set.flatMap((item) => touched(known(item.id)))
        expect(new Set(all).size).toBe(all.length)
        for (const first of set)
          for (const other of set) if (first !== other) expect(answersOther(first, other)).toBe(false)
        const starts = set.map(({ evidence }) => evidence[0]?.start ?? 0)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
      { numRuns: 120 },
    )
    // Many a composition fits nothing; if all did that would prove nothing.
    expect(asked).toBeGreaterThan(60)
  })

  test('is the same to the byte for the same composition and seed, in whatever order the bank comes', () => {
    fc.assert(
      fc.property(anyComposition, anySeed, (composition, seed) => {
        expect(JSON.stringify(compose(composition, seed, bank.toReversed()))).toBe(
          JSON.stringify(compose(composition, seed)),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('leaves out nothing that fits', () => {
    expect(findFitting(bank, sentences, openComposition)).toEqual(bank)
    const bands = difficultyWords.map((difficulty) => findFitting(bank, sentences, { ...openComposition, difficulty }))
    expect(bands.flat()).toHaveLength(bank.length)
    const types = askableTypes.map((type) => findFitting(bank, sentences, { ...openComposition, types: [type] }))
    expect(types.flat()).toHaveLength(bank.length)
  })
})

test('over many seeds the right option stands in each place as often as by lot, and a statement is as often right as wrong', () => {
  const counts = { options: [0, 0, 0], verdict: [0, 0] }
  // Of one bank the questions stand where the lot put them once: of several banks.
  const banks = [1, 2, 3, 4, 5, 6].map((seed) => makeBank(knowledge, { document, seed }).proved)
  for (const [at, proved] of banks.entries())
    for (let seed = 20 * at + 1; seed <= 20 * at + 20; seed += 1)
      for (const item of composeBySeed(proved, sentences, { length: 6, seed })) {
        const row = item.verdict ? counts.verdict : counts.options
        if (item.multiple || item.options.length !== row.length) continue
        const place = item.options.findIndex(({ correct }) => correct)
        row[place] = (row[place] ?? 0) + 1
      }
  // χ² with two degrees of freedom and with one, at one in a hundred.
  expect(counts.options.reduce((sum, one) => sum + one)).toBeGreaterThan(100)
  expect(chiSquare(counts.options)).toBeLessThan(9.21)
  expect(chiSquare(counts.verdict)).toBeLessThan(6.63)
})

/** Σ (observed − expected)² / expected, all being expected alike. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, one) => sum + one, 0) / counts.length
  return counts.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0)
}

test('an entity that is the answer is not asked for in a set that is named after it', () => {
  const about = findFitting(bank, sentences, { ...openComposition, about: entities.lena })
  expect(about.length).toBeGreaterThan(0)
  expect(about.flatMap(({ item }) => keyTexts(item))).not.toContain('Lena Ortiz')
  expect(bank.some((one) => one.about.has(entities.lena) && keyTexts(one.item).includes('Lena Ortiz'))).toBe(true)
})

test('of what is to be paired nobody tells what is left over by how many questions are about it', () => {
  const pairs = bank.filter(({ item }) => item.answer?.form === 'pairs')
  expect(pairs.length).toBeGreaterThan(0)
  for (const one of pairs) {
    const { answers, refutations } = one.item.proof
    const shown = [...answers, ...refutations].flatMap(({ term }) => ('entity' in term ? [term.entity] : []))
    const told = shown.filter((about) => findFitting([one], sentences, { ...openComposition, about }).length > 0)
    expect(told).toEqual([])
  }
})

test('a sentence that is to be found fits a passage with all those that it is shown among: how many fit tells nothing', () => {
  const shown = bank.flatMap((one) => {
    const { answer } = one.item
    return answer?.form === 'sentence' ? [{ one, at: answer.sentences.map(({ index }) => index) }] : []
  })
  expect(shown.length).toBeGreaterThan(0)
  for (const { one, at } of shown) {
    const [first, last] = [Math.min(...at), Math.max(...at)]
    const fits = (from: number, to: number) =>
      findFitting(bank, sentences, { ...openComposition, from, to }).includes(one)
    expect(fits(first, last)).toBe(true)
    expect(at.filter((index) => fits(index, index) || fits(index + 1, last) || fits(first, index - 1))).toEqual([])
  }
})

test('how hard a question is goes by its estimate until thirty have answered, then by their answers', () => {
  const item = { ...(bank[0] as BankItem).item, difficulty: { logits: -0.5, features: {} } }
  expect(bandOf({ item, rating: null })).toEqual({ difficulty: 'EASY', isEstimated: true })
  expect(bandOf({ item, rating: { logits: 2, answers: 29 } })).toEqual({ difficulty: 'EASY', isEstimated: true })
  expect(bandOf({ item, rating: { logits: 2, answers: 30 } })).toEqual({ difficulty: 'HARD', isEstimated: false })
})
