import { expect, test, vi } from 'vitest'
import type { WaitingAnswer } from './answer-queue.ts'
import { createAnswerStore } from './answer-store.ts'

type Connect = NonNullable<Parameters<typeof createAnswerStore>[0]>
const answer = (item: string) => ({ attempt: 'run', item, clientKey: item, response: { text: item } })

/** A browser's database, as much of it as the store asks for, and what may become of it. */
function browser() {
  const rows = new Map<string, WaitingAnswer>()
  const state = { isFull: false, connections: 0, close: () => {}, end: () => {} }
  const connect = (async (onClosed: () => void) => {
    state.connections += 1
    let isClosed = false
    state.close = () => {
      isClosed = true
    }
    state.end = onClosed
    const check = () => {
      if (isClosed) throw new DOMException('The database connection is closing.', 'InvalidStateError')
    }
    const inOrder = () => [...rows.values()].sort((a, b) => a.order - b.order)
    const store = {
      getKey: async ([, item]: [string, string]) => (rows.has(item) ? item : undefined),
      index: () => ({
        openCursor: async () =>
          inOrder()
            .slice(-1)
            .map((value) => ({ value }))[0] ?? null,
      }),
      add: async (row: WaitingAnswer) => {
        if (state.isFull) throw new DOMException('full', 'QuotaExceededError')
        rows.set(row.item, row)
      },
      delete: async ([, item]: [string, string]) => void rows.delete(item),
      count: async () => rows.size,
    }
    return {
      close: state.close,
      getAllFromIndex: async () => {
        check()
        return inOrder()
      },
      transaction: () => {
        check()
        return { store, done: Promise.resolve() }
      },
    }
  }) as unknown as Connect
  return { state, connect }
}
const itemsIn = async (store: ReturnType<typeof createAnswerStore>) => (await store.list()).map(({ item }) => item)

test('a connection that the browser has closed is opened anew, whether it says so or not', async () => {
  const { state, connect } = browser()
  const store = createAnswerStore(connect)
  await store.add(answer('a'))
  state.close()
  await store.add(answer('b'))
  expect(await itemsIn(store)).toEqual(['a', 'b'])
  expect(state.connections).toBe(2)
  state.close()
  state.end()
  expect(await itemsIn(store)).toEqual(['a', 'b'])
  expect(state.connections).toBe(3)
})

test('an answer that does not fit into the database is kept while the page is open, once, behind the others', async () => {
  const { state, connect } = browser()
  const store = createAnswerStore(connect)
  await store.add(answer('a'))
  state.isFull = true
  await store.add(answer('b'))
  await store.add({ ...answer('b'), response: { text: 'another' } })
  expect(await itemsIn(store)).toEqual(['a', 'b'])
  const [, second] = await store.list()
  expect(second?.response).toEqual({ text: 'b' })
  await store.remove(second as WaitingAnswer)
  expect(await itemsIn(store)).toEqual(['a'])
})

test('where the browser has no database at all, however it says so, answers are kept while the page is open', async () => {
  const refuse = vi.fn(() => {
    throw new DOMException('not here', 'SecurityError')
  })
  const store = createAnswerStore(refuse as unknown as Connect)
  await store.add(answer('a'))
  expect(await itemsIn(store)).toEqual(['a'])
  expect(refuse).toHaveBeenCalledTimes(1)
})
