import { suggestByRules } from '../../packages/extraction/src/index.ts'
import { type Half, readMeantime } from './corpus.ts'
import { asInput } from './entity.ts'
import { noScore, type Reliability, reportLine, type Score } from './score.ts'

type Span = { start: number; end: number }
const isSame = (one: Span) => (other: Span) => one.start === other.start && one.end === other.end
const overlaps = (one: Span) => (other: Span) => one.start < other.end && other.start < one.end

function countSpans(score: Score, found: readonly Span[], gold: readonly Span[], matches: typeof isSame) {
  score.found += found.length
  score.gold += gold.length
  // Each found span answers one of the annotation at most.
  const answering = found.filter((span) => gold.some(matches(span))).length
  score.hits += Math.min(answering, gold.filter((span) => found.some(matches(span))).length)
}

/** Dates and times of day by exact span, by any overlap, and by value where the annotation has a calendar one; amounts by span. */
export function measureTimes(folder: string, half: Half, reliability: Reliability): string[] {
  const strict = noScore()
  const relaxed = noScore()
  const values = noScore()
  const amounts = noScore()
  for (const { text, publishedOn, timex, values: gold, annotated_until: until } of readMeantime(folder, half)) {
    const { times, quantities } = suggestByRules(asInput(text, publishedOn))
    const found = times.filter(({ start }) => start < until)
    const dates = timex.filter(({ type, start }) => (type === 'DATE' || type === 'TIME') && start < until)
    countSpans(strict, found, dates, isSame)
    countSpans(relaxed, found, dates, overlaps)
    for (const time of found) reliability.add('times', time.confidence, dates.some(isSame(time)))
    for (const date of dates) {
      const time = found.find(isSame(date))
      if (!time || !/^\d{4}(-\d\d){0,2}$/u.test(date.value)) continue
      values.gold += 1
      values.found += 1
      if (time.value === date.value) values.hits += 1
    }
    const money = quantities.filter(({ start, rule }) => start < until && rule !== 'count')
    countSpans(
      amounts,
      money,
      gold.filter(({ type, start }) => /^(MONEY|PERCENT)/u.test(type) && start < until),
      overlaps,
    )
  }
  return [
    reportLine('dates, exact span: MEANTIME', strict, 71),
    reportLine('dates, any overlap: MEANTIME', relaxed, 91),
    reportLine('value of the dates found exactly', values),
    reportLine('money and percentages, any overlap', amounts),
  ]
}
