'use client'
import { type ReactNode, useEffect } from 'react'
import { moveThroughResults } from './move-through-results.ts'

/** The arrow keys, Home and End move through the results and what follows them; Escape goes back to the search field. */
export function ResultKeys({ children }: { children: ReactNode }) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
      const results = [...document.querySelectorAll<HTMLElement>('[data-result]')]
      const at = results.indexOf(document.activeElement as HTMLElement)
      const idle = document.activeElement === document.body
      const from = at >= 0 ? at : document.activeElement === field ? 'field' : idle ? 'page' : null
      const to = from === null ? null : moveThroughResults(event.key, from, results.length)
      if (to === null || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (to !== 'field') return results[to]?.focus()
      field?.focus()
      field?.select()
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [])
  return children
}
