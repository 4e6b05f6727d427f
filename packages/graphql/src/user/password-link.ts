import { createPasswordLink, passwordPath, readPasswordLink, type PasswordLink as Stored } from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId } from '../node/load-node.ts'
import { BadInput, NotFound } from '../problem/problem.ts'
import { editorOf } from './editor.ts'

const PasswordLink = builder.objectRef<Pick<Stored, 'email' | 'expiresAt'>>('PasswordLink').implement({
  description: 'A link by which the owner of an account chooses a new password, once.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'By what the account is entered.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it may be used.' }),
  }),
})

const NewPasswordLink = builder.objectRef<Stored>('NewPasswordLink').implement({
  description: 'A link for a new password: told now and never again.',
  fields: (t) => ({
    path: t.string({
      description: 'The link, beneath the address of this site.',
      resolve: ({ token }) => passwordPath(token),
    }),
    link: t.field({ type: PasswordLink, description: 'What it is.', resolve: (link) => link }),
  }),
})

builder.queryFields((t) => ({
  passwordLink: t.field({
    type: PasswordLink,
    description: 'A link for a new password by its last part; null when there is none, it was used, or is too old.',
    nullable: true,
    args: { token: t.arg.string({ required: true, description: 'The last part of the link.' }) },
    complexity: 5,
    resolve: (_root, { token }, { database, keepForNobody }) => {
      keepForNobody()
      return readPasswordLink(database, token)
    },
  }),
}))

builder.mutationFields((t) => ({
  createPasswordLink: t.field({
    type: NewPasswordLink,
    description:
      'Makes a link by which the owner of an account chooses a new password, in place of any made before; a key makes none: for admins.',
    authScopes: { $all: { may: 'manageUsers', inPerson: true } },
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'CreatePasswordLinkResult', description: 'The link, or why there is none.' },
    },
    args: { user: t.arg.id({ required: true, description: 'The account.' }) },
    complexity: 20,
    resolve: async (_root, { user }, context) =>
      createPasswordLink(context.database, {
        user: readGlobalId(['User'], user, 'user').id,
        by: (await editorOf(context)).id,
      }),
  }),
}))
