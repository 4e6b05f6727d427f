import { createHash } from 'node:crypto'

/** Names statements until it has named so many texts. */
export function createNamer(capacity: number): (text: string) => string {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= capacity) return known ?? ''
    const name = `s_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
    names.set(text, name)
    return name
  }
}

/**
 * A name under which Postgres keeps a statement prepared on a connection, so that it plans it once; the same text has the same
 * name. Empty, hence planned each time, for what comes after the first 500 texts: more than the pages and their filters have, few
 * enough for every connection to hold.
 */
export const nameStatement = createNamer(500)
