'use client'
import { type RefObject, useEffect, useState } from 'react'
import { readSelection } from './evidence/dom-span.ts'
import type { Span } from './evidence/span.ts'

/** The words that are selected in the text, by mouse, finger or keyboard; null while none are. */
export function useSelection(text: RefObject<HTMLElement | null>): Span | null {
  const [selection, setSelection] = useState<Span | null>(null)
  useEffect(() => {
    const look = () => {
      const found = text.current && readSelection(text.current)
      setSelection((known) => (known?.start === found?.start && known?.end === found?.end ? known : found))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [text])
  return selection
}
