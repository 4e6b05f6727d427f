import { v7 } from 'uuid'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { takeInvite } from './invite.ts'

/** How long a new account waits for a connection, in milliseconds: a whole class may sign up at once. */
const patience = 10_000

/**
 * Makes an account that is entered by a password, with the role of an invite where there is one: the invite is taken up if and only if
 * the account is made.
 * @param given `email` and `name` as they were checked; `hash` of the password, as sessions are opened by
 * @throws Problem BAD_INPUT for an e-mail that has an account, NOT_FOUND for an invite that is none, was taken up or is too old
 */
export async function createAccount(
  { prisma }: Pick<Database, 'prisma'>,
  given: { name: string; email: string; hash: string; invite: string | null; now?: Date },
): Promise<void> {
  const { name, email, hash, invite, now = new Date() } = given
  const times = { createdAt: now, updatedAt: now }
  await prisma.$transaction(
    async (tx) => {
      const role = invite === null ? 'STUDENT' : await takeInvite(tx, invite, now)
      const id = v7()
      // Of all who give the same e-mail at once, one is added.
      const { count } = await tx.user.createMany({ data: { id, name, email, role, ...times }, skipDuplicates: true })
      if (count === 0)
        throw new Problem('BAD_INPUT', 'There is an account with this e-mail already.', {
          ...{ field: 'email', remedy: 'Sign in instead, or take another one.' },
        })
      // Under the names by which better-auth looks for it.
      const ours = { providerId: 'credential', accountId: id }
      await tx.credential.create({ data: { id: v7(), userId: id, ...ours, password: hash, ...times } })
    },
    { maxWait: patience },
  )
}
