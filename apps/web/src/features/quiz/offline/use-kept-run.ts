'use client'
import { useEffect, useRef } from 'react'
import type { WholeAttempt } from '../quiz-page.query.ts'
import { keepPage, loadRun, saveRun } from './run-cache.ts'

const answered = (attempt: WholeAttempt) => attempt.items.filter((entry) => entry.answered).length

/**
 * Keeps a run on the device, page and state, so that it goes on after a reload without a network; and gives back how far it had come, where the
 * page that was kept knows less. A browser that keeps nothing does without.
 */
export function useKeptRun(attempt: WholeAttempt | undefined, onKept: (kept: WholeAttempt) => void) {
  /** The run whose state was looked for: before that, what is kept may know more than the page. */
  const known = useRef<string>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a run, not once a rendering.
  useEffect(() => {
    if (attempt === undefined) return
    const recall = async () => {
      const kept = await loadRun(attempt.id)
      known.current = attempt.id
      const isOpen = attempt.finishedAt === null
      if (kept && (answered(kept) > answered(attempt) || (isOpen && kept.finishedAt !== null))) onKept(kept)
      else await saveRun(attempt)
      if (isOpen) await keepPage()
    }
    recall().catch(() => {})
  }, [attempt?.id])
  useEffect(() => {
    if (attempt !== undefined && known.current === attempt.id) saveRun(attempt).catch(() => {})
  }, [attempt])
}
