'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { onKey } from '../../ui/on-key.ts'

/** “/” goes to the search field: this page's own, else the search page's. */
export function SearchKey() {
  const router = useRouter()
  useEffect(
    () =>
      onKey((event) => {
        if (event.key !== '/') return
        event.preventDefault()
        const field = document.querySelector<HTMLInputElement>('input[type="search"]')
        if (field === null) return router.push('/search')
        field.focus()
        field.select()
      }),
    [router],
  )
  return null
}
