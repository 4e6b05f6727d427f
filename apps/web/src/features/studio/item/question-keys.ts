/** What a key does on the page of questions. */
export type QuestionCommand = 'next' | 'previous' | 'retire' | 'nothing' | 'mended' | 'again' | 'undo'

/** The keys, each with a button of the same name. */
export const questionKeys: Record<QuestionCommand, { key: string; label: string }> = {
  next: { key: 'j', label: 'Next' },
  previous: { key: 'k', label: 'Previous' },
  retire: { key: 'r', label: 'Take out' },
  nothing: { key: 'n', label: 'Nothing to do' },
  mended: { key: 'm', label: 'Claim mended' },
  again: { key: 'a', label: 'Ask again' },
  undo: { key: 'u', label: 'Undo' },
}

/** What is usually given as a reason, each with a digit. */
export const usualReasons: Record<'retire' | 'nothing' | 'mended', readonly string[]> = {
  retire: [
    'More than one answer is right',
    'The wording misleads',
    'Anybody would know it',
    'It asks for nothing of use',
  ],
  nothing: ['It is right as it stands', 'The article says so', 'Nothing that could be acted on'],
  mended: ['Its sentence reads better now', 'It says what the article says now', 'It rests on better words now'],
}
