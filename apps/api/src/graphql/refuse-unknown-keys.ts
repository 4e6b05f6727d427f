import type { Context } from '@backstop/graphql'
import { Problem } from '@backstop/store'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Refuses whatever is asked with a key that is none: an answer for everybody would hide that the program's own work is not done. */
export function refuseUnknownKeys(): Plugin<object, Pick<Context, 'hasKey' | 'viewer'>> {
  return {
    onRequestParse: async ({ serverContext }) => {
      if (!serverContext.hasKey()) return
      await serverContext.viewer().catch((error) => {
        if (!(error instanceof Problem)) throw error
        const { message, code, remedy } = error
        throw new GraphQLError(message, { extensions: { code, remedy, http: { status: 401 } } })
      })
    },
  }
}
