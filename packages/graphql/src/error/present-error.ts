import { Problem } from '@backstop/store'
import { PothosValidationError } from '@pothos/core'
import { InputValidationError } from '@pothos/plugin-validation'
import { GraphQLError } from 'graphql'
import { problemOfDatabase } from './sql-state.ts'

/** Where an error goes that nobody expected. `reference` is all that the client is told. */
export type Report = (reference: string, error: unknown) => void

/**
 * The one place where a failure becomes what a client sees: a code, the field and limit it concerns, and a remedy. What
 * nobody foresaw is reported with its stack and shown as a reference alone: never a stack, SQL or a path.
 */
export function presentError(error: unknown, report: Report): GraphQLError {
  const cause = rootOf(error)
  const problem = toProblem(cause)
  if (problem) {
    const message = messageOf(error, cause, problem)
    return locate(error, message, extensionsOf(problem, variableIn(message)))
  }
  // Written by graphql-js or by us for the client: syntax, validation, limits.
  if (cause instanceof GraphQLError) return withCode(error instanceof GraphQLError ? error : cause)
  const reference = crypto.randomUUID()
  report(reference, cause)
  return locate(error, 'Something went wrong on our side.', {
    code: 'INTERNAL',
    reference,
    remedy: 'Try again. If it goes on, report the reference.',
  })
}

function toProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof InputValidationError) return problemOfValidation(error)
  if (error instanceof PothosValidationError) return new Problem('BAD_INPUT', error.message)
  return problemOfDatabase(error)
}

function problemOfValidation({ issues }: InputValidationError): Problem {
  const [issue] = issues
  const path = issue?.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  const message = issue?.message ?? 'An argument breaks a rule.'
  return new Problem('BAD_INPUT', path ? `\`${path}\`: ${message}` : message, {
    limit: message,
    ...(path ? { field: path } : {}),
  })
}

/** Of a variable or a literal, graphql-js says where it stands; of anything else it repeats what we said, or the database. */
function messageOf(error: unknown, cause: unknown, problem: Problem): string {
  const located = error instanceof GraphQLError && cause instanceof Error && error.message !== cause.message
  return located ? error.message : problem.message
}

function extensionsOf({ code, field, limit, remedy, details }: Problem, variable: string | null) {
  return { code, field: field ?? variable, limit, remedy, ...details }
}

/** The variable that graphql-js says a value is wrong for. */
const variableIn = (message: string): string | null => /^Variable "(\$\w+)"/.exec(message)?.[1] ?? null

function locate(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : new GraphQLError('')
  return new GraphQLError(message, { nodes, source, positions, path, extensions })
}

function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code) return error
  const variable = variableIn(error.message)
  const told = variable === null ? { code: 'INVALID_OPERATION' } : { code: 'BAD_INPUT', field: variable }
  return locate(error, error.message, { ...told, ...error.extensions })
}

function rootOf(error: unknown): unknown {
  let root = error
  while (root instanceof GraphQLError && root.originalError) root = root.originalError
  return root
}
