import { Worker } from 'node:worker_threads'
import type { ClaimSuggestion, Prefilled, ReadValue, SuggestionInput } from '@backstop/extraction'
import type { Database } from '../database.ts'

type Known = SuggestionInput['known']
type Dates = Pick<SuggestionInput, 'publishedOn' | 'datedAround'>

/** What a prefilled claim needs, each by a key under which the thread may have it already. */
export type PrefillRequest = {
  keys: { text: string; published: string; known: string }
  selection: { start: number; end: number }
  text?: Omit<SuggestionInput, 'known'>
  published?: Known
  drafts?: Known & { gone: readonly string[] }
}
/** What the thread is asked: a claim for selected words, what typed words mean, or the claims of a whole text. */
export type ThreadRequest = PrefillRequest | { words: string; dates: Dates } | { whole: SuggestionInput }
/** What it answers; `lacks` names what it has not by the keys that were given. */
export type ThreadAnswer =
  | { filled: Prefilled }
  | { lacks: Record<'text' | 'drafts' | 'published', boolean> }
  | { value: ReadValue }
  | { claims: ClaimSuggestion[] }

type Told = { id: number; answer: ThreadAnswer } | { id: number; failed: string }
type Waiting = { resolve: (answer: ThreadAnswer) => void; reject: (error: Error) => void }

/** How long an answer may take: the longest text that is taken needs two seconds, loading one. */
const patienceMs = 20_000
/** After so long without a question the thread is ended, with all that it remembers. */
const idleMs = 10 * 60_000

const threads = new WeakMap<Database, Thread>()
type Thread = { ask: (request: ThreadRequest) => Promise<ThreadAnswer> }

/**
 * Asks the thread that reads texts; it is started when it is first asked.
 * @throws Error where it fails or takes too long; the next question starts another
 */
export function askThread(database: Database, request: ThreadRequest): Promise<ThreadAnswer> {
  const thread = threads.get(database) ?? startThread(database)
  return thread.ask(request)
}

function startThread(database: Database): Thread {
  const worker = new Worker(new URL('./extract-in-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  // Nobody stays alive for it.
  worker.unref()
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let isOver = false
  const end = async (error: Error) => {
    if (isOver) return
    isOver = true
    threads.delete(database)
    database.beforeClose.delete(close)
    clearTimeout(idle)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    await worker.terminate()
  }
  const close = () => end(new Error('The database is being closed.'))
  const idle = setTimeout(() => void end(new Error('Nobody asked.')), idleMs).unref()
  database.beforeClose.add(close)
  worker.on('message', (told: Told) => {
    const asker = waiting.get(told.id)
    waiting.delete(told.id)
    if ('failed' in told) asker?.reject(new Error(told.failed))
    else asker?.resolve(told.answer)
  })
  worker.on('error', (error) => void end(error))
  const thread: Thread = {
    ask: (request) =>
      new Promise((resolve, reject) => {
        asked += 1
        idle.refresh()
        const late = setTimeout(() => void end(new Error('Reading a text took too long.')), patienceMs).unref()
        const settle =
          <Given>(act: (given: Given) => void) =>
          (given: Given) => {
            clearTimeout(late)
            act(given)
          }
        waiting.set(asked, { resolve: settle(resolve), reject: settle(reject) })
        worker.postMessage({ id: asked, request })
      }),
  }
  threads.set(database, thread)
  return thread
}
