import { createServer, type Server } from 'node:http'
import { openDatabase, suggestClaims, workOnIngestions } from '@backstop/store'
import { createServerAdapter } from '@whatwg-node/server'
import { createApp } from './app.ts'
import type { Environment } from './environment.ts'
import { fail, readOrFail } from './fail.ts'
import { readTrustedDocuments } from './graphql/trusted-documents.ts'
import { limitStatements } from './http/limit-statements.ts'

/**
 * How long, after the process was told to stop, what is under way may go on, and when it ends whatever still is: before the eight seconds
 * after which the supervisor kills it.
 */
const grace = { underWay: 5_000, whole: 7_000 }

const log = (event: string, details: object) =>
  console.error(JSON.stringify({ at: new Date().toISOString(), event, ...details }))

/** Serves the API and works on what is brought in, until the process is told to stop. What keeps it from that ends the process, in one line. */
export function serve({ databaseUrl, port, trustedDocuments, trustedOnly, webOrigin, secret }: Environment): void {
  const trusted = readOrFail(() => readTrustedDocuments(trustedDocuments))
  const database = openDatabase(limitStatements(databaseUrl))
  const app = createApp({ database, trusted, trustedOnly, webOrigin, ...(secret && { secret }), log })

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
  server.once('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === 'EADDRINUSE' ? `Port ${port} is taken: set API_PORT to a free one.` : error),
  )
  server.listen(port, '127.0.0.1', () => {
    const address = server.address()
    console.log(`API on http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/graphql`)
  })
  whenToldToStop(async () => {
    // Side by side: a connection that holds the server open leaves the worker no time for another document.
    const stopWorker = worker.then(({ stop }) => stop(grace.underWay)).catch(() => {})
    await Promise.all([closeServer(server), stopWorker])
    await database.close()
  })
}

/** Told so, ends the process once `close` is done, or has taken too long. */
function whenToldToStop(close: () => Promise<void>): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), grace.whole)
    close().then(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
}

/** Takes no new connection, lets what is under way finish, and cuts off what does not. */
function closeServer(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), grace.underWay)
  // A connection that answered its last request would otherwise be kept alive, and the process with it.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  return new Promise((done) => {
    server.close(() => {
      clearTimeout(cut)
      clearInterval(sweep)
      done()
    })
  })
}
