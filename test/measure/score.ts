/** How many were found that should be, how many were found, how many should be. */
export type Score = { hits: number; found: number; gold: number }

/** A score with nothing counted yet. */
export const noScore = (): Score => ({ hits: 0, found: 0, gold: 0 })

/** Counts one document: what is in both sets of keys. */
export function count(score: Score, found: ReadonlySet<string>, gold: ReadonlySet<string>): void {
  score.found += found.size
  score.gold += gold.size
  for (const key of found) if (gold.has(key)) score.hits += 1
}

/** Precision, recall and their harmonic mean, in per cent. */
export function rates({ hits, found, gold }: Score): { precision: number; recall: number; f: number } {
  const share = (of: number) => (of === 0 ? 0 : (100 * hits) / of)
  return { precision: share(found), recall: share(gold), f: found + gold === 0 ? 0 : (200 * hits) / (found + gold) }
}

/** One line of the report: what, precision, recall, F1, and the figure to beat where there is one. */
export function reportLine(what: string, score: Score, beat: number | null = null): string {
  const { precision, recall, f } = rates(score)
  const numbers = [precision, recall, f].map((rate) => rate.toFixed(1).padStart(6)).join(' ')
  return `  ${what.padEnd(44)} ${numbers}   ${beat === null ? '' : `to beat: ${beat}`}   (${score.gold} in the annotation)`
}

/** How often suggestions of about one confidence are right, to be printed as a table. */
export class Reliability {
  readonly #bins = new Map<string, { sum: number; right: number; all: number }>()

  /** Counts one suggestion. */
  add(task: string, confidence: number, isRight: boolean): void {
    const key = `${task.padEnd(14)} ${(Math.min(9, Math.floor(confidence * 10)) / 10).toFixed(1)}`
    const bin = this.#bins.get(key) ?? { sum: 0, right: 0, all: 0 }
    this.#bins.set(key, { sum: bin.sum + confidence, right: bin.right + (isRight ? 1 : 0), all: bin.all + 1 })
  }

  /** One line a task and tenth: the mean confidence beside the share that was right. */
  lines(): string[] {
    return [...this.#bins]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { sum, right, all }]) => {
        const [said, was] = [(100 * sum) / all, (100 * right) / all].map((share) => share.toFixed(0).padStart(4))
        return `  ${key}   said ${said} %   was ${was} %   of ${all}`
      })
  }
}
