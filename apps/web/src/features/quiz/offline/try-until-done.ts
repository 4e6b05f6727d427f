import { waitAfter } from './answer-queue.ts'
import { whenItMayArrive } from './when-it-may-arrive.ts'

/**
 * Tries something until it is done: now, whenever there is a reason to think that it may arrive, and after a while that grows.
 * @param attempt gives whether it is done; one at a time
 * @returns ends it
 */
export function tryUntilDone(attempt: () => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isTrying = false
  let isOver = false
  const attemptOnce = async () => {
    if (isTrying || isOver) return
    clearTimeout(timer)
    isTrying = true
    const isDone = await attempt().catch(() => false)
    isTrying = false
    if (isDone) end()
    if (isOver) return
    failures += 1
    timer = setTimeout(attemptOnce, waitAfter(failures))
  }
  const leave = whenItMayArrive(() => void attemptOnce())
  const end = () => {
    isOver = true
    clearTimeout(timer)
    leave()
  }
  return end
}
