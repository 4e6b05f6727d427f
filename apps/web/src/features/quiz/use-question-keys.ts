'use client'
import { type RefObject, useEffect } from 'react'
import { onKey } from '../../ui/on-key.ts'
import { optionOf } from './quiz-keys.ts'

/**
 * A digit chooses an option of a question while the keyboard is in it, or nowhere on the page, as after a reload. Whoever uses no keys of one
 * letter has none of these either (WCAG 2.1.4).
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
      },
      { atChoices: true },
    ),
  )
}

/** As a click does, which leaves one of several again; the focus goes with it, so that it is said aloud and Enter sends it. */
function choose(question: HTMLFormElement, option: number): void {
  const input = question.querySelectorAll<HTMLInputElement>('input[name="option"]:enabled')[option]
  input?.focus()
  input?.click()
}
