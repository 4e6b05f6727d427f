import { randomBytes } from 'node:crypto'
import { Problem } from '@backstop/store'
import { answerExport } from './answer-export.ts'
import { answerHealth } from './answer-health.ts'
import { answerQuizExport } from './answer-quiz-export.ts'
import type { AppOptions } from './app-options.ts'
import { createAuthEndpoint } from './auth/answer-auth.ts'
import { createAuth } from './auth/auth.ts'
import { refuse } from './auth/refuse.ts'
import { answerGraphiql } from './graphiql/answer-graphiql.ts'
import { answerAsset } from './graphiql/asset.ts'
import { createGraphqlEndpoint } from './graphql/graphql-endpoint.ts'
import { answerError, withinTime } from './http/answer-error.ts'
import { readBounded } from './http/read-bounded.ts'
import { withoutBody } from './http/without-body.ts'
import { createIngestionEndpoint } from './ingestion/answer-ingestion.ts'

/** The API as a function of requests: no port, no process. */
export type App = { handle: (request: Request) => Promise<Response> }

/** How long a request may take before it is given up. */
const timeoutMilliseconds = 15_000

/** Wires what answers under each path; decides nothing. */
export function createApp(options: AppOptions): App {
  const { database, log, trusted = new Map(), trustedOnly = false } = options
  const { secret = randomBytes(32).toString('base64url'), webOrigin = 'http://localhost:3000' } = options
  const auth = createAuth({ database, log, secret, webOrigin })
  const answerAuth = createAuthEndpoint(database, auth)
  const answerIngestion = createIngestionEndpoint(database, auth)
  const answerGraphql = createGraphqlEndpoint({ database, log, trusted, trustedOnly, auth })
  const route = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/healthz') return answerHealth(database)
    if (pathname.startsWith('/api/auth/')) return answerAuth(await readBounded(request))
    if (pathname === '/api/ingest' || pathname.startsWith('/api/ingest/')) return answerIngestion(request)
    if (pathname === '/api/me/export') return answerExport(request, database, auth)
    if (pathname === '/api/quiz/export') return answerQuizExport(request, database, auth)
    if (pathname.startsWith('/api/graphiql/')) return answerAsset(request)
    if (pathname !== '/graphql') return answerError(404, 'NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.')
    const ask = async (asked: Request) => answerGraphiql(asked) ?? answerGraphql(await readBounded(asked))
    return request.method === 'HEAD' ? withoutBody(request, ask) : ask(request)
  }
  return {
    handle: (request) =>
      withinTime(timeoutMilliseconds, async () => {
        try {
          return await route(request)
        } catch (error) {
          if (error instanceof Response) return error
          if (error instanceof Problem) return refuse(error)
          // Nobody is there any more to be told.
          if (request.signal.aborted) return answerError(400, 'GIVEN_UP', 'The request was given up.')
          const reference = crypto.randomUUID()
          log('failed', { reference, error: error instanceof Error ? error.stack : String(error) })
          return answerError(500, 'INTERNAL', 'Something went wrong on our side.', { reference })
        }
      }),
  }
}
