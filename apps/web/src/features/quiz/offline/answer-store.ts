import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AnswerStore, WaitingAnswer } from './answer-queue.ts'
import { noteWaiting } from './waiting-flag.ts'

type Schema = DBSchema & { answers: { key: [string, string]; value: WaitingAnswer; indexes: { order: number } } }

let opened: Promise<IDBPDatabase<Schema> | null> | undefined

/** The database of this browser; null where it has none for us, as in some private windows. */
const open = () =>
  (opened ??= openDB<Schema>('backstop', 1, {
    upgrade: (database) => {
      const answers = database.createObjectStore('answers', { keyPath: ['attempt', 'item'] })
      answers.createIndex('order', 'order')
    },
  }).catch(() => null))

/** Where nothing can be kept: for as long as the page is open. */
const memory = new Map<string, WaitingAnswer>()
const keyOf = ({ attempt, item }: Pick<WaitingAnswer, 'attempt' | 'item'>) => `${attempt} ${item}`

/** The answers that wait in this browser, in IndexedDB: all its windows share them. */
export const answerStore: AnswerStore = {
  list: async () => {
    const database = await open()
    return database === null ? [...memory.values()] : database.getAllFromIndex('answers', 'order')
  },
  add: async (answer) => {
    const database = await open()
    if (database === null) {
      if (!memory.has(keyOf(answer))) memory.set(keyOf(answer), { ...answer, order: memory.size })
      return
    }
    noteWaiting(true)
    const change = database.transaction('answers', 'readwrite', { durability: 'strict' })
    if ((await change.store.getKey([answer.attempt, answer.item])) === undefined) {
      const last = await change.store.index('order').openCursor(null, 'prev')
      await change.store.add({ ...answer, order: (last?.value.order ?? 0) + 1 })
    }
    await change.done
  },
  remove: async (answer) => {
    memory.delete(keyOf(answer))
    const database = await open()
    if (database === null) return
    const change = database.transaction('answers', 'readwrite')
    await change.store.delete([answer.attempt, answer.item])
    const left = await change.store.count()
    await change.done
    if (left === 0) noteWaiting(false)
  },
}
