import { type Account, Problem, type Role, roles } from '@backstop/store'
import type { Context } from '../context.ts'

/** What not everybody may do. */
export type Permission = 'exportKeys' | 'readReports' | 'curate' | 'manageUsers'

/** What each role may do beside what those before it may: the one table of rights. */
const granted: Record<Role, readonly Permission[]> = {
  READER: [],
  STUDENT: [],
  TEACHER: ['exportKeys'],
  EDITOR: ['readReports', 'curate'],
  ADMIN: ['manageUsers'],
}

/** By what a field says for whom it is: `authScopes: { may: 'manageUsers' }`. A field that says nothing is for everybody. */
export type Scopes = { signedIn: boolean; may: Permission; writes: boolean; inPerson: boolean }

/** Whether a role has a permission. */
export const allows = (role: Role, permission: Permission): boolean =>
  roles.slice(0, roles.indexOf(role) + 1).some((each) => granted[each].includes(permission))

/** Whether who asks may do something; nobody may. */
export const mayDo = async ({ viewer }: Context, permission: Permission): Promise<boolean> =>
  allows((await viewer())?.role ?? 'READER', permission)

/**
 * Who is signed in, or whose key it is.
 * @throws Problem UNAUTHENTICATED for nobody
 */
export async function requireViewer({ viewer }: Pick<Context, 'viewer'>): Promise<Account> {
  const account = await viewer()
  if (account !== null) return account
  throw new Problem('UNAUTHENTICATED', 'That is only for those who are signed in.', {
    remedy:
      'Sign in at /account, or POST to /api/auth/sign-in/email. A program sends a key, which editors make at /studio/keys, as Authorization: Bearer ….',
  })
}

/** What is said where a role does not suffice: that of the account, or that of the key. */
export const notAllowed = ({ hasKey }: Pick<Context, 'hasKey'>): Problem =>
  hasKey()
    ? new Problem('FORBIDDEN', 'This key may not do that.', {
        remedy: 'Make one with another role at /studio/keys: at most that of its account, which an admin gives.',
      })
    : new Problem('FORBIDDEN', 'Your account may not do that.', { remedy: 'Ask an admin for another role.' })

/**
 * Lets through whoever may write.
 * @throws Problem FORBIDDEN for a key that is for reading alone
 */
export async function requireWriting({ mayWrite }: Pick<Context, 'mayWrite'>): Promise<true> {
  if (await mayWrite()) return true
  throw new Problem('FORBIDDEN', 'This key is for reading alone.', {
    remedy: 'Make one for reading and writing at /studio/keys.',
  })
}

/** What the plugin is told: who is asked for when a field wants to know, and the one answer for whoever may not. */
export const scopeOptions = {
  // Before a stream is opened, not only before its first event.
  authorizeOnSubscribe: true,
  authScopes: (context: Context) => ({
    signedIn: async () => (await requireViewer(context)) !== null,
    // Every mutation asks this: only a key may be for reading alone.
    writes: () => requireWriting(context),
    // What would let in whoever has a key after the key is over.
    inPerson: () => {
      if (!context.hasKey()) return true
      throw new Problem('FORBIDDEN', 'That is done by whoever is signed in, not with a key.', {
        remedy: 'Sign in at /account.',
      })
    },
    may: async (permission: Permission) => allows((await requireViewer(context)).role, permission),
  }),
  unauthorizedError: (_parent: object, context: Context) => notAllowed(context),
}
