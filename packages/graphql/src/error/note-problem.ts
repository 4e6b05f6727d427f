import type { Problem } from '@backstop/store'
import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql'

const noted = new WeakMap<object, GraphQLError[]>()

/** Tells the client of a problem that leaves the field its value: it is added to the errors, and nothing becomes null. */
export function noteProblem(context: object, { fieldNodes, path }: GraphQLResolveInfo, problem: Problem): void {
  const error = new GraphQLError(problem.message, {
    nodes: fieldNodes,
    path: responsePathAsArray(path),
    originalError: problem,
  })
  noted.set(context, [...(noted.get(context) ?? []), error])
}

/** The problems noted while an operation ran. */
export const notedProblems = (context: object): readonly GraphQLError[] => noted.get(context) ?? []
