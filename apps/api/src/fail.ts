/** Ends the process with one line that says what is wrong. */
export function fail(reason: unknown): never {
  console.error(reason instanceof Error ? reason.message : String(reason))
  process.exit(1)
}

/** What is read; where that throws, the process ends with its message. */
export function readOrFail<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    return fail(error)
  }
}
