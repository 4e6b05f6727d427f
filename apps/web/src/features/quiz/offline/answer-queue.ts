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
  /** When, by this device's clock, in milliseconds; those kept before this was noted have none, and are not given up by age. */
  givenAt?: number
}

/** Where answers wait until they have arrived: on the device, so that a reload or a flat battery loses none. */
export type AnswerStore = {
  /** In the order in which they were given. */
  list: () => Promise<WaitingAnswer[]>
  /** Keeps an answer; where one to the same question of the same attempt waits already, that one counts. */
  add: (answer: Omit<WaitingAnswer, 'order'>) => Promise<void>
  remove: (answer: WaitingAnswer) => Promise<void>
}

/**
 * What came of sending an answer: it is known to have arrived, the API will never take it, nothing is known, or the run is not that of whoever is
 * signed in now. The last may pass: a session ends, and whoever gave the answer signs in again, or says that the run was theirs.
 */
export type Delivery<Told> = { told: Told } | { refused: string } | 'unknown' | 'not yours'

/** What came of those that were sent, and whether some may arrive by trying again. */
export type Sent<Told> = {
  settled: { answer: WaitingAnswer; delivery: Exclude<Delivery<Told>, string> }[]
  /** What stays for whoever gave it to sign in again. */
  notYours: WaitingAnswer[]
  isWaiting: boolean
}

/** How long an answer waits for whoever gave it, in milliseconds: 30 days, as long as a session without a visit. */
export const longestStay = 30 * 24 * 60 * 60 * 1000
const givenUp = 'An answer waited for thirty days for the one who gave it, and was given up.'

/**
 * Sends what waits, in order, until one is not known to have arrived. An answer leaves the store only after it was confirmed or refused, so it is
 * sent at least once; that the API counts it once is the clientKey's doing. May run several times at once, if need be. What is not for whoever is
 * signed in stays, and holds up nobody else's.
 */
export async function sendWaiting<Told>(
  store: Pick<AnswerStore, 'list' | 'remove'>,
  send: (answer: WaitingAnswer) => Promise<Delivery<Told>>,
  now: number = Date.now(),
): Promise<Sent<Told>> {
  const settled: Sent<Told>['settled'] = []
  const notYours: WaitingAnswer[] = []
  for (const answer of await store.list()) {
    // A run is one person's: asking about one of its answers is enough.
    const isKnown = notYours.some(({ attempt }) => attempt === answer.attempt)
    let delivery = isKnown ? 'not yours' : await send(answer)
    if (delivery === 'unknown') return { settled, notYours, isWaiting: true }
    if (delivery === 'not yours' && now - (answer.givenAt ?? now) <= longestStay) {
      notYours.push(answer)
      continue
    }
    if (delivery === 'not yours') delivery = { refused: givenUp }
    await store.remove(answer)
    settled.push({ answer, delivery })
  }
  return { settled, notYours, isWaiting: false }
}

const first = 1000
const longest = 60_000

/** How long to wait before sending again what did not arrive `failures` times in a row, in milliseconds: doubled each time, up to a minute. */
export const waitAfter = (failures: number): number => Math.min(longest, first * 2 ** Math.max(0, failures - 1))
