'use client'
import { useEffect, useRef, useState } from 'react'
import { keepActs, keptActs, type WayBack } from './act-keeper.ts'

/**
 * Something that was done, and how it is taken back: what went wrong in doing so, or nothing. Null where it cannot be. What has a `way` can be taken
 * back after the page was loaded anew.
 */
export type Act = {
  key: number
  words: string
  takeBack: (() => Promise<string | undefined>) | null
  way: WayBack | null
}

const most = 50

/** What was done in this window, the latest first, and the way back; kept in `drawer`, where one is given, until the window is closed. */
export function useActs(drawer: string | null, reverse: (way: WayBack) => Promise<string | undefined>) {
  const [acts, setActs] = useState<readonly Act[]>([])
  const now = useRef<readonly Act[]>([])
  const next = useRef(0)
  const make = (words: string, takeBack: Act['takeBack'], way: Act['way']): Act => {
    next.current += 1
    return { key: next.current, words, takeBack, way }
  }
  const set = (all: readonly Act[]) => {
    now.current = all.slice(0, most)
    setActs(now.current)
    if (drawer !== null)
      keepActs(
        drawer,
        now.current.flatMap(({ words, way }) => (way === null ? [] : [{ words, way }])),
      )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there: on the server there is no window.
  useEffect(() => {
    const kept = drawer === null ? [] : keptActs(drawer)
    if (kept.length > 0) set([...now.current, ...kept.map(({ words, way }) => make(words, () => reverse(way), way))])
  }, [])

  const note = (words: string, takeBack: Act['takeBack'], way: Act['way'] = null): Act => {
    const act = make(words, takeBack, way)
    set([act, ...now.current])
    return act
  }
  const forget = (act: Act) => set(now.current.filter(({ key }) => key !== act.key))
  /** What comes with an act is known only once it is done. */
  const amend = (act: Act, way: WayBack) =>
    set(now.current.map((each) => (each.key === act.key && each.takeBack !== null ? { ...each, way } : each)))
  /** What was edited and decided on went out with a publication: it is taken back with that alone. */
  const settle = () =>
    set(
      now.current.map((each) =>
        each.way === null || each.way.kind === 'PUBLICATION' ? each : { ...each, takeBack: null, way: null },
      ),
    )
  return { acts, note, forget, amend, settle }
}
