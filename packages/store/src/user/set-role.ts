import { readActor, writeAudit } from '../audit/write-audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import type { Account } from './find-user.ts'
import { accountParts } from './find-user.ts'
import { keepAnAdmin } from './keep-an-admin.ts'
import type { Role } from './role.ts'

/**
 * Gives an account a role and signs it out everywhere, so that nothing goes on under the old one.
 * @param by the account that does so; null for whoever sits at the terminal
 * @throws Problem NOT_FOUND; BAD_INPUT for one's own and for that of the last admin: an instance keeps one
 */
export async function setRole(
  { prisma }: Pick<Database, 'prisma'>,
  { user: id, role, by, now = new Date() }: { user: string; role: Role; by: string | null; now?: Date },
): Promise<Account> {
  if (id === by)
    throw new Problem('BAD_INPUT', 'Nobody changes their own role.', { field: 'user', remedy: 'Ask another admin.' })
  return prisma.$transaction(async (tx) => {
    if (role !== 'ADMIN') await keepAnAdmin(tx, id, 'user')
    const { count } = await tx.user.updateMany({ where: { id }, data: { role } })
    if (count === 0) throw new Problem('NOT_FOUND', 'There is no such account.', { field: 'user' })
    await tx.session.deleteMany({ where: { userId: id } })
    await writeAudit(tx, await readActor(tx, by), now, [{ act: 'ROLE_SET', subject: id, detail: role }])
    return tx.user.findUniqueOrThrow({ where: { id }, select: accountParts })
  })
}

/** Signs an account out everywhere; its keys go on working. */
export async function revokeSessions(
  { prisma }: Pick<Database, 'prisma'>,
  { user: id, by, now = new Date() }: { user: string; by: string | null; now?: Date },
): Promise<Account> {
  return prisma.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id }, select: accountParts })
    if (user === null) throw new Problem('NOT_FOUND', 'There is no such account.', { field: 'user' })
    await tx.session.deleteMany({ where: { userId: id } })
    await writeAudit(tx, await readActor(tx, by), now, [{ act: 'SESSIONS_REVOKED', subject: id }])
    return user
  })
}
