import { Problem, type ProblemCode } from '@backstop/store'

/** What Postgres reports by a five-character SQLSTATE, or the network by a name, in words for a client. */
type Known = { code: ProblemCode; message: string; remedy: string }

const unavailable: Known = {
  code: 'UNAVAILABLE',
  message: 'The database does not answer.',
  remedy: 'Try again in a moment.',
}
const notText: Known = {
  code: 'BAD_INPUT',
  message: 'An argument holds a character that cannot be kept: NUL.',
  remedy: 'Leave it away.',
}

const byState: Record<string, Known> = {
  '22021': notText,
  '22P05': notText,
  '22003': { code: 'BAD_INPUT', message: 'A number is out of range.', remedy: 'Use a smaller one.' },
  '22P02': { code: 'BAD_INPUT', message: 'An argument does not have the right form.', remedy: 'See its description.' },
  '40001': { code: 'CONFLICT', message: 'Somebody else changed the same thing.', remedy: 'Try again.' },
  '40P01': { code: 'CONFLICT', message: 'Somebody else changed the same thing.', remedy: 'Try again.' },
  '57014': { code: 'UNAVAILABLE', message: 'The database took too long.', remedy: 'Ask for less at once.' },
  ECONNREFUSED: unavailable,
  ECONNRESET: unavailable,
  ETIMEDOUT: unavailable,
  ENOTFOUND: unavailable,
  // Prisma's own words for the same: not reachable, timed out, closed, no connection free, none free for a transaction or not for so long.
  P1001: unavailable,
  P1002: unavailable,
  P1008: unavailable,
  P1017: unavailable,
  P2024: unavailable,
  P2028: unavailable,
}

/** Whole classes: connection exceptions, insufficient resources, operator intervention. */
const byClass: Record<string, Known> = { '08': unavailable, '53': unavailable, '57': unavailable }

/** The problem that a failure of the database means to a client; null when it means that we made a mistake. */
export function problemOfDatabase(error: unknown): Problem | null {
  for (const state of statesOf(error)) {
    const known = byState[state] ?? byClass[state.slice(0, 2)]
    if (known) return new Problem(known.code, known.message, { remedy: known.remedy, cause: error })
  }
  return null
}

/** Every code found on an error and on what caused it: pg, Prisma and its adapter each keep it elsewhere. */
function statesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>
  const own = [code, originalCode].filter((state) => typeof state === 'string')
  return [...own, ...[cause, meta, driverAdapterError].flatMap((inner) => statesOf(inner, depth + 1))]
}
