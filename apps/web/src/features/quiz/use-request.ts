'use client'
import { useRef, useState } from 'react'

/** One request at a time that may fail with a sentence for the learner: pressed twice, it is sent once. */
export function useRequest() {
  const [state, setState] = useState<{ busy: boolean; problem?: string | undefined }>({ busy: false })
  const running = useRef(false)
  /** Sends it, unless it is under way; `send` gives what went wrong, or nothing. */
  const run = async (send: () => Promise<string | undefined>) => {
    if (running.current) return
    running.current = true
    setState(({ problem }) => ({ busy: true, problem }))
    const problem = await send()
    running.current = false
    setState({ busy: false, problem })
  }
  return { ...state, run }
}
