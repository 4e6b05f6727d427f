/** As many options as there are digits to choose them by: 0 is none. */
export const lastDigit = 9

/** Which option a key chooses, from 0; undefined for keys that are no such digit. */
export const optionOf = (key: string): number | undefined => (/^[1-9]$/u.test(key) ? Number(key) - 1 : undefined)

/** What the keys of a question do, for whoever asks. */
export const quizKeys = [
  { keys: ['1–9'], does: 'In a question: choose the answer with that number; among several, again to take it back' },
  { keys: ['Enter'], does: 'Check the answer, or say what is missing; once it is checked, go on to the next question' },
  { keys: ['Ctrl', 'Enter'], does: 'The same where several can be chosen' },
]
