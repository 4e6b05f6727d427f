import type { Progress } from '../bootstrap/progress.mjs'
import { Stopped } from '../process/supervisor.ts'
import { addUp, type Finding, inWords, type Tally } from './tally.ts'

/** More than anybody reads; the rest is in the log. */
const shownLines = 400

/** Runs checks one after the other, tells how each went and why it failed, and adds them up. */
export function createReport(progress: Progress) {
  const tallies: Tally[] = []
  return {
    /** Runs one kind of checks; one that cannot even run counts as one failure, and the next ones still run. */
    check: async (name: string, work: () => Promise<Finding>): Promise<void> => {
      const begun = performance.now()
      let finding: Finding | undefined
      const step = progress.step(name, async (note) => {
        finding = await work().catch(asFinding)
        note(`${inWords(finding.tally)} · ${((performance.now() - begun) / 1000).toFixed(1)} s`)
        if (finding.tally.failed) throw new Error('failed')
      })
      await step.catch((error) => {
        if (error instanceof Stopped) throw error
        progress.line(finding?.output.split('\n').slice(-shownLines).join('\n') ?? String(error))
      })
      if (finding) tallies.push(finding.tally)
    },
    /** Prints the sum on a line of its own. @returns the exit code of the command */
    finish: (): number => {
      const sum = addUp(tallies)
      progress.line(inWords(sum))
      return sum.failed === 0 ? 0 : 1
    },
  }
}

function asFinding(error: unknown): Finding {
  if (error instanceof Stopped) throw error
  return { tally: { passed: 0, failed: 1, skipped: 0 }, output: error instanceof Error ? error.message : String(error) }
}
