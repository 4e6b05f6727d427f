import type { Problem } from '@backstop/store'
import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql'

/** What a client should know of an answer that is none the less right: a field of the input, what about it, what to do. */
export type Hint = {
  path: (string | number)[]
  message: string
  field: string | null
  suggestions: unknown
  remedy: string | null
}

const hints = new WeakMap<object, Hint[]>()

/** Tells the client of something that is no failure: it comes under `extensions.hints`, beside data without errors. */
export function giveHint(context: object, { path }: GraphQLResolveInfo, problem: Problem): void {
  const { message, field, remedy, details } = problem
  const hint = { path: responsePathAsArray(path), message, field, suggestions: details.suggestions ?? [], remedy }
  hints.set(context, [...(hints.get(context) ?? []), hint])
}

/** The hints given while an operation ran. */
export const hintsOf = (context: object): readonly Hint[] => hints.get(context) ?? []
