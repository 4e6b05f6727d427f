import { notedProblems } from '@backstop/graphql'
import type { Plugin } from 'graphql-yoga'

/** Adds what resolvers noted without failing to the errors of the answer. */
export function addNoted(): Plugin {
  return {
    onExecute: ({ args: { contextValue } }) => ({
      onExecuteDone: ({ result, setResult }) => {
        const noted = notedProblems(contextValue as object)
        if (noted.length === 0 || Symbol.asyncIterator in result) return
        setResult({ ...result, errors: [...(result.errors ?? []), ...noted] })
      },
    }),
  }
}
