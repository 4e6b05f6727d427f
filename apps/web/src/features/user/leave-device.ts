'use client'
import { count } from '../../ui/plural.ts'
import type { AnswerStore, Sent } from '../quiz/offline/answer-queue.ts'
import type { Refusal } from './user-api.ts'

/** What a device keeps of those who use it, and the way out for answers that wait. */
export type Device = {
  send: () => Promise<Pick<Sent<unknown>, 'notYours'>>
  answers: Pick<AnswerStore, 'list' | 'remove'>
  /** Forgets the runs that go on without a network. */
  forgetRuns: () => Promise<void>
  /** What outlives the page, and what outlives the window's pages alone. */
  storages: () => Storage[]
}

/** Loaded when somebody leaves, which is seldom. */
async function loadDevice(): Promise<Device> {
  const [{ sendAlone }, { answerStore }, { forgetRuns }] = await Promise.all([
    import('../quiz/offline/send-alone.ts'),
    import('../quiz/offline/answer-store.ts'),
    import('../quiz/offline/run-cache.ts'),
  ])
  return { send: sendAlone, answers: answerStore, forgetRuns, storages: () => [localStorage, sessionStorage] }
}

/** How somebody leaves: by what, and whether they come back. */
type Way = {
  /** Signs out, or deletes; gives what was refused. */
  act: () => Promise<Refusal | undefined>
  /** Everything is deleted: nothing is kept for the account of this id, or for whoever answered here without one. */
  isForGood?: boolean
  account?: string | null
}

/**
 * Leaves a device so that nothing of whoever leaves is found by the next. Answers that wait are sent first; where some would be lost that is
 * said once, and done the next time. What waits for somebody else to sign in again is theirs, and stays.
 * @param load gives the device, when it comes to that
 */
export function createLeave(load: () => Promise<Device> = loadDevice) {
  let isTold = false
  return async ({ act, isForGood = false, account = null }: Way): Promise<Refusal | undefined> => {
    const device = await load()
    // A device that does not give its answers out keeps nobody from leaving.
    const theirs = await device.send().then(
      ({ notYours }) => notYours,
      () => [],
    )
    const listOwn = async () => {
      const all = await device.answers.list().catch(() => [])
      return all.filter((answer) => !theirs.some((one) => one.attempt === answer.attempt))
    }
    const own = await listOwn()
    if (own.length > 0 && !isForGood && !isTold) {
      isTold = true
      return wouldBeLost(own.length)
    }
    const refused = await act()
    if (refused !== undefined) return refused
    for (const answer of await listOwn()) await device.answers.remove(answer).catch(() => {})
    await device.forgetRuns().catch(() => {})
    if (isForGood && account !== null) forgetStudio(device, account)
    return undefined
  }
}

const wouldBeLost = (answers: number): Refusal => ({
  message: `${count(answers, 'answer')} on this device ${answers === 1 ? 'has' : 'have'} not arrived yet, and would be lost.`,
  remedy: 'Wait for a connection, or press once more to go all the same.',
})

/** Forgets what an editor began in the studio: what belongs to one account has its id in the key. */
function forgetStudio({ storages }: Device, account: string): void {
  try {
    for (const storage of storages())
      for (const key of Object.keys(storage))
        if (key.startsWith('backstop:') && key.includes(`:${account}:`)) storage.removeItem(key)
  } catch {}
}
