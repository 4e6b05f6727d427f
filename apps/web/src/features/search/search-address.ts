import { count } from '../../ui/plural.ts'

/** How many results a page has. */
export const resultsPerPage = 20

/**
 * The address of a page of what was found. `trail` is the last cursor of every page before it, first page first: the last one says
 * where this page begins, the others lead back, and how many there are says which page it is.
 */
export function searchAddress(words: string, trail: readonly string[]): string {
  const search = new URLSearchParams({ q: words })
  for (const cursor of trail) search.append('after', cursor)
  return `/search?${search}`
}

/** "43 results", or which of them a page shows where they take several: "41–43 of 43 results". */
export function rangeInWords(pagesBefore: number, shown: number, all: number): string {
  const total = count(all, 'result')
  if (shown === 0 || (pagesBefore === 0 && shown >= all)) return total
  const first = pagesBefore * resultsPerPage + 1
  return `${shown === 1 ? first : `${first}–${first + shown - 1}`} of ${total}`
}
