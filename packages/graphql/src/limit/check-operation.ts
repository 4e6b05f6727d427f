import { Problem } from '@backstop/store'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql'
import { limits } from './limits.ts'
import { locateRefusal } from './locate-refusal.ts'

/** An operation that is about to be executed. */
export type Operation = {
  schema: GraphQLSchema
  document: DocumentNode
  operationName?: string | null | undefined
  variableValues?: Record<string, unknown> | null | undefined
}

/**
 * Refuses an operation that asks for too much, before anything of it runs. Introspection is free: graphql-js bounds it itself.
 * @throws GraphQLError that names the cost and the limit
 * @throws GraphQLError with the Problem BAD_INPUT for a page that is too long, and where that is asked for
 */
export function checkOperation({ schema, document, operationName, variableValues }: Operation): void {
  const aliases = countAliases(document)
  if (aliases > limits.aliases) throw refusal('aliases', aliases, 'Ask for less at once, or for lists.')
  const measured = measure(schema, withoutIntrospection(document, operationName), variableValues ?? {})
  if (!measured) return
  const { depth, complexity } = measured
  if (depth > limits.depth) throw refusal('depth', depth, 'Ask for the inner things by their ids in a second query.')
  if (complexity > limits.cost) throw refusal('cost', complexity, 'Ask for shorter pages (`first`) or fewer fields.')
}

/** What an operation may have too much of, and how one says how much it has. */
const inWords = {
  cost: (asked: number) => `costs ${asked}`,
  depth: (asked: number) => `is ${asked} fields deep`,
  aliases: (asked: number) => `has ${asked} aliases`,
  tokens: (asked: number) => `has ${asked} tokens or more`,
} as const

/** An error that names what was asked for and what is allowed. */
export function refusal(what: keyof typeof inWords, asked: number, remedy: string, status = 400): GraphQLError {
  const limit = limits[what]
  return new GraphQLError(`The operation ${inWords[what](asked)}; the limit is ${limit}.`, {
    extensions: { code: 'OVER_LIMIT', limit: what, maximum: limit, [what]: asked, remedy, http: { status } },
  })
}

function countAliases(document: DocumentNode): number {
  let count = 0
  visit(document, {
    Field: (field) => {
      if (field.alias) count += 1
    },
  })
  return count
}

/** Null when the operation cannot be measured, because execution will refuse it: no such operation, or bad variables. */
function measure(schema: GraphQLSchema, document: DocumentNode | null, variables: Record<string, unknown>) {
  if (!document) return null
  const definitions = getOperationAST(document)?.variableDefinitions ?? []
  const read = getVariableValues(schema, definitions, variables)
  if (read.errors) return null
  try {
    return complexityFromQuery(document, { schema, variables })
  } catch (error) {
    if (error instanceof GraphQLError && !error.originalError) return null
    throw error instanceof Problem ? locateRefusal(error, { schema, document, ...read }) : error
  }
}

/** The one operation that is meant, with the fragments, less what it asks about the schema itself. */
function withoutIntrospection(document: DocumentNode, operationName?: string | null): DocumentNode | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operationName ? operations.filter(({ name }) => name?.value === operationName) : operations
  if (!operation) return null
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  return { ...document, definitions: [readsData(operation), ...fragments] }
}

function readsData(operation: OperationDefinitionNode): OperationDefinitionNode {
  const isData = (selection: SelectionNode) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__')
  const selections = operation.selectionSet.selections.filter(isData)
  return { ...operation, selectionSet: { ...operation.selectionSet, selections } }
}
