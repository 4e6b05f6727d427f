/** Something whose time is measured, with what it needs already at hand. */
export type Contender = () => Promise<unknown>

/** What is compared: the first contender is the baseline of the others. */
export type Bench = { name: string; contenders: Record<string, Contender> }

/** How often each contender has its turn, and how long a turn lasts at least. */
const rounds = 7
const turnMilliseconds = 150

/**
 * Runs contenders in turns, so that a busy moment of the machine touches all of them, and prints the median of each and how
 * often its time goes into the baseline's: 0.5 is half as fast.
 */
export async function runBench({ name, contenders }: Bench): Promise<void> {
  const times = new Map<string, number[]>()
  // The first turn warms up: plans, pools, compiled code.
  for (let round = 0; round <= rounds; round += 1)
    for (const [label, contender] of Object.entries(contenders)) {
      const time = await takeTurn(contender)
      if (round > 0) times.set(label, [...(times.get(label) ?? []), time])
    }
  const medians = [...times].map(([label, all]) => [label, medianOf(all)] as const)
  const [[, baseline] = ['', 0]] = medians
  console.log(name)
  for (const [label, median] of medians) {
    console.log(`  ${(baseline / median).toFixed(2).padStart(7)} × ${median.toFixed(2).padStart(9)} ms  ${label}`)
  }
}

/** @returns milliseconds a run */
async function takeTurn(contender: Contender): Promise<number> {
  const began = performance.now()
  let runs = 0
  do {
    await contender()
    runs += 1
  } while (performance.now() - began < turnMilliseconds)
  return (performance.now() - began) / runs
}

const medianOf = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number
