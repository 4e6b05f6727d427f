import type { ResultSummary } from './quiz-page.query.ts'
import { ResultCounts } from './result-counts.tsx'

/** What each thing a question may ask about is called before a learner. */
const aimWords: Record<ResultSummary['byAim'][number]['aim'], string> = {
  WHO_SAYS: 'Who says it',
  HOW_CERTAIN: 'How certain it is',
  CONDITION: 'On what condition',
  WHEN_OR_HOW_MANY: 'When, or how many',
  WHO_OR_WHAT: 'What is said',
  WHERE_SAID: 'Which words say it',
}

/** What was known and what was not, by what was asked; nothing where all was asked about one thing. */
export function ResultByAim({ summary: { byAim } }: { summary: ResultSummary }) {
  if (byAim.length < 2) return null
  return (
    <ResultCounts
      id="by-aim"
      title="What the questions turned on"
      rows={byAim.map(({ aim, ...count }) => ({ key: aim, name: aimWords[aim], ...count }))}
    />
  )
}
