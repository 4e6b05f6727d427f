import type { Progress } from '../bootstrap/progress.mjs'
import { removeRun, writeRun } from '../bootstrap/run-file.mjs'
import { supervise } from '../process/supervisor.ts'
import { bundle } from '../step/bundle.ts'
import { openDatabase, whereDataStays } from '../step/database.ts'
import { migrate } from '../step/schema.ts'
import { seed, tellFirstAdmin, tellRefused } from '../step/seed.ts'
import { serve } from '../step/serve.ts'
import { buildFolder, buildWeb } from '../step/web-build.ts'

/** What every command is given. */
export type CommandInput = { progress: Progress; args: string[] }

/** `npm start`: everything from the database to the pages, until it is told to stop. */
export function run({ progress }: CommandInput): Promise<number> {
  const { PORT: port = '3000', API_PORT: apiPort = '4000' } = process.env
  const folder = buildFolder()
  return supervise('start', progress.line, async (supervisor) => {
    writeRun(Number(port), [])
    supervisor.onStop(async () => removeRun())
    // Beside everything else, since it takes longest. A failure is told when its turn comes, below.
    const built = buildWeb(supervisor, folder)
    built.catch(() => {})
    const databaseUrl = await progress.step('database', () => openDatabase(supervisor, progress.line), {
      endsLine: false,
    })
    await progress.step('schema', async () => {
      await bundle(supervisor)
      await migrate(supervisor, databaseUrl)
    })
    // The servers start while the seeds are applied; whether they answer well is asked when both are done.
    const served = built.then(() => {
      const { pids, ready } = serve(supervisor, { databaseUrl, port, apiPort, folder })
      writeRun(Number(port), pids)
      return ready
    })
    served.catch(() => {})
    const seeded = await progress.step('knowledge', async (note) => {
      const result = await seed(supervisor, databaseUrl, port)
      note(result.knowledge)
      return result
    })
    tellRefused(seeded, progress.line)
    await progress.step('questions', async (note) => note(seeded.questions))
    await progress.step('web', async () => (await served)())
    progress.line(`Read     http://localhost:${port}`)
    progress.line(`Query    http://localhost:${port}/graphql`)
    tellFirstAdmin(seeded, progress.line)
    progress.line(`Ctrl-C stops; your data stays in ${whereDataStays()}`)
    return supervisor.ended
  })
}
