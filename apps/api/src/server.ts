// The API alone: `DATABASE_URL=… node apps/api/src/server.ts`. Listens on 127.0.0.1; a proxy in front makes it public.
import { type Environment, readEnvironment } from './environment.ts'
import { fail } from './fail.ts'

// Before anything is loaded, which takes seconds: what is wrong is said at once.
const environment = read()
const { serve } = await import('./serve.ts')
serve(environment)

function read(): Environment {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    return fail(error)
  }
}
