import { allows, notAllowed, type Permission, requireViewer } from '@backstop/graphql'
import type { Account } from '@backstop/store'
import type { Visit } from '../visit/visit.ts'

/**
 * Whoever asks, if they may do something.
 * @throws Problem UNAUTHENTICATED or FORBIDDEN
 */
export async function requirePermission(visit: Visit, permission: Permission): Promise<Account> {
  const account = await requireViewer(visit)
  if (allows(account.role, permission)) return account
  throw notAllowed(visit)
}
