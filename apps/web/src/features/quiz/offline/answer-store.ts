import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AnswerStore, WaitingAnswer } from './answer-queue.ts'

type Schema = DBSchema & { answers: { key: [string, string]; value: WaitingAnswer; indexes: { order: number } } }

let opened: Promise<IDBPDatabase<Schema>> | undefined

const open = () =>
  (opened ??= openDB<Schema>('backstop', 1, {
    upgrade: (database) => {
      const answers = database.createObjectStore('answers', { keyPath: ['attempt', 'item'] })
      answers.createIndex('order', 'order')
    },
  }))

/** The answers that wait in this browser, in IndexedDB: all its windows share them. */
export const answerStore: AnswerStore = {
  list: async () => (await open()).getAllFromIndex('answers', 'order'),
  add: async (answer) => {
    const change = (await open()).transaction('answers', 'readwrite', { durability: 'strict' })
    if ((await change.store.getKey([answer.attempt, answer.item])) === undefined) {
      const last = await change.store.index('order').openCursor(null, 'prev')
      await change.store.add({ ...answer, order: (last?.value.order ?? 0) + 1 })
    }
    await change.done
  },
  remove: async ({ attempt, item }) => (await open()).delete('answers', [attempt, item]),
}
