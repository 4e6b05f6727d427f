/** Where the keyboard is: in the search field, on the result of that index, or on the page as a whole. */
type Place = 'field' | 'page' | number

/**
 * Where a key leads among `count` results: down from the field or the page to the first, up from the first to the field,
 * Home and End to the first and the last, Escape back to the field. Null where the key keeps its usual meaning.
 */
export function moveThroughResults(key: string, from: Place, count: number): 'field' | number | null {
  if (count === 0) return null
  if (typeof from === 'string') return key === 'ArrowDown' ? 0 : null
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1)
    case 'ArrowUp':
      return from === 0 ? 'field' : from - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'Escape':
      return 'field'
    default:
      return null
  }
}
