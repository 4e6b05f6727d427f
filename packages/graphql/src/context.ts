import type { Database } from '@backstop/store'

/** What a resolver may know of the request it serves. */
export type Context = {
  database: Database
  /** Who answers questions. Anonymous: whoever holds the secret is the learner. */
  learner: Learner
}

/** A learner is the holder of a secret that only a cookie carries. */
export type Learner = {
  /** Null for somebody who has started nothing yet. */
  secret: string | null
  /** The secret, made and sent to the browser when there was none. */
  ensure: () => string
}
