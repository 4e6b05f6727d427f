import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import type { Account } from './find-user.ts'
import { accountParts } from './find-user.ts'
import type { Role } from './role.ts'

/**
 * Gives an account a role and signs it out everywhere, so that nothing goes on under the old one.
 * @param by the account that does so; null for whoever sits at the terminal
 * @throws Problem NOT_FOUND; BAD_INPUT for one's own: an instance keeps its admin
 */
export async function setRole(
  { prisma }: Pick<Database, 'prisma'>,
  { user: id, role, by }: { user: string; role: Role; by: string | null },
): Promise<Account> {
  if (id === by)
    throw new Problem('BAD_INPUT', 'Nobody changes their own role.', { field: 'user', remedy: 'Ask another admin.' })
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id }, data: { role } })
    if (count === 0) throw new Problem('NOT_FOUND', 'There is no such account.', { field: 'user' })
    await tx.session.deleteMany({ where: { userId: id } })
    return tx.user.findUniqueOrThrow({ where: { id }, select: accountParts })
  })
}
