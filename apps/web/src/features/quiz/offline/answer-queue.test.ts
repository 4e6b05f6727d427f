import { describe, expect, it } from 'vitest'
import {
  type AnswerStore,
  type Delivery,
  longestStay,
  sendWaiting,
  type WaitingAnswer,
  waitAfter,
} from './answer-queue.ts'

const answer = (item: string, order: number): WaitingAnswer => ({
  attempt: 'run',
  item,
  clientKey: item,
  response: { text: item },
  order,
})

function storeOf(waiting: WaitingAnswer[]): Pick<AnswerStore, 'list' | 'remove'> & { waiting: WaitingAnswer[] } {
  return {
    waiting,
    list: async () => [...waiting],
    remove: async ({ item }) => {
      waiting.splice(
        waiting.findIndex((one) => one.item === item),
        1,
      )
    },
  }
}

describe('sendWaiting', () => {
  it('sends in order and lets go of what has arrived', async () => {
    const store = storeOf([answer('a', 1), answer('b', 2)])
    const sent: string[] = []
    const outcome = await sendWaiting(store, async ({ item }) => {
      sent.push(item)
      return { told: item.toUpperCase() }
    })
    expect(sent).toEqual(['a', 'b'])
    expect(outcome.isWaiting).toBe(false)
    expect(outcome.settled.map(({ delivery }) => delivery)).toEqual([{ told: 'A' }, { told: 'B' }])
    expect(store.waiting).toEqual([])
  })

  it('keeps what is not known to have arrived, and all behind it', async () => {
    const store = storeOf([answer('a', 1), answer('b', 2), answer('c', 3)])
    const outcome = await sendWaiting(store, async ({ item }) => (item === 'b' ? 'unknown' : { told: item }))
    expect(outcome).toMatchObject({ isWaiting: true, settled: [{ answer: { item: 'a' } }] })
    expect(store.waiting.map(({ item }) => item)).toEqual(['b', 'c'])
  })

  it('lets go of what the API will never take, and says why', async () => {
    const store = storeOf([answer('a', 1), answer('b', 2)])
    const send = async ({ item }: WaitingAnswer): Promise<Delivery<string>> =>
      item === 'a' ? { refused: 'The time is over.' } : { told: item }
    expect((await sendWaiting(store, send)).settled[0]?.delivery).toEqual({ refused: 'The time is over.' })
    expect(store.waiting).toEqual([])
  })

  it('keeps what is not for whoever is signed in, asks about a run once, and holds up nobody else’s', async () => {
    const theirs = (item: string, order: number) => ({ ...answer(item, order), attempt: 'theirs' })
    const store = storeOf([theirs('a', 1), theirs('b', 2), answer('c', 3)])
    const sent: string[] = []
    const outcome = await sendWaiting(store, async ({ item, attempt }) => {
      sent.push(item)
      return attempt === 'theirs' ? 'not yours' : { told: item }
    })
    expect(sent).toEqual(['a', 'c'])
    expect(outcome).toMatchObject({ isWaiting: false, settled: [{ answer: { item: 'c' } }] })
    expect(outcome.notYours).toEqual(store.waiting)
    expect(store.waiting.map(({ item }) => item)).toEqual(['a', 'b'])
    // Whoever gave them is back.
    await sendWaiting(store, async ({ item }) => ({ told: item }))
    expect(store.waiting).toEqual([])
  })

  it('gives that up after thirty days alone, and says so', async () => {
    const store = storeOf([{ ...answer('a', 1), givenAt: 0 }, { ...answer('b', 2), givenAt: 1 }, answer('c', 3)])
    const { settled } = await sendWaiting(store, async () => 'not yours', longestStay + 1)
    expect(settled).toMatchObject([
      { answer: { item: 'a' }, delivery: { refused: expect.stringMatching(/thirty days/u) } },
    ])
    expect(store.waiting.map(({ item }) => item)).toEqual(['b', 'c'])
  })
})

describe('waitAfter', () => {
  it('doubles from a second to a minute', () => {
    expect([1, 2, 3, 6, 7, 100].map(waitAfter)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000])
  })
})
