/** Ends the process with one line that says what is wrong. */
export function fail(reason: unknown): never {
  console.error(reason instanceof Error ? reason.message : String(reason))
  process.exit(1)
}
