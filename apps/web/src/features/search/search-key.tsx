'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** “/” goes to the search field: this page's own, else the search page's. */
export function SearchKey() {
  const router = useRouter()
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
      event.preventDefault()
      const field = document.querySelector<HTMLInputElement>('input[type="search"]')
      if (field === null) router.push('/search')
      else field.select()
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [router])
  return null
}
