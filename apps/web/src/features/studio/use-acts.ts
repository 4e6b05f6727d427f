'use client'
import { useRef, useState } from 'react'

/** Something that was done, and how it is taken back: what went wrong in doing so, or nothing. Null where it cannot be. */
export type Act = { key: number; words: string; takeBack: (() => Promise<string | undefined>) | null }

/** What was done in this window, the latest first, and the way back. */
export function useActs() {
  const [acts, setActs] = useState<readonly Act[]>([])
  const next = useRef(0)
  const note = (words: string, takeBack: Act['takeBack']): Act => {
    next.current += 1
    const act = { key: next.current, words, takeBack }
    setActs((known) => [act, ...known].slice(0, 50))
    return act
  }
  const forget = (act: Act) => setActs((known) => known.filter(({ key }) => key !== act.key))
  return { acts, note, forget }
}
