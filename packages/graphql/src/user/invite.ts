import { createInvite, joinPath, readInvite, type Invite as StoredInvite } from '@backstop/store'
import { builder } from '../builder.ts'
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

builder.queryFields((t) => ({
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
    description: 'Makes a link for somebody to make an account with a role: for admins.',
    authScopes: { may: 'manageUsers' },
    args: { role: t.arg({ type: Role, required: true, description: 'The role.' }) },
    complexity: 20,
    resolve: async (_root, { role }, { database, viewer }) =>
      createInvite(database, { role, by: (await viewer())?.id ?? null }),
  }),
}))
