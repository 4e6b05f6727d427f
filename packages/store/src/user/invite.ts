import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { readActor, writeAudit } from '../audit/write-audit.ts'
import type { Database, Transaction } from '../database.ts'
import type { List } from '../page/list.ts'
import { sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { hashToken } from './hash-token.ts'
import type { Role } from './role.ts'

/** How long a link is good for. */
const lifeMilliseconds = 24 * 60 * 60 * 1000

/** A link that makes one account with a role, once. Its token is told here and never again. */
export type Invite = { token: string } & OpenInvite

/** An invite that can still be taken up, as admins see it. */
export type OpenInvite = { id: string; role: Role; createdAt: Date; expiresAt: Date }

const openParts = { id: true, role: true, createdAt: true, expiresAt: true } as const

/** Where an invite is taken up, under the address of the site. */
export const joinPath = (token: string): string => `/join/${token}`

/** Makes an invite. `by` is the account that does; null for whoever sits at the terminal. */
export async function createInvite(
  { prisma }: Pick<Database, 'prisma'>,
  { role, by = null, now = new Date() }: { role: Role; by?: string | null; now?: Date },
): Promise<Invite> {
  const { invite, row } = draw(role, now)
  await prisma.$transaction(async (tx) => {
    await tx.invite.create({ data: row })
    await writeAudit(tx, await readActor(tx, by), now, [{ act: 'INVITED', detail: role }])
  })
  return invite
}

/** The invite that makes an instance's first admin, in place of any made before; null where there is an admin. */
export async function createFirstInvite(
  { prisma }: Pick<Database, 'prisma'>,
  now: Date = new Date(),
): Promise<Invite | null> {
  return prisma.$transaction(async (tx) => {
    await tx.invite.deleteMany({ where: { first: true } })
    if ((await tx.user.count({ where: { role: 'ADMIN' } })) > 0) return null
    const { invite, row } = draw('ADMIN', now)
    await tx.invite.create({ data: { ...row, first: true } })
    return invite
  })
}

/** The role that an invite gives; null for a token that is none, was taken up or is too old. */
export async function readInvite(
  { prisma }: Pick<Database, 'prisma'>,
  token: string,
  now: Date = new Date(),
): Promise<Pick<Invite, 'role' | 'expiresAt'> | null> {
  const found = await prisma.invite.findUnique({ where: { tokenHash: hashToken(token) } })
  if (found === null || found.expiresAt <= now) return null
  if (found.first && (await prisma.user.count({ where: { role: 'ADMIN' } })) > 0) return null
  return { role: found.role, expiresAt: found.expiresAt }
}

/** Invites that nobody has taken up and that are not too old, the latest first. */
export const listInvites = (now: Date = new Date()): List => ({
  order: 'invites',
  from: sql`"Invite" i`,
  id: sql`i.id`,
  where: sql`not i.first and i."expiresAt" > ${now}`,
  keys: [{ expression: sql`i.id`, type: 'uuid', descending: true }],
})

/** Invites by their ids. */
export async function readInvites(
  { prisma }: Pick<Database, 'prisma'>,
  ids: readonly string[],
): Promise<Map<string, OpenInvite>> {
  const invites = await prisma.invite.findMany({ where: { id: { in: [...ids] } }, select: openParts })
  return new Map(invites.map((invite) => [invite.id, invite]))
}

/** Ends an invite that nobody has taken up. @throws Problem NOT_FOUND */
export async function revokeInvite(
  { prisma }: Pick<Database, 'prisma'>,
  { invite: id, by, now = new Date() }: { invite: string; by: string; now?: Date },
): Promise<OpenInvite> {
  return prisma.$transaction(async (tx) => {
    const [gone] = await tx.$queryRaw<OpenInvite[]>`DELETE FROM "Invite" WHERE id = ${id}::uuid AND NOT first
      RETURNING id, role::text AS role, "createdAt", "expiresAt"`
    if (gone === undefined)
      throw new Problem('NOT_FOUND', 'There is no such invite.', {
        ...{ field: 'invite', remedy: 'It may have been taken up: see who has an account.' },
      })
    await writeAudit(tx, await readActor(tx, by), now, [{ act: 'INVITE_REVOKED', detail: gone.role }])
    return gone
  })
}

/**
 * Takes an invite up, with the transaction: of all who do so at once, one is given the role.
 * @throws Problem NOT_FOUND for a token that is none, was taken up or is too old
 */
export async function takeInvite(tx: Transaction, token: string, now: Date): Promise<Role> {
  const [taken] = await tx.$queryRaw<{ role: Role }[]>`DELETE FROM "Invite"
    WHERE "tokenHash" = ${hashToken(token)} AND "expiresAt" > ${now}
      AND (NOT first OR NOT EXISTS (SELECT FROM "User" WHERE role = 'ADMIN'))
    RETURNING role::text AS role`
  if (taken !== undefined) return taken.role
  throw new Problem('NOT_FOUND', 'This link was used already, or is too old.', {
    remedy: 'Ask for a new one. An instance without an admin prints one when it starts.',
  })
}

function draw(role: Role, now: Date) {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + lifeMilliseconds)
  const open = { id: v7(), role, createdAt: now, expiresAt }
  return { invite: { token, ...open }, row: { tokenHash: hashToken(token), ...open } }
}
