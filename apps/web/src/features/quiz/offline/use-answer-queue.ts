'use client'
import { useEffect, useRef, useState } from 'react'
import { read } from '../quiz-api.ts'
import type { AttemptData } from '../quiz-page.query.ts'
import { newsOf, noNews } from './answer-news.ts'
import { type AnswerStore, type Sent, type WaitingAnswer, waitAfter } from './answer-queue.ts'
import { answerStore } from './answer-store.ts'
import { sendAlone } from './send-alone.ts'
import { whenItMayArrive } from './when-it-may-arrive.ts'

/** What came of giving an answer: it counts, it will never count, or it waits on the device. */
export type Outcome = { attempt: AttemptData } | { problem: string } | { isWaiting: true }

type Queue = {
  /** What waits on this device, of whatever run. */
  waiting: readonly WaitingAnswer[]
  /** What of it waits for whoever gave it to sign in again. */
  notYours: readonly WaitingAnswer[]
  /** What became of answers that had waited, in words. */
  news: string
  give: (answer: Parameters<AnswerStore['add']>[0]) => Promise<Outcome>
  /** Sends what waits now, and not when its time comes. */
  sendNow: () => Promise<void>
  /** Throws away what waits for somebody to sign in again. */
  giveUp: () => Promise<void>
}

const isSame = (a: Pick<WaitingAnswer, 'attempt' | 'item'>, b: Pick<WaitingAnswer, 'attempt' | 'item'>) =>
  a.attempt === b.attempt && a.item === b.item

/** Whether an answer counts, by what is known of runs. */
const isIn = (runs: readonly AttemptData[], { attempt, item }: WaitingAnswer) =>
  runs.some(({ id, items }) => id === attempt && items.some((entry) => entry.item.id === item && entry.answered))

/**
 * The answers of this browser on their way to the API: kept on the device first, sent in order, again when the network is back, when the window
 * is looked at, and after a while.
 * @param onTold what the API now says of a run, whichever window sent its answers; the one of the first rendering is called
 * @param place where the learner is: what is told at one place and calls for nothing is gone at the next
 */
export function useAnswerQueue(onTold: (attempt: AttemptData) => void, place: string): Queue {
  const [waiting, setWaiting] = useState<readonly WaitingAnswer[]>([])
  const [notYours, setNotYours] = useState<readonly WaitingAnswer[]>([])
  const [failures, setFailures] = useState(0)
  const [news, setNews] = useState(noNews)
  /** What this window has seen wait: what is gone when it looks again was sent, by itself or by another. */
  const seen = useRef<readonly WaitingAnswer[]>([])

  const send = async (): Promise<Sent<AttemptData>> => {
    const sent = await sendAlone()
    const left = await answerStore.list()
    for (const { delivery } of sent.settled) if ('told' in delivery) onTold(delivery.told)
    // What another window sent, and what is refused, has become of a run that this window does not know yet.
    const isTold = (answer: WaitingAnswer) =>
      sent.settled.some((one) => 'told' in one.delivery && isSame(one.answer, answer))
    const gone = seen.current.filter((answer) => !left.some((one) => isSame(one, answer)))
    const refused = sent.settled.flatMap(({ answer, delivery }) =>
      'refused' in delivery ? [{ answer, why: delivery.refused }] : [],
    )
    const unknown = [...gone.filter((answer) => !isTold(answer)), ...refused.map(({ answer }) => answer)]
    const found: AttemptData[] = []
    for (const attempt of new Set(unknown.map((answer) => answer.attempt))) {
      const outcome = await read(attempt)
      if ('attempt' in outcome) found.push(outcome.attempt)
    }
    for (const attempt of found) onTold(attempt)
    if (left.length > sent.notYours.length) setNews(noNews)
    else if (gone.length > 0)
      setNews(newsOf(gone.filter((one) => isTold(one) || isIn(found, one)).length, refused[0]?.why))
    seen.current = left
    setWaiting(left)
    setNotYours(sent.notYours)
    setFailures((before) => (sent.isWaiting ? before + 1 : 0))
    return sent
  }

  const give = async (answer: Parameters<AnswerStore['add']>[0]): Promise<Outcome> => {
    setNews(noNews)
    await answerStore.add({ ...answer, givenAt: Date.now() })
    const { settled } = await send()
    const delivery = settled.find((one) => isSame(one.answer, answer))?.delivery
    if (delivery !== undefined) return 'told' in delivery ? { attempt: delivery.told } : { problem: delivery.refused }
    if ((await answerStore.list()).some((one) => isSame(one, answer))) return { isWaiting: true }
    // Another window was about to send, and took it along.
    const outcome = await read(answer.attempt)
    if ('attempt' in outcome) onTold(outcome.attempt)
    return outcome
  }

  const giveUp = async () => {
    for (const answer of notYours) await answerStore.remove(answer)
    // They are gone, and have not arrived.
    seen.current = seen.current.filter((answer) => !notYours.some((one) => isSame(one, answer)))
    await send()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a place, not once a rendering.
  useEffect(() => setNews((told) => (told.isPassing ? noNews : told)), [place])
  // A store that the device does not give us just now may do so later, as a network may.
  const trySending = () => void send().catch(() => setFailures((before) => before + 1))
  // What was left from another visit, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a visit, not once a rendering.
  useEffect(() => whenItMayArrive(trySending), [])
  // For whoever has to sign in again time does nothing: that leads to another page, which asks anew.
  const isDue = waiting.length > notYours.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that something is left waiting.
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(trySending, waitAfter(failures))
    return () => clearTimeout(timer)
  }, [waiting, failures, isDue])

  return { waiting, notYours, news: news.words, give, sendNow: async () => void (await send()), giveUp }
}
