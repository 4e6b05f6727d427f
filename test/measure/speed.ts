import { suggestByRules } from '../../packages/extraction/src/index.ts'
import { type Half, readMeantime } from './corpus.ts'
import { asInput } from './entity.ts'

const rounds = 15

/** Words a second of processor time, the best of some rounds over the whole half: what else the machine does must not count. */
export function measureSpeed(folder: string, half: Half): string[] {
  const articles = readMeantime(folder, half)
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  const time = (isDated: boolean): string => {
    const inputs = articles.map(({ text, publishedOn }) => asInput(isDated ? text : withoutDates(text), publishedOn))
    let best = 0
    for (let round = 0; round < rounds; round += 1) {
      const began = process.cpuUsage()
      for (const input of inputs) suggestByRules(input)
      const { user, system } = process.cpuUsage(began)
      best = Math.max(best, (words * 1e6) / (user + system))
    }
    return Math.round(best).toLocaleString('en')
  }
  return [`  with dates: ${time(true)} words a second`, `  the same texts without a date in them: ${time(false)}`]
}

/** The same words, with none that may be a date or an amount. */
const withoutDates = (text: string) =>
  text.replace(
    /\d+|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|to|yester)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|year|month|week)s?\b/gu,
    'some',
  )
