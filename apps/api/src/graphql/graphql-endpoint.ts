import { type Context, presentError, schema } from '@backstop/graphql'
import { useAPQ as keepSentOperations } from '@graphql-yoga/plugin-apq'
import { usePersistedOperations as allowOnly } from '@graphql-yoga/plugin-persisted-operations'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { AppOptions } from '../app-options.ts'
import { readLearner } from '../learner/learner-cookie.ts'
import { cacheable } from './cacheable.ts'
import { limitOperations } from './limit-operations.ts'
import { createOperationStore } from './operation-store.ts'
import { preventForgery } from './prevent-forgery.ts'

/** Answers GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/ */
export function createGraphqlEndpoint({ database, log, trusted, trustedOnly }: Required<AppOptions>) {
  const operations = createOperationStore(trusted)
  const report = (reference: string, error: unknown) =>
    log('unexpected', { reference, error: error instanceof Error ? error.stack : String(error) })
  const persistence: Plugin = trustedOnly
    ? allowOnly({ getPersistedOperation: (hash) => trusted.get(hash) ?? null })
    : keepSentOperations({ store: operations })
  const yoga = createYoga<Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    logging: false,
    // Anybody may read from anywhere; a browser never sends the learner's cookie along.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], maxAge: 86_400 },
    maskedErrors: { maskError: (error) => presentError(error, report) },
    plugins: [persistence, preventForgery(), limitOperations()],
  })
  return async (request: Request): Promise<Response> => {
    const { learner, cookie } = readLearner(request)
    const response = await yoga.fetch(request, { database, learner })
    // Yoga repeats the caller's origin; the same answer for everybody can be kept by caches.
    if (response.headers.has('access-control-allow-origin')) response.headers.set('access-control-allow-origin', '*')
    const made = cookie()
    if (made) response.headers.append('set-cookie', made)
    return cacheable(request, response)
  }
}
