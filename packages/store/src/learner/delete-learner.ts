import { redactActor } from '../audit/write-audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { keepAnAdmin } from '../user/keep-an-admin.ts'
import { forgetTries } from '../user/limit-tries.ts'
import { signInTries } from '../user/try-limits.ts'
import { type LearnerKey, whereLearner } from './find-learner.ts'

/** What somebody without an account types to have everything deleted; an account types its e-mail. */
const word = 'delete'

/**
 * Deletes a learner with all attempts and answers, and the account where there is one, everywhere signed in or not. What they reported
 * about questions stays, without them.
 * @param confirmation typed by the learner: the account's e-mail, or “delete”
 * @throws Problem BAD_INPUT for another confirmation, and to the last admin
 */
export async function deleteLearner(
  { prisma }: Pick<Database, 'prisma'>,
  { learner, confirmation }: { learner: LearnerKey; confirmation: string },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const user = 'user' in learner ? await tx.user.findUnique({ where: { id: learner.user } }) : null
    const expected = user?.email ?? word
    if (confirmation.trim().toLowerCase() !== expected)
      throw new Problem('BAD_INPUT', `That is not ${user ? 'the e-mail address of this account' : `“${word}”`}.`, {
        field: 'confirmation',
        remedy: user ? 'Type your e-mail address.' : `Type “${word}”.`,
      })
    if (user) await keepAnAdmin(tx, user.id, 'confirmation')
    // Attempts, answers, sessions and the password go with what they belong to.
    await tx.learner.deleteMany({ where: whereLearner(learner) })
    if (user === null) return
    await tx.ingestion.updateMany({ where: { authorId: user.id }, data: { authorName: '' } })
    // What they did as an editor stays, without their name; what they were about to publish alone does not.
    await redactActor(tx, user.id)
    await tx.changeSet.updateMany({ where: { ownerId: user.id, status: 'OPEN' }, data: { status: 'ABANDONED' } })
    await tx.user.delete({ where: { id: user.id } })
    await forgetTries({ prisma: tx }, signInTries(user.email))
  })
}
