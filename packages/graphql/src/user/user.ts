import {
  type Account,
  listUsers,
  type Role as RoleName,
  readSignIns,
  readUsers,
  revokeSessions,
  setRole,
} from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { gather } from '../load/gather.ts'
import { readGlobalId, refetchable } from '../node/load-node.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { BadInput, NotFound } from '../problem/problem.ts'

export const Role = builder.enumType('Role', {
  description: 'What an account may do; each may do what those before it may.',
  values: {
    READER: { description: 'Reads and answers, as everybody may.' },
    STUDENT: { description: 'The same: what a new account is.' },
    TEACHER: { description: 'Takes quizzes out with their keys, to print them.' },
    EDITOR: { description: 'Curates documents, entities and claims, and sees what was reported about questions.' },
    ADMIN: { description: 'Decides who may do what.' },
  } satisfies Record<RoleName, object>,
})

export const User = builder.objectRef<Account>('User')
builder.node(User, {
  description: 'An account. Only its owner and admins can see it.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    email: t.exposeString('email', { description: 'By what it is entered, in small letters.' }),
    name: t.exposeString('name', { description: 'How its owner wants to be called.' }),
    role: t.expose('role', { type: Role, description: 'What it may do.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    deviceCount: t.int({
      description: 'On how many devices it is signed in.',
      resolve: async ({ id }, _args, context) => (await signInsOf(context, id))?.count ?? 0,
    }),
    signedInAt: t.field({
      type: 'DateTime',
      description: 'When it signed in last, of where it still is signed in; null where it is nowhere.',
      nullable: true,
      resolve: async ({ id }, _args, context) => (await signInsOf(context, id))?.latest ?? null,
    }),
  }),
})

const signInsOf = (context: Context, id: string) =>
  gather(context, 'sign-ins', id, (ids) => readSignIns(context.database, ids))

refetchable('User', async (ids, context) => {
  const viewer = await context.viewer()
  const seen = viewer?.role === 'ADMIN' ? ids : ids.filter((id) => id === viewer?.id)
  const users = seen.length === 0 ? [] : [...(await readUsers(context.database, seen)).values()]
  return new Map(users.map((user) => [user.id, { __typename: 'User', ...user }]))
})

const UserConnection = builder.connectionObject(
  { type: User, name: 'UserConnection', description: 'A page of accounts (Relay), and how many there are in all.' },
  { name: 'UserEdge', description: 'An account, and its place in the list.' },
)

builder.queryFields((t) => ({
  viewer: t.field({
    type: User,
    description: 'The account that is signed in; null for nobody.',
    nullable: true,
    resolve: (_root, _args, { viewer }) => viewer(),
  }),
  users: t.field({
    type: UserConnection,
    description: 'All accounts, by e-mail: for admins.',
    authScopes: { may: 'manageUsers' },
    args: {
      text: t.arg.string({ description: 'Part of the name or of the e-mail.' }),
      role: t.arg({ type: [Role], description: 'Any of these roles.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, { text, role, ...page }, context, info) =>
      connectWith(context, info, listUsers({ text, role }), page, (ids) => readUsers(context.database, ids)),
  }),
}))

builder.mutationFields((t) => ({
  setRole: t.field({
    type: User,
    description:
      'Gives another account a role and signs it out everywhere: for admins who are signed in, not with a key.',
    authScopes: { $all: { may: 'manageUsers', inPerson: true } },
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'SetRoleResult', description: 'The account as it now is, or why it is not.' },
    },
    args: {
      user: t.arg.id({ required: true, description: 'The account.' }),
      role: t.arg({ type: Role, required: true, description: 'What it may do from now on.' }),
    },
    complexity: 20,
    resolve: async (_root, { user, role }, { database, viewer }) => {
      const { id } = readGlobalId(['User'], user, 'user')
      return setRole(database, { user: id, role, by: (await viewer())?.id ?? null })
    },
  }),
  revokeSessions: t.field({
    type: User,
    description: 'Signs another account, or one’s own, out everywhere: for admins.',
    authScopes: { may: 'manageUsers' },
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'RevokeSessionsResult', description: 'The account, or why nothing was done.' },
    },
    args: { user: t.arg.id({ required: true, description: 'The account.' }) },
    complexity: 20,
    resolve: async (_root, { user }, { database, viewer }) => {
      const { id } = readGlobalId(['User'], user, 'user')
      return revokeSessions(database, { user: id, by: (await viewer())?.id ?? null })
    },
  }),
}))
