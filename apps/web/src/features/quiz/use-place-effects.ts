'use client'
import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Names the window after the place: going from question to question asks the server for no page. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Backstop`
  }, [title])
}

/** Moves the focus to the heading of each place that is come to within the page, and leaves it alone where a page begins. */
export function useFocusAtEachPlace(place: string) {
  const content = useRef<HTMLDivElement>(null)
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    content.current?.querySelector('h1')?.focus()
  }, [place])
  return content
}

const never = () => () => {}

/** Whether scripts have taken over the page that was served: until then it is rendered as the server did. */
export const useIsHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
