import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

/** A file that is made of the schema. */
export type Rendered = { url: URL; text: string }

/** What others build against: the schema in SDL, and the types of the web app's operations. Sorted, so that diffs stay small. */
export function renderSchema(): Rendered[] {
  const sorted = lexicographicSortSchema(schema)
  const introspection = minifyIntrospection(introspectionFromSchema(sorted))
  return [
    { url: new URL('../schema.graphql', import.meta.url), text: `${printSchema(sorted)}\n` },
    {
      url: new URL('../../../apps/web/src/graphql/graphql-env.d.ts', import.meta.url),
      text: outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true }),
    },
  ]
}
