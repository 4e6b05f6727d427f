import { Problem } from '../problem.ts'

/** The arguments of a Relay connection, as a client gives them. */
export type PageArguments = {
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}

/** A page that may be asked for: `size` rows from the start, or from the end when `backwards`. */
export type PageRequest = { size: number; backwards: boolean; after: string | null; before: string | null }

const defaultPageSize = 20

/** Rows that one page may hold. */
export const maximumPageSize = 100

/**
 * Checks what a client asks for. Cursors are read later, by the list they belong to.
 * @throws Problem BAD_INPUT that names the argument and its limit
 */
export function readPageRequest({ first, after, last, before }: PageArguments): PageRequest {
  if (first != null && last != null) {
    throw new Problem('BAD_INPUT', '`first` and `last` exclude each other.', {
      field: 'last',
      limit: 'first or last, not both',
      remedy: 'Ask for one end of the list.',
    })
  }
  const size = first ?? last ?? defaultPageSize
  const field = last == null ? 'first' : 'last'
  if (size < 1 || size > maximumPageSize) {
    throw new Problem('BAD_INPUT', `\`${field}\` is ${size}; a page has 1 to ${maximumPageSize} things.`, {
      field,
      limit: `1 to ${maximumPageSize}`,
      remedy: size < 1 ? 'For the count alone, ask for totalCount.' : 'Page on with `after` and pageInfo.endCursor.',
    })
  }
  return { size, backwards: last != null, after: after ?? null, before: before ?? null }
}
