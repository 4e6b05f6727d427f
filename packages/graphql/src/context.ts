import type { Account, Database, LearnerKey } from '@backstop/store'

/** What a resolver may know of the request it serves. */
export type Context = {
  database: Database
  /** Who answers questions.  */
  learner: Learner
  /** Who is signed in; null for nobody, and without a query for whoever has no session's cookie. Asking is asking who it is, as above. */
  viewer: () => Promise<Account | null>
  /** May anything be written? Not with a key that is for reading alone. */
  mayWrite: () => Promise<boolean>
  /** Does a program ask, with a key, and not a person who is signed in? */
  hasKey: () => boolean
  /** Says that the answer is true for now alone, or for nobody else: it is not kept for whoever asks the same. */
  keepForNobody: () => void
  /** Told of questions that could not be made after a publication: nobody waits for them. */
  whenUnprepared: (error: unknown) => void
  /** Takes every cookie of ours off the device, with the answer. */
  forget: () => void
}

/** Whom a request comes from, as a learner. Asking makes the answer one for nobody else. */
export type Learner = {
  /** Null for somebody who has started nothing yet. */
  find: () => Promise<LearnerKey | null>
  /** The same; a secret is made and sent to the browser when there was none. */
  ensure: () => Promise<LearnerKey>
  /** The secret that the device's cookie holds, whoever is signed in: what was done there before; null without one. */
  device: () => string | null
  /** Takes that cookie off the device: the next who learns there is somebody new. */
  forgetDevice: () => void
}
