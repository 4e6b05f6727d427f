import { checkOperation, limits, refusal } from '@backstop/graphql'
import { GraphQLError, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Refuses what asks for too much while it is read, or before it runs: in either case before any SQL. */
export function limitOperations(): Plugin {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: limits.tokens })
        } catch (error) {
          // graphql-js stops at the token that is too many; how many more there are is not known.
          if (error instanceof GraphQLError && /more than? \d+ tokens/.test(error.message)) {
            throw refusal('tokens', limits.tokens + 1, 'Split the operation.')
          }
          throw error
        }
      })
    },
    onExecute: ({ args: { schema, document, operationName, variableValues } }) =>
      checkOperation({ schema, document, operationName, variableValues }),
  }
}
