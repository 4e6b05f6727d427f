import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

/** Turns a GraphQL document into a typed one. Types come from `packages/graphql/schema.graphql`, nothing else does. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { DateTime: string; EDTF: string }
  disableMasking: true
}>()
