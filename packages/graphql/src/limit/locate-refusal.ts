import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

type Asked = {
  schema: GraphQLSchema
  document: DocumentNode
  variableValues: Parameters<typeof getArgumentValues>[2]
}

/**
 * The refusal of an argument, with the place of the field that it was given to: of several lists under aliases one would else not know which was meant.
 * Nothing has run yet, so that the path has no indexes.
 */
export function locateRefusal(refusal: Error, { schema, document, variableValues }: Asked): Error {
  const operation = getOperationAST(document)
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  const seen = new Set<SelectionSetNode>()
  const root = operation && schema.getRootType(operation.operation)
  const found = root && find(root, operation.selectionSet, [])
  return found
    ? new GraphQLError(refusal.message, { nodes: [found.node], path: found.path, originalError: refusal })
    : refusal

  function find(
    type: GraphQLNamedType | undefined,
    selectionSet: SelectionSetNode,
    path: readonly string[],
  ): { node: FieldNode; path: readonly string[] } | null {
    // A fragment may be spread many times within itself; it is looked through once.
    if (seen.has(selectionSet)) return null
    seen.add(selectionSet)
    for (const node of selectionSet.selections) {
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
        const name = fragment?.typeCondition?.name.value
        const within = fragment && find(name ? schema.getType(name) : type, fragment.selectionSet, path)
        if (within) return within
        continue
      }
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
      if (!field) continue
      const here = [...path, (node.alias ?? node.name).value]
      if (isRefused(field.extensions.complexity, () => getArgumentValues(field, node, variableValues)))
        return { node, path: here }
      const within = node.selectionSet && find(getNamedType(field.type), node.selectionSet, here)
      if (within) return within
    }
    return null
  }
}

/** Whether it is this field whose cost cannot be told. */
function isRefused(cost: unknown, readArguments: () => object): boolean {
  if (typeof cost !== 'function') return false
  try {
    cost(readArguments())
    return false
  } catch {
    return true
  }
}
