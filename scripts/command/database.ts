import { supervise } from '../process/supervisor.ts'
import { openEmbedded } from '../step/database.ts'
import type { CommandInput } from './start.ts'

/** `npm run database`: the database of `npm start` alone, for development. Prints its address, and that of one that runs already. */
export function run({ progress }: CommandInput): Promise<number> {
  return supervise('database', progress.line, async (supervisor) => {
    const { url, runsAlready } = await openEmbedded(supervisor, progress.line)
    console.log(url)
    if (runsAlready) return 0
    const code = await supervisor.ended
    // Told to stop, it has done its work.
    return code === 1 ? 1 : 0
  })
}
