import type { Sentence } from '@backstop/knowledge'
import { type DifficultyWord, difficultyWords } from '../rating/elo.ts'
import { composeBySeed } from './compose-by-seed.ts'
import { askableTypeOf, askableTypes, type Composition, openComposition } from './composition.ts'
import { type BankItem, bandOf, findFitting } from './find-fitting.ts'

/** A bank with the sentences of its text. */
export type Stock = { bank: readonly BankItem[]; sentences: readonly Sentence[] }

/** The set that a composition and a seed make. Fewer questions than it asks for where no more that fit go together. */
export function composeSet({ bank, sentences }: Stock, composition: Composition, seed: number): BankItem[] {
  const fitting = new Map(findFitting(bank, sentences, composition).map((one) => [one.item, one]))
  const chosen = composeBySeed([...fitting.keys()], sentences, { length: composition.length, seed })
  return chosen.map((item) => fitting.get(item) as BankItem)
}

/** How many questions there are of each type that there are any of. */
export const countTypes = ({ bank }: Stock): { type: string; count: number }[] =>
  askableTypes
    .map((type) => ({ type, count: bank.filter(({ item }) => askableTypeOf(item) === type).length }))
    .filter(({ count }) => count > 0)

/** How many questions there are of each difficulty, and of how many of them it is only estimated. */
export function countDifficulties({ bank }: Stock): { difficulty: DifficultyWord; count: number; estimated: number }[] {
  const bands = bank.map(bandOf)
  return difficultyWords.map((difficulty) => {
    const own = bands.filter((band) => band.difficulty === difficulty)
    return { difficulty, count: own.length, estimated: own.filter(({ isEstimated }) => isEstimated).length }
  })
}

/** How many questions may be asked about each entity, the most first. */
export function countEntities({ bank, sentences }: Stock): { entityId: string; count: number }[] {
  const entities = [...new Set(bank.flatMap(({ about }) => [...about]))].sort()
  return entities
    .map((about) => ({
      entityId: about,
      count: findFitting(bank, sentences, { ...openComposition, about }).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** A paragraph: its first and its last sentence, and `[start, end)` in code points. */
export type Passage = { from: number; to: number; start: number; end: number }

/** The paragraphs of a text; the title is one. */
export function findPassages(text: string, sentences: readonly Sentence[]): Passage[] {
  const points = Array.from(text)
  const passages: Passage[] = []
  for (const { index, start, end } of sentences) {
    const last = passages.at(-1)
    if (last !== undefined && !points.slice(last.end, start).includes('\n')) Object.assign(last, { to: index, end })
    else passages.push({ from: index, to: index, start, end })
  }
  return passages
}

/** A composition that leaves open what another does not, by which its set has more questions. */
export type WiderComposition = {
  open: 'types' | 'difficulty' | 'about' | 'passage'
  fitting: number
  /** How many questions its set has. */
  asked: number
  composition: Composition
}

/**
 * What would give a longer set of this seed: the composition with one of its choices left open, the one that gives the most first. By the sets, not by what fits:
 * of many more that fit, no more may go together.
 */
export function findWider(stock: Stock, composition: Composition, seed: number): WiderComposition[] {
  const count = (wanted: Composition) => findFitting(stock.bank, stock.sentences, wanted).length
  const fitting = count(composition)
  const ways = {
    types: { types: [] },
    difficulty: { difficulty: null },
    about: { about: null },
    passage: { from: null, to: null },
  }
  const more = Object.entries(ways)
    .map(([open, left]) => ({ open: open as WiderComposition['open'], composition: { ...composition, ...left } }))
    .map((way) => ({ ...way, fitting: count(way.composition) }))
    .filter((way) => way.fitting > fitting)
  const asked = more.length === 0 ? 0 : composeSet(stock, composition, seed).length
  if (asked === composition.length) return []
  return more
    .map((way) => ({ ...way, asked: composeSet(stock, way.composition, seed).length }))
    .filter((way) => way.asked > asked)
    .sort((a, b) => b.asked - a.asked || b.fitting - a.fitting)
}
