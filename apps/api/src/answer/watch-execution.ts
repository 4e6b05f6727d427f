import { getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** What becomes known of a request while it is answered. */
export type Execution = { execution: { isPlainRead: boolean } }

/** Notes whether what is executed is a query and nothing of it fails: anything else is answered anew each time. */
export function watchExecution(): Plugin<Execution> {
  return {
    onExecute: ({ args: { document, operationName }, context: { execution } }) => ({
      onExecuteDone: ({ result }) => {
        const isQuery = getOperationAST(document, operationName)?.operation === 'query'
        execution.isPlainRead = isQuery && !(Symbol.asyncIterator in result) && !result.errors?.length
      },
    }),
  }
}
