// The API alone: `DATABASE_URL=… node apps/api/src/server.ts`. Listens on 127.0.0.1; a proxy in front makes it public.
import { createServer } from 'node:http'
import { openDatabase, suggestClaims, workOnIngestions } from '@backstop/store'
import { createServerAdapter } from '@whatwg-node/server'
import { createApp } from './app.ts'
import { readEnvironment } from './environment.ts'
import { readTrustedDocuments } from './graphql/trusted-documents.ts'
import { limitStatements } from './http/limit-statements.ts'

/** How long what is under way may go on after the process was told to stop. */
const graceMilliseconds = 10_000

const environment = start(() => readEnvironment(process.env))
const database = openDatabase(limitStatements(environment.databaseUrl))
const log = (event: string, details: object) =>
  console.error(JSON.stringify({ at: new Date().toISOString(), event, ...details }))
const app = createApp({
  database,
  trusted: start(() => readTrustedDocuments(environment.trustedDocuments)),
  trustedOnly: environment.trustedOnly,
  webOrigin: environment.webOrigin,
  ...(environment.secret && { secret: environment.secret }),
  log,
})

const worker = workOnIngestions(database, {
  suggest: suggestClaims,
  onError: (error) => log('ingestion', { error: error instanceof Error ? error.stack : String(error) }),
})
worker.catch((error: Error) => log('ingestion', { error: `Documents cannot be brought in: ${error.message}` }))

const server = createServer(createServerAdapter(app.handle))
// Slow senders are cut off; a proxy may keep its connections longer than we do.
server.headersTimeout = 10_000
server.requestTimeout = 20_000
server.keepAliveTimeout = 65_000
server.once('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  fail(taken ? `Port ${environment.port} is taken: set API_PORT to a free one.` : error.message)
})
server.listen(environment.port, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : environment.port
  console.log(`API on http://127.0.0.1:${port}/graphql`)
})

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (!stopping) stop()
    stopping = true
  })
}

/** Takes nothing new, lets what is under way finish, then closes the database. */
function stop() {
  const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
  // A connection that answered its last request would otherwise be kept alive, and the process with it.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  server.close(async () => {
    clearTimeout(cut)
    clearInterval(sweep)
    await worker.then(({ stop }) => stop(graceMilliseconds)).catch(() => {})
    await database.close()
    process.exit(0)
  })
}

function start<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

function fail(line: string): never {
  console.error(line)
  process.exit(1)
}
