'use client'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { onKey } from '../../ui/on-key.ts'
import { optionOf } from './quiz-keys.ts'

/**
 * A digit chooses an option of a question, and Enter checks it, while the keyboard is in it, or nowhere on the page, as after a reload. Whoever
 * uses no keys of one letter has no digits either (WCAG 2.1.4).
 */
export function useQuestionKeys(question: RefObject<HTMLFormElement | null>) {
  useEffect(() =>
    onKey(
      (event) => {
        const at = document.activeElement
        if (question.current === null || event.repeat || (at !== document.body && !question.current.contains(at)))
          return
        const option = optionOf(event.key)
        if (option !== undefined) choose(question.current, option)
        // What can be pressed or chosen has its own use for Enter. No button sends it then, which tells that none was meant.
        const isOnWords = at?.closest('a, button, input, select, summary') === null
        if (event.key === 'Enter' && isOnWords && submitOf(question.current)) question.current.requestSubmit()
      },
      { atChoices: true },
    ),
  )
}

/** Ctrl Enter sends from anywhere in a question, as in other forms: from one of several options Enter does not. */
export function sendByChord(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const submit = submitOf(event.currentTarget)
  if (submit) event.currentTarget.requestSubmit(submit)
}

/** The button that sends; none once it is answered. */
const submitOf = (question: HTMLFormElement) => question.querySelector<HTMLButtonElement>('button[type="submit"]')

/** As a click does, which leaves one of several again; the focus goes with it, so that it is said aloud and Enter sends it. */
function choose(question: HTMLFormElement, option: number): void {
  const input = question.querySelectorAll<HTMLInputElement>('input[name="option"]:enabled')[option]
  input?.focus()
  input?.click()
}
