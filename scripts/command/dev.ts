import { removeRun, writeRun } from '../bootstrap/run-file.mjs'
import { supervise } from '../process/supervisor.ts'
import { bundle } from '../step/bundle.ts'
import { openDatabase } from '../step/database.ts'
import { migrate } from '../step/schema.ts'
import { seed, tellFirstAdmin, tellRefused } from '../step/seed.ts'
import { serve } from '../step/serve.ts'
import type { CommandInput } from './start.ts'

/** `npm run dev`: as `npm start`, but both servers reload when their code is edited, and show what they say. */
export function run({ progress }: CommandInput): Promise<number> {
  const { PORT: port = '3000', API_PORT: apiPort = '4000' } = process.env
  return supervise('dev', progress.line, async (supervisor) => {
    writeRun(Number(port), [])
    supervisor.onStop(async () => removeRun())
    const databaseUrl = await progress.step('database', () => openDatabase(supervisor, progress.line), {
      endsLine: false,
    })
    await progress.step('schema', async () => {
      await bundle(supervisor)
      await migrate(supervisor, databaseUrl)
    })
    const seeded = await progress.step('knowledge', async (note) => {
      const result = await seed(supervisor, databaseUrl, port)
      note(result.knowledge)
      return result
    })
    tellRefused(seeded, progress.line)
    // A folder of its own: beside a running `npm start` nothing is built from under its feet.
    const { pids, ready } = serve(supervisor, { databaseUrl, port, apiPort, folder: '.next-dev', watch: true })
    writeRun(Number(port), pids)
    await ready()
    progress.line(`Read     http://localhost:${port} (reloads on edit)`)
    progress.line(`Query    http://localhost:${port}/graphql`)
    tellFirstAdmin(seeded, progress.line)
    return supervisor.ended
  })
}
