import { suggestByRules } from '../../packages/extraction/src/index.ts'
import { type Half, readMeantime } from './corpus.ts'
import { asInput } from './entity.ts'

/** So many that all code is compiled as well as it ever is: an API that has run for a while is what an editor waits for. */
const rounds = 150

/** Words a second, the best of many rounds over the whole half: what else the machine does must not count. */
export function measureSpeed(folder: string, half: Half): string[] {
  const articles = readMeantime(folder, half)
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  const time = (isDated: boolean): string => {
    const inputs = articles.map(({ text, publishedOn }) => asInput(isDated ? text : withoutDates(text), publishedOn))
    const speeds = Array.from({ length: rounds }, () => {
      const began = performance.now()
      for (const input of inputs) suggestByRules(input)
      return (words * 1000) / (performance.now() - began)
    }).sort((a, b) => a - b)
    const [median, best] = [speeds[rounds / 2], speeds.at(-1)].map((speed) =>
      Math.round(speed ?? 0).toLocaleString('en'),
    )
    return `${best} words a second, ${median} in half of the rounds`
  }
  return [`  with dates: ${time(true)}`, `  the same texts without a date in them: ${time(false)}`]
}

/** The same words, with none that may be a date or an amount. */
const withoutDates = (text: string) =>
  text.replace(
    /\d+|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|to|yester)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|year|month|week)s?\b/gu,
    'some',
  )
