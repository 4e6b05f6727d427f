import { Problem } from '@backstop/store'
import { type GraphQLError, getNamedType, isObjectType, isScalarType } from 'graphql'
import { schema } from '../schema.ts'

/**
 * What to do about what graphql-js refuses before any resolver runs: a value that a scalar of ours did not take, a variable
 * that was not sent, a field of a node asked of the page it is on. Null where only the schema helps.
 */
export function suggestRemedy(error: GraphQLError): string | null {
  return remedyOfValue(error) ?? remedyOfVariable(error.message) ?? remedyOfField(error.message)
}

function remedyOfValue(error: Error): string | null {
  for (let cause: unknown = error; cause instanceof Error; ) {
    if (cause instanceof Problem) return cause.remedy
    cause = 'originalError' in cause ? cause.originalError : undefined
  }
  return null
}

function remedyOfVariable(message: string): string | null {
  const [, name, typeName = ''] =
    /^Variable "\$(\w+)" of required type "\[*(\w+)[\]!]*" was not provided/.exec(message) ?? []
  if (name === undefined) return null
  const type = schema.getType(typeName)
  const written = isScalarType(type) ? type.extensions.remedy : undefined
  return [`Send it along: "variables": {"${name}": …}.`, written].filter(Boolean).join(' ')
}

function remedyOfField(message: string): string | null {
  const [, field = '', typeName = ''] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(message) ?? []
  const type = schema.getType(typeName)
  if (!isObjectType(type)) return null
  const inside = ['nodes', 'node'].find((name) => {
    const node = getNamedType(type.getFields()[name]?.type)
    return isObjectType(node) && field in node.getFields()
  })
  return inside === undefined ? null : `Put it inside ${inside} { … }.`
}
