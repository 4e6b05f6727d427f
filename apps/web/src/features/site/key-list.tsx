'use client'
import { usePathname } from 'next/navigation'
import { Fragment } from 'react'
import { quizKeys } from '../quiz/quiz-keys.ts'
import { practiceKeys, studioKeys } from '../studio/studio-keys.ts'

/** What can be done by the keyboard beyond what browsers do anyway. */
const keys = [
  { keys: ['J', 'K'], does: 'In an article: next claim, claim before' },
  { keys: ['Enter'], does: 'In an article: from marked words into their claim' },
  { keys: ['Esc'], does: 'Close the claim that is open' },
  { keys: ['/'], does: 'Search' },
  { keys: ['↓', '↑', 'Home', 'End'], does: 'In a search: through the results; Esc returns to the words' },
  { keys: ['?'], does: 'This list' },
]

const named = (all: Partial<typeof studioKeys>) =>
  Object.values(all).map(({ key, does }) => ({ keys: [key.toUpperCase()], does }))
const inForms = [
  { keys: ['Ctrl', 'Enter'], does: 'In a form: save' },
  { keys: ['Esc'], does: 'In a form: close it; what was typed of a claim is kept' },
  { keys: ['+'], does: 'In the text, while a claim is written: add the words selected' },
]

const keysOfQuestions = [
  { keys: ['J', 'K'], does: 'The next question, the one before' },
  { keys: ['R', 'N', 'M', 'A', 'U'], does: 'What the button does that names the key' },
]

/** Where questions are answered. */
const isQuiz = (path: string) => /^\/(?:quizzes\/|review$)/u.test(path)

/** The keys and what they do on the pages where the reader is. */
export function KeyList() {
  const path = usePathname()
  const ofDocuments = [...named(path.endsWith('/practice') ? practiceKeys : studioKeys), ...inForms]
  const ofPage = path === '/studio/questions' ? keysOfQuestions : ofDocuments
  const ofAll = keys.slice(-3)
  const shown = path.startsWith('/studio') ? [...ofPage, ...ofAll] : isQuiz(path) ? [...quizKeys, ...ofAll] : keys
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5">
      {shown.map(({ keys, does }) => (
        <Fragment key={does}>
          <dt className="flex flex-wrap content-start items-start gap-1 max-sm:max-w-20">
            {keys.map((key) => (
              <kbd key={key} className="kbd">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
