import {
  createApiKey,
  listApiKeys,
  readApiKeys,
  revokeApiKey,
  type ApiKeyScope as Scope,
  type ApiKey as Stored,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId, writeGlobalId } from '../node/load-node.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { BadInput, NotFound } from '../problem/problem.ts'
import { editorOf } from './editor.ts'
import { mayDo } from './scopes.ts'
import { Role, User } from './user.ts'

const ApiKeyScope = builder.enumType('ApiKeyScope', {
  description: 'What a key is for.',
  values: {
    READ: { description: 'For reading alone: no mutation.' },
    WRITE: { description: 'For all that its role may.' },
  } satisfies Record<Scope, object>,
})

const ApiKey = builder.objectRef<Stored>('ApiKey').implement({
  description: 'What a program acts with in the name of an account: never the key itself.',
  fields: (t) => ({
    id: t.id({ description: 'Names it.', resolve: ({ id }) => writeGlobalId('ApiKey', id) }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    user: t.expose('user', { type: User, description: 'In whose name.' }),
    role: t.expose('role', { type: Role, description: 'What it may do, but never more than the account may.' }),
    scope: t.expose('scope', { type: ApiKeyScope, description: 'What it is for.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it is good.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', description: 'When it was ended.', nullable: true }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      description: 'When it was used last, to the minute; null where it never was.',
      nullable: true,
    }),
  }),
})

const NewApiKey = builder.objectRef<{ token: string; key: Stored }>('NewApiKey').implement({
  description: 'A key, told now and never again. Send it as `Authorization: Bearer …`.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'The key itself.' }),
    key: t.expose('key', { type: ApiKey, description: 'What it is.' }),
  }),
})

const ApiKeyConnection = builder.connectionObject(
  { type: ApiKey, name: 'ApiKeyConnection', description: 'A page of keys (Relay), and how many there are in all.' },
  { name: 'ApiKeyEdge', description: 'A key, and its place in the list.' },
)

builder.queryFields((t) => ({
  apiKeys: t.field({
    type: ApiKeyConnection,
    description: 'All API keys, ended ones too, by name: for admins.',
    authScopes: { may: 'manageUsers' },
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    resolve: (_root, page, context, info) =>
      connectWith(context, info, listApiKeys(null), page, (ids) => readApiKeys(context.database, ids)),
  }),
  ownApiKeys: t.field({
    type: ApiKeyConnection,
    description: 'One’s own API keys, ended ones too, by name: for editors.',
    authScopes: { may: 'curate' },
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    resolve: async (_root, page, context, info) =>
      connectWith(context, info, listApiKeys((await editorOf(context)).id), page, (ids) =>
        readApiKeys(context.database, ids),
      ),
  }),
}))

builder.mutationFields((t) => ({
  createApiKey: t.field({
    type: NewApiKey,
    description: 'Makes a key with which a program acts in one’s own name; a key makes none: for editors.',
    authScopes: { $all: { may: 'curate', inPerson: true } },
    errors: {
      types: [BadInput],
      union: { name: 'CreateApiKeyResult', description: 'The key, or why there is none.' },
    },
    args: {
      name: t.arg.string({ required: true, description: 'What it is for: 1 to 80 characters.' }),
      role: t.arg({ type: Role, required: true, description: 'What it may do, at most what you may.' }),
      scope: t.arg({ type: ApiKeyScope, required: true, description: 'What it is for.' }),
      days: t.arg.int({ required: true, description: 'How long it is good: 1 to 366 days.' }),
    },
    complexity: 20,
    resolve: async (_root, given, context) =>
      createApiKey(context.database, { ...given, user: (await editorOf(context)).id }),
  }),
  revokeApiKey: t.field({
    type: ApiKey,
    description: 'Ends a key at once, one’s own or, for admins, anybody’s: for editors.',
    authScopes: { may: 'curate' },
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'RevokeApiKeyResult', description: 'The key as it was, or why it goes on.' },
    },
    args: { key: t.arg.id({ required: true, description: 'The key.' }) },
    complexity: 20,
    resolve: async (_root, { key }, context) =>
      revokeApiKey(context.database, {
        key: readGlobalId(['ApiKey'], key, 'key').id,
        by: (await editorOf(context)).id,
        ofAnybody: await mayDo(context, 'manageUsers'),
      }),
  }),
}))
