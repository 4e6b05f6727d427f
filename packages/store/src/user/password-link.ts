import { randomBytes } from 'node:crypto'
import { readActor, writeAudit } from '../audit/write-audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { hashToken } from './hash-token.ts'
import { forgetTries } from './limit-tries.ts'
import { signInTries } from './try-limits.ts'

/** How long a link is good for: handed over and used, not kept. */
const lifeMilliseconds = 60 * 60 * 1000

/** A link by which the owner of an account chooses a new password, once. Its token is told here and never again. */
export type PasswordLink = { token: string; email: string; expiresAt: Date }

/** Where such a link is used, under the address of the site. */
export const passwordPath = (token: string): string => `/password/${token}`

/**
 * Makes a link for a new password, in place of any made for the account before. `by` is the account that does; null for whoever sits at
 * the terminal.
 * @throws Problem NOT_FOUND
 */
export async function createPasswordLink(
  { prisma }: Pick<Database, 'prisma'>,
  { user: id, by, now = new Date() }: { user: string; by: string | null; now?: Date },
): Promise<PasswordLink> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + lifeMilliseconds)
  return prisma.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id }, select: { email: true } })
    if (user === null) throw new Problem('NOT_FOUND', 'There is no such account.', { field: 'user' })
    const row = { tokenHash: hashToken(token), expiresAt, createdAt: now }
    await tx.passwordLink.upsert({ where: { userId: id }, create: { userId: id, ...row }, update: row })
    await writeAudit(tx, await readActor(tx, by), now, [{ act: 'PASSWORD_LINKED', subject: id }])
    return { token, email: user.email, expiresAt }
  })
}

/** Whose password a link is for; null for a token that is none, was used or is too old. */
export async function readPasswordLink(
  { prisma }: Pick<Database, 'prisma'>,
  token: string,
  now: Date = new Date(),
): Promise<Pick<PasswordLink, 'email' | 'expiresAt'> | null> {
  const found = await prisma.passwordLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { expiresAt: true, user: { select: { email: true } } },
  })
  return found === null || found.expiresAt <= now ? null : { email: found.user.email, expiresAt: found.expiresAt }
}

/**
 * Gives the account of a link its new password and signs it out everywhere: of all who use the link at once, one does.
 * @param hash of the password, as sessions are opened by
 * @returns the e-mail of the account
 * @throws Problem NOT_FOUND for a token that is none, was used or is too old
 */
export async function choosePassword(
  { prisma }: Pick<Database, 'prisma'>,
  { token, hash, now = new Date() }: { token: string; hash: string; now?: Date },
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    const [taken] = await tx.$queryRaw<{ id: string }[]>`DELETE FROM "PasswordLink"
      WHERE "tokenHash" = ${hashToken(token)} AND "expiresAt" > ${now} RETURNING "userId" AS id`
    if (taken === undefined) throw linkIsOver()
    const { id } = taken
    await tx.credential.updateMany({ where: { userId: id }, data: { password: hash, updatedAt: now } })
    await tx.session.deleteMany({ where: { userId: id } })
    await writeAudit(tx, await readActor(tx, id), now, [{ act: 'PASSWORD_CHOSEN', subject: id }])
    const { email } = await tx.user.findUniqueOrThrow({ where: { id }, select: { email: true } })
    // Who was kept out by guesses gets in.
    await forgetTries({ prisma: tx }, signInTries(email))
    return email
  })
}

/** What is said of a link that is none, was used or is too old: the same of each. */
export const linkIsOver = (): Problem =>
  new Problem('NOT_FOUND', 'This link was used already, or is too old.', {
    remedy: 'Ask an administrator for a new one.',
  })
