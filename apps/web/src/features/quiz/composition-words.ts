import { count } from '../../ui/plural.ts'
import type { Difficulty } from './composition-address.ts'
import { isSameQuiz } from './quiz-address.ts'
import type { QuizNameData } from './quiz-name.query.ts'
import type { OfferData } from './quiz-offer.query.ts'

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

/** What tells a set from the one that a page is about, to go behind a link to it, with the space before it; empty where it is the same. */
export function besideInWords(other: QuizNameData, shown: QuizNameData): string {
  if (isSameQuiz(other, shown)) return ''
  const words = setInWords(other)
  return ` (${['another set', ...(words.length === 0 ? [] : [words.join(', ')])].join(': ')})`
}

/** The type whose questions are statements to judge. */
const judged = 'supported'

type Counted = Pick<OfferData, 'fittingCount' | 'itemCount' | 'types'> & {
  composition: Omit<OfferData['composition'], 'address'>
}

/** Why a set has fewer questions than it was to have; nothing where it has as many. */
export function shortfallInWords({ composition, fittingCount, itemCount, types }: Counted): string | undefined {
  const { length, about, difficulty, from, to } = composition
  if (itemCount >= length) return undefined
  const isNarrow = composition.types.length > 0 || difficulty !== null || from !== null || to !== null
  if (itemCount === 0)
    return about !== null && !isNarrow
      ? `The article says nothing that can be asked about ${about.name}.`
      : 'Nothing that can be asked is all that you chose.'
  const short = `${itemCount} of ${length}:`
  if (itemCount === fittingCount) {
    if (isNarrow) return `${short} there are no more questions of what you chose.`
    return `${short} the article ${about === null ? 'bears no more' : `says only this much about ${about.name}`}.`
  }
  const whose = isNarrow ? 'of what you chose' : about === null ? 'on the article' : `about ${about.name}`
  const isJudged =
    (composition.types.length === 0 || composition.types.includes(judged)) &&
    types.some(({ type, count: size }) => type === judged && size > 0)
  const fit = `${count(fittingCount, 'question')} would fit, but no two may be on one sentence or answer each other`
  const even = isJudged ? ', and of statements to judge about as many must be wrong as right' : ''
  return `${short} no more questions ${whose} go well together. ${fit}${even}.`
}
