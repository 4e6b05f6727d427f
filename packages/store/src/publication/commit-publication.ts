import type { Database, Transaction } from '../database.ts'
import { type Preparation, prepareQuizzes } from '../quiz/prepare-quizzes.ts'
import { patiently } from './lock-publications.ts'

declare const publishing: unique symbol

/** A transaction that may publish. Only `commitPublication` gives one, so that whatever is published has its questions made. */
export type PublishingTransaction = Transaction & { readonly [publishing]: true }

/**
 * The one door to publication: commits `work`, then has the questions made anew, after the transaction, so that no publication waits for
 * proofs. Whoever cannot wait either leaves `questions` alone: if it fails or never comes to its end, what is
 * published stays, and the next publication or start makes them.
 */
export async function commitPublication<Result>(
  database: Database,
  work: (tx: PublishingTransaction) => Promise<Result>,
): Promise<{ result: Result; questions: Promise<Preparation> }> {
  const result = await patiently(database, 60_000, (tx) => work(tx as PublishingTransaction))
  const questions = prepareSoon(database)
  questions.catch(() => {})
  return { result, questions }
}

const underWay = new WeakMap<Database['pool'], { now: Promise<Preparation>; next: Promise<Preparation> | null }>()

/** One preparation after the other, and one for all publications that came while another was under way: it sees them all. */
function prepareSoon(database: Database): Promise<Preparation> {
  const found = underWay.get(database.pool)
  if (found === undefined) {
    const entry = { now: prepareQuizzes(database), next: null }
    underWay.set(database.pool, entry)
    const done = () => {
      if (underWay.get(database.pool) === entry && entry.next === null) underWay.delete(database.pool)
    }
    entry.now.then(done, done)
    return entry.now
  }
  found.next ??= found.now
    .catch(() => {})
    .then(() => {
      underWay.delete(database.pool)
      return prepareSoon(database)
    })
  return found.next
}
