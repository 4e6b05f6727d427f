import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
} from 'graphql'

/**
 * Where a schema does not hold what a contract promises: a type, field, argument, enum value or interface that is missing, or
 * that has another type, nullability or default. What the schema has besides is no breach.
 * @param contract SDL; it need not be complete: types it only mentions are not looked at
 */
export function findBreaches(contract: string, schema: GraphQLSchema): string[] {
  return parse(contract).definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name) return []
    const type = schema.getType(definition.name.value)
    return type ? breachesOf(definition, type) : [`${definition.name.value}: missing`]
  })
}

function breachesOf(definition: DefinitionNode, type: GraphQLNamedType): string[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const same = definition.kind === Kind.OBJECT_TYPE_DEFINITION ? isObjectType(type) : isInterfaceType(type)
      if (!same || !(isObjectType(type) || isInterfaceType(type))) return [`${type.name}: another kind of type`]
      const implemented = type.getInterfaces().map(({ name }) => name)
      const missing = (definition.interfaces ?? []).filter(({ name }) => !implemented.includes(name.value))
      return [
        ...missing.map(({ name }) => `${type.name}: does not implement ${name.value}`),
        ...(definition.fields ?? []).flatMap((field) =>
          breachesOfField(type.name, field, type.getFields()[field.name.value]),
        ),
      ]
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      if (!isInputObjectType(type)) return [`${type.name}: another kind of type`]
      const oneOf = definition.directives?.some(({ name }) => name.value === 'oneOf') ?? false
      return [
        ...(oneOf === type.isOneOf ? [] : [`${type.name}: @oneOf differs`]),
        ...(definition.fields ?? []).flatMap((field) =>
          breachesOfInput(type.name, field, type.getFields()[field.name.value]),
        ),
      ]
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      if (!isEnumType(type)) return [`${type.name}: another kind of type`]
      const missing = (definition.values ?? []).filter(({ name }) => !type.getValue(name.value))
      return missing.map(({ name }) => `${type.name}.${name.value}: missing`)
    }
    default:
      return []
  }
}

function breachesOfField(
  parent: string,
  promised: FieldDefinitionNode,
  served: GraphQLField<unknown, unknown> | undefined,
): string[] {
  const name = `${parent}.${promised.name.value}`
  if (!served) return [`${name}: missing`]
  return [
    ...differing(name, print(promised.type), String(served.type)),
    ...(promised.arguments ?? []).flatMap((argument) =>
      breachesOfInput(
        name,
        argument,
        served.args.find((arg) => arg.name === argument.name.value),
      ),
    ),
    // An argument that a client does not know of must not be needed.
    ...served.args
      .filter((arg) => String(arg.type).endsWith('!') && arg.defaultValue === undefined && arg.default === undefined)
      .filter((arg) => !promised.arguments?.some((argument) => argument.name.value === arg.name))
      .map((arg) => `${name}(${arg.name}): required, but not promised`),
  ]
}

function breachesOfInput(
  parent: string,
  promised: InputValueDefinitionNode,
  served: Pick<GraphQLInputField, 'type' | 'astNode'> | undefined,
): string[] {
  const name = `${parent}(${promised.name.value})`
  return served ? differing(name, print(promised.type), String(served.type)) : [`${name}: missing`]
}

const differing = (name: string, promised: string, served: string) =>
  promised === served ? [] : [`${name}: ${served} instead of ${promised}`]
