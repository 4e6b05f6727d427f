/** How many checks of any kind went how. */
export type Tally = { passed: number; failed: number; skipped: number }

/** What one runner found, and what it printed, to be shown if something failed. */
export type Finding = { tally: Tally; output: string }

/** The sum of all runners. */
export function addUp(tallies: Tally[]): Tally {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const tally of tallies) for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += tally[key]
  return sum
}

/** A runner that failed without saying which check did (it crashed, or found no test) counts as one failure. */
export function withExitCode(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** The last line of `npm test`. */
export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
