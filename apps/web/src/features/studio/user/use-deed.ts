'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Told } from './people-api.ts'

/** What is told of the last deed; `bad` for what could not be done. */
export type Notice = { words: string; bad: boolean }

/** Does one thing at a time, says what came of it, and reads the page anew. */
export function useDeed() {
  const router = useRouter()
  const [notice, setNotice] = useState<Notice | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** @returns what was done; undefined where it was not */
  const run = async <Done extends object>(work: () => Promise<Told<Done>>, done: string): Promise<Done | undefined> => {
    if (isBusy) return undefined
    setBusy(true)
    const told = await work()
    setBusy(false)
    if ('problem' in told) {
      setNotice({ words: told.problem, bad: true })
      return undefined
    }
    setNotice({ words: done, bad: false })
    router.refresh()
    return told
  }
  return { run, isBusy, notice }
}
