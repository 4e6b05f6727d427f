import { Problem } from '@backstop/store'

/** Codes that say, of an act of curation, that it breaks a rule: its argument does, or the state of things. */
const rules: readonly string[] = ['BAD_INPUT', 'NOT_FOUND', 'CONFLICT', 'ALREADY_DONE']

/**
 * Does an act of curation: it fails in two ways only. Something changed since it was looked at, and there are values to choose from; or
 * a rule is broken, which is named.
 */
export async function asCuration<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || !rules.includes(error.code)) throw error
    const { message, field, limit, remedy, details } = error
    const code = error.code === 'CONFLICT' && 'conflicts' in details ? 'STALE_REVISION' : 'BROKEN_LAW'
    throw new Problem(code, message, {
      ...(field === null ? {} : { field }),
      ...(limit === null ? {} : { limit }),
      ...(remedy === null ? {} : { remedy }),
      ...{ details, cause: error },
    })
  }
}
