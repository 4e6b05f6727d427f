/** What can go wrong in a way that a client can act on. Data over branches: the code decides how it is shown. */
export type ProblemCode =
  | 'BAD_INPUT' // a field breaks a rule; `field` names it, `limit` the rule
  | 'NOT_FOUND' // nothing with that id that this viewer may know of
  | 'STALE_REVISION' // based on what is no longer published
  | 'BROKEN_LAW' // would break a law of the knowledge
  | 'CONFLICT' // something later depends on what this would change
  | 'ALREADY_DONE' // a decision or an answer that is final
  | 'UNAUTHENTICATED' // only for those who are signed in
  | 'FORBIDDEN' // not for this viewer's role
  | 'TOO_MANY' // tries in a row; `limit` says how many are taken
  | 'UNAVAILABLE' // the database does not answer

/** A failure with a code, in words for a person, with the field it concerns and the way to mend it. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly field: string | null
  readonly limit: string | null
  readonly remedy: string | null
  /** What a client needs to choose: the two values of a conflict, the ids that are missing … */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ProblemCode,
    message: string,
    more: { field?: string; limit?: string; remedy?: string; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'Problem'
    this.code = code
    this.field = more.field ?? null
    this.limit = more.limit ?? null
    this.remedy = more.remedy ?? null
    this.details = more.details ?? {}
  }
}
