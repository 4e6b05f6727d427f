import { randomBytes } from 'node:crypto'
import { readActor, writeAudit } from '../audit/write-audit.ts'
import type { Database } from '../database.ts'
import { hashToken } from './hash-token.ts'
import type { Role } from './role.ts'

/** How long a link is good for. */
const lifeMilliseconds = 24 * 60 * 60 * 1000

/** A link that makes one account with a role, once. Its token is told here and never again. */
export type Invite = { token: string; role: Role; expiresAt: Date }

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

/** Takes an invite up: of all who do so at once, one is given the role, the others null. */
export async function takeInvite(
  { prisma }: Pick<Database, 'prisma'>,
  token: string,
  now: Date = new Date(),
): Promise<Role | null> {
  const taken = await prisma.$queryRaw<{ role: Role }[]>`DELETE FROM "Invite"
    WHERE "tokenHash" = ${hashToken(token)} AND "expiresAt" > ${now}
      AND (NOT first OR NOT EXISTS (SELECT FROM "User" WHERE role = 'ADMIN'))
    RETURNING role::text AS role`
  return taken[0]?.role ?? null
}

function draw(role: Role, now: Date) {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + lifeMilliseconds)
  return {
    invite: { token, role, expiresAt },
    row: { tokenHash: hashToken(token), role, expiresAt, createdAt: now },
  }
}
