'use client'
import { useRef, useState } from 'react'

/** What is said where this device, not the network, would not do it: full, or its store was closed while it was written to. */
const failed = 'This device could not do that just now. Try again; should it go on, load the page anew.'

/** One request at a time that may fail with a sentence for the learner: pressed twice, it is sent once. */
export function useRequest() {
  const [state, setState] = useState<{ busy: boolean; problem?: string | undefined }>({ busy: false })
  const running = useRef(false)
  /** Sends it, unless it is under way; `send` gives what went wrong, or nothing. Where it throws, it can be sent again. */
  const run = async (send: () => Promise<string | undefined>) => {
    if (running.current) return
    running.current = true
    setState(({ problem }) => ({ busy: true, problem }))
    let problem: string | undefined = failed
    try {
      problem = await send()
    } catch (error) {
      console.error(error)
    } finally {
      running.current = false
      setState({ busy: false, problem })
    }
  }
  return { ...state, run }
}
