import { count } from '../../../ui/plural.ts'
import type { QuizPreviewData } from './quiz-preview.query.ts'

/** What would be asked, in a sentence. */
export function quizInWords({ questions, quiz }: Pick<QuizPreviewData, 'questions' | 'quiz'>): string {
  if (questions === 0) return 'No question comes of this yet.'
  if (quiz === questions) return `A quiz of ${count(quiz, 'question')} comes of this.`
  return `${count(questions, 'question')} come of this, ${quiz} of them in a first quiz.`
}

/** Why a claim is not asked about, in a few sentences: what can be mended before what cannot, each once. */
export function whyUntested(
  refusals: readonly QuizPreviewData['untested'][number]['refusals'][number][],
): { words: string; isMendable: boolean }[] {
  const told = refusals.map(({ words, mending }) => ({ words, isMendable: mending !== null }))
  const once = told.filter(({ words }, at) => told.findIndex((each) => each.words === words) === at)
  return once.toSorted((a, b) => Number(b.isMendable) - Number(a.isMendable)).slice(0, most)
}

const most = 2
