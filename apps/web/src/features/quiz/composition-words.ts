import type { Difficulty } from './composition-address.ts'
import type { QuizNameData } from './quiz-name.query.ts'

/** What questions of a type ask, in a few words. */
const typeWords: Record<string, string> = {
  'slot-choice': 'Who, what or where',
  literal: 'When or how many',
  attribution: 'Who says it',
  modality: 'How certain it is',
  condition: 'On what condition',
  statement: 'What somebody did or would do',
  evidence: 'Which sentence shows it',
  'all-that-apply': 'All that apply',
  cloze: 'Words to fill in',
  'two-hop': 'Two sentences together',
  matching: 'What belongs together',
  ordering: 'What came first',
  supported: 'Does the article say this?',
  contrast: 'What two say about one thing',
  saying: 'What somebody says',
  happened: 'What has happened already',
  topic: 'What is said about something',
}

/** What questions of a type ask; the type's own name where it is newer than this page. */
export const typeInWords = (type: string): string => typeWords[type] ?? type

/** How hard questions are, in a word. */
export const difficultyWords: Record<Difficulty, string> = { EASY: 'Easier', MIDDLING: 'Middling', HARD: 'Harder' }

/** What sets a quiz apart from its document's own, in a few words each: nothing where it is that. */
export function setInWords({ seed, composition: { types, difficulty, about, from, to } }: QuizNameData): string[] {
  return [
    ...(seed === 1 ? [] : [`set ${seed}`]),
    ...(about === null ? [] : [`about ${about.name}`]),
    ...(difficulty === null ? [] : [difficultyWords[difficulty].toLowerCase()]),
    ...(types.length === 0
      ? []
      : [types.length > 2 ? `${types.length} kinds of question` : types.map(typeInWords).join(', ')]),
    ...(from === null && to === null ? [] : ['on a part of the article']),
  ]
}
