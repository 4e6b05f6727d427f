import type { Database, LearnerKey } from '@backstop/store'

/** What a resolver may know of the request it serves. */
export type Context = {
  database: Database
  /** Who answers questions.  */
  learner: Learner
}

/** Whom a request comes from, as a learner. Asking makes the answer one for nobody else. */
export type Learner = {
  /** Null for somebody who has started nothing yet. */
  find: () => Promise<LearnerKey | null>
  /** The same; a secret is made and sent to the browser when there was none. */
  ensure: () => Promise<LearnerKey>
}
