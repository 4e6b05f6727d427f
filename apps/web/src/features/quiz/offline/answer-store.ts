import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AnswerStore, WaitingAnswer } from './answer-queue.ts'
import { noteWaiting } from './waiting-flag.ts'

type Schema = DBSchema & { answers: { key: [string, string]; value: WaitingAnswer; indexes: { order: number } } }
type AnswerDatabase = IDBPDatabase<Schema>

/** Opens the database of this browser; `onClosed` is told when the connection is of no more use. */
const openAnswers = (onClosed: () => void): Promise<AnswerDatabase> =>
  openDB<Schema>('backstop', 1, {
    upgrade: (database) => {
      const answers = database.createObjectStore('answers', { keyPath: ['attempt', 'item'] })
      answers.createIndex('order', 'order')
    },
    // A newer page wants it otherwise, and waits until we let go.
    blocking: (_current, _wanted, { target }) => {
      ;(target as IDBDatabase).close()
      onClosed()
    },
    terminated: onClosed,
  })

const keyOf = ({ attempt, item }: Pick<WaitingAnswer, 'attempt' | 'item'>) => `${attempt} ${item}`

/** Keeps answers in the database that `connect` opens; one that cannot be kept there, for as long as the page is open. */
export function createAnswerStore(connect: typeof openAnswers = openAnswers): AnswerStore {
  let opened: Promise<AnswerDatabase | null> | undefined
  const forget = () => {
    opened = undefined
  }
  /** Null where the browser has no database for us, as in some private windows. */
  const open = async () => {
    try {
      return await connect(forget)
    } catch {
      return null
    }
  }
  /** Works with the database; where that fails, as with a connection that the browser has closed, the next time has a new one. */
  const within = async <Result>(work: (database: AnswerDatabase) => Promise<Result>): Promise<Result | undefined> => {
    opened ??= open()
    const database = await opened
    try {
      return database === null ? undefined : await work(database)
    } catch (error) {
      forget()
      database?.close()
      throw error
    }
  }
  const again = <Result>(work: (database: AnswerDatabase) => Promise<Result>) => within(work).catch(() => within(work))

  const memory = new Map<string, WaitingAnswer>()
  const keep = async (answer: Omit<WaitingAnswer, 'order'>, database: AnswerDatabase) => {
    noteWaiting(true)
    const change = database.transaction('answers', 'readwrite', { durability: 'strict' })
    // What fails within is told by its end.
    change.done.catch(() => {})
    if ((await change.store.getKey([answer.attempt, answer.item])) === undefined) {
      const last = await change.store.index('order').openCursor(null, 'prev')
      await change.store.add({ ...answer, order: (last?.value.order ?? 0) + 1 })
    }
    await change.done
    return true
  }
  const letGo = async (answer: WaitingAnswer, database: AnswerDatabase) => {
    const change = database.transaction('answers', 'readwrite')
    change.done.catch(() => {})
    await change.store.delete([answer.attempt, answer.item])
    const left = await change.store.count()
    await change.done
    if (left === 0) noteWaiting(false)
  }
  return {
    list: async () => {
      const kept = (await again((database) => database.getAllFromIndex('answers', 'order'))) ?? []
      return [...kept, ...memory.values()]
    },
    add: async (answer) => {
      if (memory.has(keyOf(answer))) return
      // Full, as a rule: it is sent all the same, and waits here until then.
      const isKept = await again((database) => keep(answer, database)).catch(() => false)
      if (!isKept) memory.set(keyOf(answer), { ...answer, order: memory.size })
    },
    remove: async (answer) => {
      memory.delete(keyOf(answer))
      await again((database) => letGo(answer, database))
    },
  }
}

/** The answers that wait in this browser, in IndexedDB: all its windows share them. */
export const answerStore: AnswerStore = createAnswerStore()
