// The API alone: `DATABASE_URL=… node_modules/.bin/node apps/api/src/server.ts`, or under another Node from 24 on. Listens on 127.0.0.1; a proxy in front makes it public.
import { readEnvironment } from './environment.ts'
import { readOrFail } from './fail.ts'

// Before anything is loaded, which takes seconds: what is wrong is said at once.
const environment = readOrFail(() => readEnvironment(process.env))
const { serve } = await import('./serve.ts')
serve(environment)
