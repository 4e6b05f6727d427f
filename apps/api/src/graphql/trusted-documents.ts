import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * Reads operations that clients may ask for by their hash alone.
 * @param file JSON `{ "<SHA-256 of the operation, hex>": "<operation>" }`; null for none
 * @throws Error when a hash is not its operation's
 */
export function readTrustedDocuments(file: string | null): ReadonlyMap<string, string> {
  if (file === null) return new Map()
  const documents: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
  for (const [hash, document] of Object.entries(documents)) {
    const actual = createHash('sha256').update(document).digest('hex')
    if (actual !== hash) throw new Error(`${file}: the operation under ${hash} has the hash ${actual}.`)
  }
  return new Map(Object.entries(documents))
}
