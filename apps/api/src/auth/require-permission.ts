import { allows, type Permission } from '@backstop/graphql'
import { type Account, Problem } from '@backstop/store'
import type { Visit } from '../visit/visit.ts'

/**
 * Whoever asks, if they may do something.
 * @throws Problem UNAUTHENTICATED or FORBIDDEN
 */
export async function requirePermission({ viewer }: Visit, permission: Permission): Promise<Account> {
  const account = await viewer()
  if (account === null)
    throw new Problem('UNAUTHENTICATED', 'That is only for those who are signed in.', {
      remedy: 'Sign in at /account.',
    })
  if (allows(account.role, permission)) return account
  throw new Problem('FORBIDDEN', 'Your account may not do that.', { remedy: 'Ask an admin for another role.' })
}
