import { suggestRemedy } from '@backstop/graphql'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** What to do about an error that was found before any resolver ran, by its code. Those of resolvers bring their own. */
const remedies: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'Mend what stands at the place that `locations` names.',
  GRAPHQL_VALIDATION_FAILED: 'Look at the schema: the documentation in GraphiQL shows it, introspection gives it.',
  INVALID_OPERATION: 'Look at the schema: the documentation in GraphiQL shows it, introspection gives it.',
  OPERATION_RESOLUTION_FAILURE: 'Name one of the operations of the document as `operationName`.',
  BAD_REQUEST: 'POST {"query": "…", "variables": {…}} as application/json. What only reads may come by GET as well.',
  BAD_INPUT: 'Look at its description in the schema.',
  PERSISTED_QUERY_NOT_FOUND: 'Send the operation itself along, once.',
  PERSISTED_QUERY_MISMATCH: 'Send the SHA-256 of the operation as it is sent, in hexadecimal digits.',
}

/** Gives every error a remedy, and takes away what only says how we failed to read it. */
export function addRemedies(): Plugin {
  return {
    onResultProcess: ({ result, setResult }) => {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !('errors' in result) || !result.errors) return
      const isRefused = !('data' in result) || result.data === undefined
      setResult({ ...result, errors: result.errors.map((error) => withRemedy(error, isRefused)) })
    },
  }
}

/**
 * The status of a request that nothing was executed of, by its code: https://graphql.github.io/graphql-over-http/draft/ wants one that says so. By `spec`
 * yoga tells that clients who ask for plain JSON get 200.
 */
const statuses: Record<string, number> = { INTERNAL: 500, UNAVAILABLE: 503 }
const statusOf = (code: unknown) => ({ status: statuses[String(code)] ?? 400, spec: true })

function withRemedy(error: GraphQLError, isRefused: boolean): GraphQLError {
  const { originalError, ...extensions } = error.extensions ?? {}
  const remedy = extensions.remedy ?? suggestRemedy(error) ?? remedies[String(extensions.code)]
  // By `originalError`, yoga tells that the request is to blame. What asks for too much does so however it is noticed.
  const isToBlame = originalError !== undefined || extensions.code === 'OVER_LIMIT'
  const http = isToBlame ? { status: 400 } : (extensions.http ?? (isRefused ? statusOf(extensions.code) : undefined))
  const { message, nodes, source, positions, path } = error
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    extensions: { ...extensions, ...(remedy !== undefined && { remedy }), ...(http !== undefined && { http }) },
  })
}
