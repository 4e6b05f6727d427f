import { hintsOf } from '@backstop/graphql'
import type { Plugin } from 'graphql-yoga'

/** Puts the hints that resolvers gave beside the data, under `extensions.hints`. */
export function addHints(): Plugin {
  return {
    onExecute: ({ args: { contextValue } }) => ({
      onExecuteDone: ({ result, setResult }) => {
        const hints = hintsOf(contextValue as object)
        if (hints.length === 0 || Symbol.asyncIterator in result) return
        setResult({ ...result, extensions: { ...result.extensions, hints } })
      },
    }),
  }
}
