'use client'
import { type ReactNode, useEffect } from 'react'

/** The arrow keys move through the results, from the search field and back to it. */
export function ResultKeys({ children }: { children: ReactNode }) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      const field = document.querySelector<HTMLElement>('main input[type="search"]')
      const stops = [field, ...document.querySelectorAll<HTMLElement>('[data-result]')]
      const at = stops.indexOf(document.activeElement as HTMLElement)
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (at === -1 || !next) return
      event.preventDefault()
      next.focus()
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [])
  return children
}
