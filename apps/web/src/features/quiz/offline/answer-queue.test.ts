import { describe, expect, it } from 'vitest'
import { type AnswerStore, type Delivery, sendWaiting, type WaitingAnswer, waitAfter } from './answer-queue.ts'

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
})

describe('waitAfter', () => {
  it('doubles from a second to a minute', () => {
    expect([1, 2, 3, 6, 7, 100].map(waitAfter)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000])
  })
})
