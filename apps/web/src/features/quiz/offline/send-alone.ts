import { deliver } from '../quiz-api.ts'
import type { AttemptData } from '../quiz-page.query.ts'
import { type Sent, sendWaiting } from './answer-queue.ts'
import { answerStore } from './answer-store.ts'

/** Sends what waits in this browser. One window at a time does; where a browser has no locks, several may, which the API takes for repetitions. */
export const sendAlone = (): Promise<Sent<AttemptData>> => {
  const send = () => sendWaiting(answerStore, deliver)
  return navigator.locks === undefined ? send() : navigator.locks.request('backstop-answers', send)
}
