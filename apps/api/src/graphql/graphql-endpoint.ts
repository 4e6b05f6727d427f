import { type Context, presentError, schema } from '@backstop/graphql'
import { readEdition } from '@backstop/store'
import { useAPQ as keepSentOperations } from '@graphql-yoga/plugin-apq'
import { usePersistedOperations as allowOnly } from '@graphql-yoga/plugin-persisted-operations'
import { createYoga, type Plugin } from 'graphql-yoga'
import { cacheable } from '../answer/cacheable.ts'
import { createKeptAnswers, type KeptAnswer } from '../answer/kept-answers.ts'
import { nameQuestion } from '../answer/name-question.ts'
import { type Execution, watchExecution } from '../answer/watch-execution.ts'
import type { AppOptions } from '../app-options.ts'
import type { Auth } from '../auth/auth.ts'
import { withPlainMediaTypes } from '../http/plain-media-types.ts'
import { refuseMediaType } from '../http/refuse-media-type.ts'
import { refuseParameters } from '../http/refuse-parameters.ts'
import { readVisit } from '../visit/visit.ts'
import { addHints } from './add-hints.ts'
import { addRemedies } from './add-remedies.ts'
import { limitOperations } from './limit-operations.ts'
import { createOperationStore } from './operation-store.ts'
import { preventForgery } from './prevent-forgery.ts'
import { refuseUnknownKeys } from './refuse-unknown-keys.ts'

type Options = Required<Pick<AppOptions, 'database' | 'log' | 'trusted' | 'trustedOnly'>> & { auth: Auth }

/** Answers GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/ */
export function createGraphqlEndpoint({ database, log, trusted, trustedOnly, auth }: Options) {
  const operations = createOperationStore(trusted)
  const stackOf = (error: unknown) => (error instanceof Error ? error.stack : String(error))
  const report = (reference: string, error: unknown) => log('unexpected', { reference, error: stackOf(error) })
  const whenUnprepared = (error: unknown) => log('unprepared', { error: stackOf(error) })
  const persistence: Plugin = trustedOnly
    ? allowOnly({ getPersistedOperation: (hash) => trusted.get(hash) ?? null })
    : keepSentOperations({ store: operations })
  const yoga = createYoga<Context & Execution>({
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
    plugins: [
      persistence,
      preventForgery(),
      refuseUnknownKeys(),
      limitOperations(),
      addHints(),
      watchExecution(),
      addRemedies(),
    ],
  })
  /** Answers by executing; `kept` is the answer where anybody who asks the same may be given it. */
  const execute = async (request: Request) => {
    const { cookies, isPersonal, ...visit } = readVisit(request, auth)
    const execution = { isPlainRead: false }
    const answer = await yoga.fetch(request, { database, whenUnprepared, ...visit, execution })
    const response = refuseMediaType(request, answer) ?? answer
    // Yoga repeats the caller's origin; the same answer for everybody can be kept by caches.
    if (response.headers.has('access-control-allow-origin')) response.headers.set('access-control-allow-origin', '*')
    for (const cookie of cookies()) response.headers.append('set-cookie', cookie)
    const isShared = execution.isPlainRead && !isPersonal() && response.status === 200
    return { response, kept: isShared ? await copy(response) : null }
  }
  const answers = createKeptAnswers()
  return async (given: Request): Promise<Response> => {
    const request = withPlainMediaTypes(given)
    const refused = await refuseParameters(request)
    if (refused !== null) return refused
    const question = await nameQuestion(request)
    if (question === null || !answers.isAskedAgain(question))
      return cacheable(request, (await execute(request)).response)
    // Read before anything else: what is published meanwhile may be in the answer, but under no edition that is asked for later.
    const edition = await readEdition(database).catch(() => null)
    const found = edition === null ? undefined : answers.find(question, edition)
    if (found) return cacheable(request, respond(found))
    const { response, kept } = await execute(request)
    if (edition !== null && kept) answers.keep(question, edition, kept)
    return cacheable(request, response)
  }
}

async function copy(response: Response): Promise<KeptAnswer> {
  const body = new Uint8Array(await response.clone().arrayBuffer())
  return { contentType: response.headers.get('content-type') ?? '', body }
}

const respond = ({ contentType, body }: KeptAnswer) =>
  new Response(body, { headers: { 'content-type': contentType, 'access-control-allow-origin': '*' } })
