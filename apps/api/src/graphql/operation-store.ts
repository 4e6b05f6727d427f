/** How many operations that clients sent with their hash are kept. */
const capacity = 1000

/**
 * Where operations are found by their SHA-256: trusted ones for good, and those that a client has sent (automatic persisted
 * queries), the least recently used of which go first.
 */
export function createOperationStore(trusted: ReadonlyMap<string, string>) {
  const sent = new Map<string, string>()
  return {
    get: (hash: string): string | undefined => {
      const operation = sent.get(hash)
      if (operation !== undefined) remember(sent, hash, operation)
      return trusted.get(hash) ?? operation
    },
    set: (hash: string, operation: string): void => remember(sent, hash, operation),
  }
}

function remember(kept: Map<string, string>, hash: string, operation: string): void {
  // A map keeps the order of insertion: what was used last stands last.
  kept.delete(hash)
  kept.set(hash, operation)
  const oldest = kept.keys().next()
  if (kept.size > capacity && !oldest.done) kept.delete(oldest.value)
}
