import type { Database } from '../database.ts'
import { inNameOrder, type List } from '../page/list.ts'
import { all, holds, some, sql } from '../page/sql.ts'
import type { Role } from './role.ts'

/** An account, as itself and admins see it. */
export type Account = { id: string; email: string; name: string; role: Role; createdAt: Date }

/** What is read of an account. */
export const accountParts = { id: true, email: true, name: true, role: true, createdAt: true } as const

/** Accounts by their ids. */
export async function readUsers(
  { prisma }: Pick<Database, 'prisma'>,
  ids: readonly string[],
): Promise<Map<string, Account>> {
  const users = await prisma.user.findMany({ where: { id: { in: [...ids] } }, select: accountParts })
  return new Map(users.map((user) => [user.id, user]))
}

/** All accounts by their e-mail: for whoever sits at the terminal. */
export const readAllUsers = ({ prisma }: Pick<Database, 'prisma'>): Promise<Account[]> =>
  prisma.user.findMany({ orderBy: { email: 'asc' }, select: accountParts })

/** The account with this e-mail; null when there is none. */
export const findUserByEmail = ({ prisma }: Pick<Database, 'prisma'>, email: string): Promise<Account | null> =>
  prisma.user.findUnique({ where: { email: email.toLowerCase() }, select: accountParts })

/** Which accounts to list: part of the name or the e-mail, and any of some roles. */
export type UserFilter = { text?: string | null | undefined; role?: readonly Role[] | null | undefined }

/** All accounts that match, by their e-mail. */
export const listUsers = ({ text, role }: UserFilter): List => ({
  order: 'accounts by e-mail',
  from: sql`"User" u`,
  id: sql`u.id`,
  where: all([
    ...(text ? [some([holds(sql`u.email`, text), holds(sql`u.name`, text)])] : []),
    ...(role ? [sql`u.role = any(${role}::"Role"[])`] : []),
  ]),
  keys: [{ expression: inNameOrder(sql`u.email`), type: 'text' }],
})
