import type { Database } from '../database.ts'
import { findOwnAttempt } from './learner.ts'
import { type ShownAttempt, showAttempt } from './shown-attempt.ts'

/** A learner's own attempt as it is now; null when there is none with this id or it is somebody else's: nobody can tell which. */
export async function readAttempt(
  { prisma }: Pick<Database, 'prisma'>,
  { attempt, learner }: { attempt: string; learner: string | null },
): Promise<ShownAttempt | null> {
  const found = await findOwnAttempt(prisma, attempt, learner)
  return found === null ? null : showAttempt(found)
}
