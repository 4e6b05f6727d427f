import { findTextProblem } from '@backstop/knowledge'
import { v7 } from 'uuid'
import type { Database } from '../database.ts'
import { ensureLearner, type LearnerKey } from '../learner/find-learner.ts'
import { Problem } from '../problem.ts'

const longestReason = 2000
const hour = 3_600_000
/** How many reports an hour are taken about one question, and from one learner: enough for a class, too few for a flood. */
const mostAnHour = { item: 60, learner: 20 }

/**
 * Keeps a report about a question for the editors.
 * @throws Problem BAD_INPUT for an empty or too long reason; TOO_MANY reports; NOT_FOUND for a question that is not asked
 */
export async function reportItem(
  { prisma }: Pick<Database, 'prisma'>,
  { item, reason, learner, now = new Date() }: { item: string; reason: string; learner: LearnerKey | null; now?: Date },
): Promise<void> {
  const text = reason.trim()
  if (text === '' || [...text].length > longestReason || findTextProblem(text) !== null) {
    const limit = `1 to ${longestReason} characters of plain text`
    throw new Problem('BAD_INPUT', 'Say in a few words what is wrong.', { field: 'reason', limit })
  }
  await prisma.$transaction(async (tx) => {
    // Locked, so that reports at one moment are counted one after the other.
    const asked = await tx.$queryRaw<
      { id: string }[]
    >`SELECT id FROM "Item" WHERE id = ${item}::uuid AND "withdrawnAt" IS NULL FOR UPDATE`
    if (asked.length === 0) throw new Problem('NOT_FOUND', 'There is no such question.', { field: 'item' })
    const recent = { gt: new Date(now.getTime() - hour) }
    const learnerId = learner === null ? null : await ensureLearner(tx, learner, now)
    const ofItem = await tx.itemReport.count({ where: { itemId: item, reportedAt: recent } })
    const ofLearner = learnerId === null ? 0 : await tx.itemReport.count({ where: { learnerId, reportedAt: recent } })
    if (ofItem >= mostAnHour.item || ofLearner >= mostAnHour.learner) {
      const limit = `${mostAnHour.item} an hour about one question, ${mostAnHour.learner} from one learner`
      throw new Problem('TOO_MANY', 'There were many reports just now.', { limit, remedy: 'Try again in an hour.' })
    }
    await tx.itemReport.create({ data: { id: v7(), itemId: item, learnerId, reason: text, reportedAt: now } })
  })
}
