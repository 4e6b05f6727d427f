// Writes what others build against: `npm run generate -w packages/graphql`. Needs no database.
import { writeFileSync } from 'node:fs'
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

const sorted = lexicographicSortSchema(schema)
writeFileSync(new URL('../schema.graphql', import.meta.url), `${printSchema(sorted)}\n`)
writeFileSync(
  new URL('../../../apps/web/src/graphql/graphql-env.d.ts', import.meta.url),
  outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(sorted)), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  }),
)
