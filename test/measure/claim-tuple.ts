import { suggestByRules } from '../../packages/extraction/src/index.ts'
import { type Half, readCarb } from './corpus.ts'
import { asInput } from './entity.ts'
import type { Reliability } from './score.ts'

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How many words two lists share, each counted once. */
function shared(one: readonly string[], other: readonly string[]): number {
  const left = [...other]
  return one.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

const mean = (sum: number, of: number) => (of === 0 ? 0 : (100 * sum) / of)

/** The words of claims against CaRB's tuples: each claim by its best tuple, each tuple by its best claim. Our claims are few by design. */
export function measureTuples(folder: string, half: Half, reliability: Reliability): string[] {
  const lines: string[] = []
  for (const onlyShown of [false, true]) {
    let [precision, claims, recall, tuples] = [0, 0, 0, 0]
    for (const { sentence, extractions } of readCarb(folder, half)) {
      // The first line of a text is its title, which makes no claims worth showing.
      const found = suggestByRules(asInput(`A title\n${sentence}`)).claims.filter(({ shown }) => shown || !onlyShown)
      const gold = extractions.map(({ rel, args }) => wordsOf([args[0], rel, ...args.slice(1)].join(' ')))
      const ours = found.map(({ evidence }) => wordsOf(evidence.map(({ quote }) => quote).join(' ')))
      for (const [i, words] of ours.entries()) {
        const best = Math.max(0, ...gold.map((tuple) => shared(words, tuple) / words.length))
        precision += best
        if (!onlyShown) reliability.add('claims, CaRB', found[i]?.confidence ?? 0, best >= 0.8)
      }
      for (const tuple of gold) recall += Math.max(0, ...ours.map((words) => shared(tuple, words) / tuple.length))
      claims += ours.length
      tuples += gold.length
    }
    const [p, r] = [mean(precision, claims), mean(recall, tuples)]
    const f = p + r === 0 ? 0 : (2 * p * r) / (p + r)
    const numbers = [p, r, f].map((rate) => rate.toFixed(1).padStart(6)).join(' ')
    lines.push(
      `  ${`words of ${onlyShown ? 'shown' : 'all'} claims: CaRB`.padEnd(44)} ${numbers}   (${claims} claims, ${tuples} tuples)`,
    )
  }
  return lines
}
