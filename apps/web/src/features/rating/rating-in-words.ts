type Rating = {
  answerCount: number
  difficulty: 'EASY' | 'MIDDLING' | 'HARD' | null
  /** The share of right answers, from 0 to 1. */
  facility: number | null
}

const words = { EASY: 'easy', MIDDLING: 'middling', HARD: 'hard' } as const

/** How hard a question has shown itself to be, as far as it may be told. */
export function ratingInWords({ answerCount, difficulty, facility }: Rating): string {
  if (difficulty === null || facility === null) return 'How hard this is: not enough answers yet.'
  return `How hard this is: ${words[difficulty]}. ${Math.round(100 * facility)} % of ${answerCount} learners had it right the first time.`
}
