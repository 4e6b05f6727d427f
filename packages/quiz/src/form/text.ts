import { words } from '../world/words.ts'
import { answerOf, type Form, refuse, takeOnly, type Verdict } from './form.ts'
import { isSlip } from './slip.ts'

/** The longest answer that is read, in UTF-16 units. */
const longest = 200

/** Words are typed: right where they are an accepted form, case, articles, punctuation and one slip in a long word aside. */
export const text: Form<string> = {
  validate: (_, response) => {
    const taken = takeOnly(response, 'text', 'by typing')
    if (!taken.ok) return taken
    if (taken.value.length > longest) return refuse('too long', `An answer has at most ${longest} characters.`)
    return compared(taken.value) === '' ? refuse('nothing given', 'Nothing was typed.') : taken
  },
  score: (item, typed) => {
    const { accepted, because } = answerOf(item, 'text')
    const given = compared(typed)
    const correct = accepted.some((form) => compared(form) === given || isSlip(given, compared(form)))
    return {
      correct,
      chosen: [
        {
          option: { id: 'typed', text: typed.trim() },
          correct,
          because: correct ? because : whyNot(given, accepted.map(compared)),
        },
      ],
      right: text.right(item),
    }
  },
  right: (item): Verdict[] => {
    const { shown, because } = answerOf(item, 'text')
    return [{ option: { id: 'right', text: shown }, correct: true, because }]
  },
}

/** A part of the answer is told from another thing: who wrote “troops” knew more than who wrote “planes”. */
const whyNot = (given: string, accepted: readonly string[]): string =>
  accepted.some((form) => ` ${form} `.includes(` ${given} `))
    ? 'That is only a part of what the article says here.'
    : 'The article does not say that here.'

const articles = new Set(['a', 'an', 'the'])

/** A text as it is compared: folded, without articles. */
const compared = (text: string): string =>
  words(text)
    .filter((word) => !articles.has(word))
    .join(' ')
