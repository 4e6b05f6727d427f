import {
  createInvite,
  joinPath,
  listInvites,
  readInvite,
  readInvites,
  revokeInvite,
  type OpenInvite as Stored,
  type Invite as StoredInvite,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId, writeGlobalId } from '../node/load-node.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { BadInput, NotFound } from '../problem/problem.ts'
import { editorOf } from './editor.ts'
import { Role } from './user.ts'

type Offer = Pick<StoredInvite, 'role' | 'expiresAt'>

const Invite = builder.objectRef<Offer>('Invite').implement({
  description: 'A link that makes one account with a role, once.',
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'The role of the account that it makes.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it may be used.' }),
  }),
})

const NewInvite = builder.objectRef<StoredInvite>('NewInvite').implement({
  description: 'An invite, with its link: told now and never again.',
  fields: (t) => ({
    path: t.string({
      description: 'The link, beneath the address of this site.',
      resolve: ({ token }) => joinPath(token),
    }),
    invite: t.field({ type: Invite, description: 'What it is.', resolve: (invite) => invite }),
  }),
})

const OpenInvite = builder.objectRef<Stored>('OpenInvite').implement({
  description: 'An invite that nobody has taken up yet: never its link.',
  fields: (t) => ({
    id: t.id({ description: 'Names it.', resolve: ({ id }) => writeGlobalId('Invite', id) }),
    role: t.expose('role', { type: Role, description: 'The role of the account that it makes.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it may be used.' }),
  }),
})

const OpenInviteConnection = builder.connectionObject(
  {
    type: OpenInvite,
    name: 'OpenInviteConnection',
    description: 'A page of invites (Relay), and how many there are in all.',
  },
  { name: 'OpenInviteEdge', description: 'An invite, and its place in the list.' },
)

builder.queryFields((t) => ({
  invites: t.field({
    type: OpenInviteConnection,
    description: 'The invites that can still be taken up, the latest first: for admins.',
    authScopes: { may: 'manageUsers' },
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    resolve: (_root, page, context, info) =>
      connectWith(context, info, listInvites(), page, (ids) => readInvites(context.database, ids)),
  }),
  invite: t.field({
    type: Invite,
    description: 'An invite by the last part of its link; null when there is none, it was used, or is too old.',
    nullable: true,
    args: { token: t.arg.string({ required: true, description: 'The last part of the link.' }) },
    complexity: 5,
    resolve: (_root, { token }, { database, keepForNobody }) => {
      keepForNobody()
      return readInvite(database, token)
    },
  }),
}))

builder.mutationFields((t) => ({
  createInvite: t.field({
    type: NewInvite,
    description:
      'Makes a link for somebody to make an account with a role: for admins who are signed in, not with a key.',
    authScopes: { $all: { may: 'manageUsers', inPerson: true } },
    args: { role: t.arg({ type: Role, required: true, description: 'The role.' }) },
    complexity: 20,
    resolve: async (_root, { role }, { database, viewer }) =>
      createInvite(database, { role, by: (await viewer())?.id ?? null }),
  }),
  revokeInvite: t.field({
    type: OpenInvite,
    description: 'Ends an invite that nobody has taken up: for admins.',
    authScopes: { may: 'manageUsers' },
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'RevokeInviteResult', description: 'The invite as it was, or why it goes on.' },
    },
    args: { invite: t.arg.id({ required: true, description: 'The invite.' }) },
    complexity: 20,
    resolve: async (_root, { invite }, context) =>
      revokeInvite(context.database, {
        invite: readGlobalId(['Invite'], invite, 'invite').id,
        by: (await editorOf(context)).id,
      }),
  }),
}))
