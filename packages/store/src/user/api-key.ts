import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { ApiKeyScope } from '../../generated/client/client.ts'
import { readActor, writeAudit } from '../audit/write-audit.ts'
import type { Database } from '../database.ts'
import { inNameOrder, type List } from '../page/list.ts'
import { sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { checkName } from './check-name.ts'
import { type Account, accountParts } from './find-user.ts'
import { hashToken } from './hash-token.ts'
import { type Role, roles } from './role.ts'

export type { ApiKeyScope }

/** A key as it is told of: never the key itself. */
export type ApiKey = {
  id: string
  name: string
  role: Role
  scope: ApiKeyScope
  expiresAt: Date
  createdAt: Date
  revokedAt: Date | null
  /** To the minute. */
  lastUsedAt: Date | null
  user: Account
}

/** What keys begin with, so that one that leaked is known for what it is. */
const prefix = 'backstop_'
const longestDays = 366
/** Uses within this time of the last one that was written are not written. */
const usedMilliseconds = 60_000
const keyParts = {
  ...{ id: true, name: true, role: true, scope: true, expiresAt: true, createdAt: true, revokedAt: true },
  lastUsedAt: true,
  user: { select: accountParts },
} as const

const ofKey = {
  missing: 'What the key is for is missing.',
  remedy: 'Name the program that will use it: it tells your keys apart.',
}

/**
 * Makes a key with which a program acts in the name of an account. Its token is told here and never again.
 * @throws Problem BAD_INPUT for a role above the account’s, or a time that is too long
 */
export async function createApiKey(
  { prisma }: Pick<Database, 'prisma'>,
  given: { user: string; name: string; role: Role; scope: ApiKeyScope; days: number; now?: Date },
): Promise<{ token: string; key: ApiKey }> {
  const { user, role, scope, days, now = new Date() } = given
  const name = checkName(given.name, ofKey)
  if (!Number.isInteger(days) || days < 1 || days > longestDays)
    throw new Problem('BAD_INPUT', `A key is good for 1 to ${longestDays} days.`, {
      ...{ field: 'days', limit: `1 to ${longestDays}` },
    })
  const token = `${prefix}${randomBytes(32).toString('base64url')}`
  const key = await prisma.$transaction(async (tx) => {
    const owner = await tx.user.findUniqueOrThrow({ where: { id: user }, select: { role: true } })
    if (lowerRole(role, owner.role) !== role)
      throw new Problem('BAD_INPUT', 'A key may not do more than its account.', {
        ...{ field: 'role', limit: owner.role },
      })
    const id = v7()
    const expiresAt = new Date(now.getTime() + days * 24 * 60 * 60 * 1000)
    const data = { id, tokenHash: hashToken(token), name, userId: user, role, scope, expiresAt, createdAt: now }
    await writeAudit(tx, await readActor(tx, user), now, [{ act: 'KEY_MADE', subject: id, detail: `${role} ${scope}` }])
    return tx.apiKey.create({ data, select: keyParts })
  })
  return { token, key }
}

/** Ends a key at once: one’s own, or, for an admin, anybody’s. @throws Problem NOT_FOUND */
export async function revokeApiKey(
  { prisma }: Pick<Database, 'prisma'>,
  { key: id, by, ofAnybody, now = new Date() }: { key: string; by: string; ofAnybody: boolean; now?: Date },
): Promise<ApiKey> {
  return prisma.$transaction(async (tx) => {
    const whose = ofAnybody ? {} : { userId: by }
    const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null, ...whose }, data: { revokedAt: now } })
    if (count === 0) throw new Problem('NOT_FOUND', 'There is no such key.', { field: 'key' })
    await writeAudit(tx, await readActor(tx, by), now, [{ act: 'KEY_REVOKED', subject: id }])
    return tx.apiKey.findUniqueOrThrow({ where: { id }, select: keyParts })
  })
}

/** Who acts with a key, as far as it lets them; null for a key that is none, is over or was revoked. */
export async function findKeyHolder(
  { prisma }: Pick<Database, 'prisma'>,
  token: string,
  now: Date = new Date(),
): Promise<{ account: Account; scope: ApiKeyScope } | null> {
  if (!token.startsWith(prefix)) return null
  const found = await prisma.apiKey.findUnique({ where: { tokenHash: hashToken(token) }, select: keyParts })
  if (found === null || found.revokedAt !== null || found.expiresAt <= now) return null
  if (found.lastUsedAt === null || now.getTime() - found.lastUsedAt.getTime() >= usedMilliseconds)
    await prisma.apiKey.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } })
  return { account: { ...found.user, role: lowerRole(found.role, found.user.role) }, scope: found.scope }
}

/** All keys, by name: those of one account, or of all. */
export const listApiKeys = (user: string | null): List => ({
  order: 'keys',
  from: sql`"ApiKey" k`,
  id: sql`k.id`,
  where: user === null ? sql`true` : sql`k."userId" = ${user}::uuid`,
  keys: [{ expression: inNameOrder(sql`k.name`), type: 'text' }],
})

/** Keys by their ids. */
export async function readApiKeys(
  { prisma }: Pick<Database, 'prisma'>,
  ids: readonly string[],
): Promise<Map<string, ApiKey>> {
  const keys = await prisma.apiKey.findMany({ where: { id: { in: [...ids] } }, select: keyParts })
  return new Map(keys.map((key) => [key.id, key]))
}

const lowerRole = (one: Role, other: Role): Role => (roles.indexOf(one) <= roles.indexOf(other) ? one : other)
