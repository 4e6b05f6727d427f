import { findNames } from '../../packages/extraction/src/entity/find-names.ts'
import { suggestByRules } from '../../packages/extraction/src/index.ts'
import { readText } from '../../packages/extraction/src/reading/read-text.ts'
import { readFindings } from '../../packages/extraction/src/suggester/read-findings.ts'
import { type Half, readMeantime } from './corpus.ts'
import { asInput } from './entity.ts'

const rounds = 7

/** Words a second, the median of some rounds over the whole half after one to warm up. */
export function measureSpeed(folder: string, half: Half): string[] {
  const inputs = readMeantime(folder, half).map(({ text, publishedOn }) => asInput(text, publishedOn))
  const words = inputs.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  const time = (work: (input: (typeof inputs)[number]) => unknown): string => {
    const speeds: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const began = performance.now()
      for (const input of inputs) work(input)
      if (round > 0) speeds.push((words / (performance.now() - began)) * 1000)
    }
    return Math.round(speeds.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number).toLocaleString('en')
  }
  return [
    `  everything: ${time(suggestByRules)} words a second`,
    `  without claims: ${time(readFindings)}`,
    `  words and names alone: ${time(({ text }) => findNames(readText(text)))}`,
  ]
}
