import type { Bloom, Item } from './item.ts'

/** What makes a question harder or easier, as far as can be told before anybody has answered it. */
export type DifficultyFeatures = {
  /** How many options there are. */
  options: number
  /** Words of the stem. */
  stemWords: number
  /** Share of the stem's content words that the evidence has too: what is worded alike is found by looking. */
  overlap: number
  /** Share of the wrong options that the text mentions within a sentence of the evidence. */
  near: number
  /** 1 where somebody other than the author says it. */
  attributed: number
  /** 1 where it holds under a condition. */
  conditional: number
}

const byBloom: Record<Bloom, number> = { remember: -0.6, understand: 0, analyse: 0.5 }

/**
 * A prior estimate in logits, added up from its features. The weights are judgement, informed by what the reading-comprehension
 * literature finds to matter (overlap and nearness of distractors above all: Freedle & Kostin 1993), not fitted to answers;
 * real answers replace it. Rounded to hundredths so that it reads.
 */
export function estimateDifficulty(bloom: Bloom, features: DifficultyFeatures): Item['difficulty'] {
  const logits =
    byBloom[bloom] +
    0.25 * (features.options - 3) +
    0.02 * (features.stemWords - 14) -
    0.8 * (features.overlap - 0.5) +
    0.6 * features.near +
    0.1 * features.attributed +
    0.2 * features.conditional
  const round = (value: number) => Math.round(value * 100) / 100 + 0
  const rounded = Object.fromEntries(Object.entries(features).map(([key, value]) => [key, round(value)]))
  return { logits: round(logits), features: rounded }
}
