import type { Given } from '../form/given.ts'

/** An answer that was given and is not known to have arrived. */
export type WaitingAnswer = {
  attempt: string
  item: string
  /** By which the API knows a repetition: chosen when the answer is given, the same however often it is sent. */
  clientKey: string
  response: Given
  /** The order in which answers were given, on this device. */
  order: number
}

/** Where answers wait until they have arrived: on the device, so that a reload or a flat battery loses none. */
export type AnswerStore = {
  /** In the order in which they were given. */
  list: () => Promise<WaitingAnswer[]>
  /** Keeps an answer; where one to the same question of the same attempt waits already, that one counts. */
  add: (answer: Omit<WaitingAnswer, 'order'>) => Promise<void>
  remove: (answer: WaitingAnswer) => Promise<void>
}

/** What came of sending an answer: it is known to have arrived, the API will never take it, or nothing is known. */
export type Delivery<Told> = { told: Told } | { refused: string } | 'unknown'

/** What came of those that were sent, and whether something still waits. */
export type Sent<Told> = {
  settled: { answer: WaitingAnswer; delivery: Exclude<Delivery<Told>, 'unknown'> }[]
  isWaiting: boolean
}

/**
 * Sends what waits, in order, until one is not known to have arrived. An answer leaves the store only after it was confirmed or refused, so it is
 * sent at least once; that the API counts it once is the clientKey's doing. May run several times at once, if need be.
 */
export async function sendWaiting<Told>(
  store: Pick<AnswerStore, 'list' | 'remove'>,
  send: (answer: WaitingAnswer) => Promise<Delivery<Told>>,
): Promise<Sent<Told>> {
  const settled: Sent<Told>['settled'] = []
  for (const answer of await store.list()) {
    const delivery = await send(answer)
    if (delivery === 'unknown') return { settled, isWaiting: true }
    await store.remove(answer)
    settled.push({ answer, delivery })
  }
  return { settled, isWaiting: false }
}

const first = 1000
const longest = 60_000

/** How long to wait before sending again what did not arrive `failures` times in a row, in milliseconds: doubled each time, up to a minute. */
export const waitAfter = (failures: number): number => Math.min(longest, first * 2 ** Math.max(0, failures - 1))
