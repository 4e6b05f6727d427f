import type PrismaTypes from '@backstop/store/pothos'
import { getDatamodel } from '@backstop/store/pothos'
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import ValidationPlugin from '@pothos/plugin-validation'
import type { Context } from './context.ts'
import { limitsInWords } from './limit/limits-in-words.ts'
import { nodeOptions } from './node/load-node.ts'
import { pageWords } from './page/page-words.ts'
import { type Scopes, scopeOptions } from './user/scopes.ts'

/** What the plugins are told of us. */
export type SchemaTypes = {
  PrismaTypes: PrismaTypes
  Context: Context
  AuthScopes: Scopes
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Connection: { totalCount: () => Promise<number> }
  Scalars: {
    DateTime: { Input: Date; Output: Date }
    EDTF: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
}

/** Every concept adds its types to this. Wires plugins; decides nothing. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, ErrorsPlugin, ComplexityPlugin, PrismaPlugin, RelayPlugin, ValidationPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true },
  scopeAuth: scopeOptions,
  prisma: { client: (context) => context.database.prisma, dmmf: getDatamodel() },
  relay: { ...pageWords, ...nodeOptions },
  // Costs are declared on fields and checked once, before anything runs: see limit/.
  complexity: { disabled: true, defaultComplexity: 1, defaultListMultiplier: 3 },
})

builder.queryType({ description: `Everything that can be read. Published knowledge only. ${limitsInWords}` })
builder.mutationType({
  authScopes: { writes: true },
  description:
    'What a learner can do: run through a quiz, review what is due, report a bad question, look after an account.',
})
