import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Content types that a form of a foreign page can send without the browser asking us first. */
const simpleTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

/** Headers that no foreign page can set without the browser asking us first. */
const proofs = ['x-graphql-yoga-csrf', 'apollo-require-preflight']

/**
 * Refuses posts that a foreign page could have made in a learner's name. GET only reads (yoga refuses mutations there), so
 * links and `curl` work without ado.
 */
export function preventForgery(): Plugin {
  return {
    onRequestParse: ({ request: { method, headers } }) => {
      if (method !== 'POST' || proofs.some((name) => headers.has(name))) return
      const type = headers.get('content-type')?.toLowerCase() ?? ''
      if (type !== '' && !simpleTypes.some((simple) => type.startsWith(simple))) return
      throw new GraphQLError('This might have been sent by a foreign page.', {
        extensions: {
          code: 'FORGERY',
          remedy: `Send it as application/json, or with the header ${proofs[0]}: 1.`,
          http: { status: 403 },
        },
      })
    },
  }
}
