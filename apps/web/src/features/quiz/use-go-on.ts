'use client'
import { type KeyboardEvent, useEffect, useRef } from 'react'

/** Whoever presses Enter twice to send means no more than that. */
const soonMs = 500

/**
 * Enter on what has just come of an answer, where the keyboard is then, follows the way on: not at once, nor where it is held down.
 * @param isThere whether it has come
 */
export function useGoOn(isThere: boolean) {
  const ways = useRef<HTMLParagraphElement>(null)
  const since = useRef(0)
  useEffect(() => {
    if (isThere) since.current = performance.now()
  }, [isThere])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat || event.target !== event.currentTarget) return
    if (performance.now() - since.current > soonMs) ways.current?.querySelector<HTMLElement>('.button-primary')?.click()
  }
  return { ways, onKeyDown }
}
