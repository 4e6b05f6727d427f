import type { Database } from '../database.ts'
import { attemptParts, showAttempt } from '../quiz/shown-attempt.ts'
import { accountParts } from '../user/find-user.ts'
import { type LearnerKey, whereLearner } from './find-learner.ts'

/** Everything that is kept about a learner, as data for a file; secrets and hashes left out. */
export async function exportLearner({ prisma }: Pick<Database, 'prisma'>, learner: LearnerKey, now: Date) {
  const mine = { learner: whereLearner(learner) }
  const [account, attempts, reports, memory] = await Promise.all([
    'user' in learner ? findAccount(prisma, learner.user) : null,
    prisma.attempt.findMany({
      where: mine,
      orderBy: { id: 'asc' },
      include: { ...attemptParts, quiz: { select: { slug: true, seed: true, composition: true, title: true } } },
    }),
    prisma.itemReport.findMany({ where: mine, orderBy: { id: 'asc' }, include: { item: { select: { stem: true } } } }),
    exportMemory(prisma, learner),
  ])
  return {
    exportedAt: now,
    account,
    attempts: attempts.map((attempt) => ({ quiz: attempt.quiz, ...exportAttempt(attempt) })),
    reports: reports.map(({ item, reason, reportedAt }) => ({ question: item.stem, reason, reportedAt })),
    ...memory,
  }
}

/** The day of their exam, how able they have shown themselves to be, and what they remember of each claim. */
async function exportMemory(prisma: Database['prisma'], learner: LearnerKey) {
  const found = await prisma.learner.findFirst({
    where: whereLearner(learner),
    select: {
      examOn: true,
      rating: { select: { logits: true, answers: true } },
      memories: { omit: { learnerId: true }, orderBy: { claimId: 'asc' } },
    },
  })
  const memories = found?.memories ?? []
  const claims = await prisma.claim.findMany({
    where: { id: { in: memories.map(({ claimId }) => claimId) } },
    select: { id: true, text: true },
  })
  const textOf = new Map(claims.map(({ id, text }) => [id, text]))
  return {
    examOn: found?.examOn?.toISOString().slice(0, 10) ?? null,
    rating: found?.rating ?? null,
    // A claim that is no longer published is not told.
    memories: memories.map(({ claimId, ...memory }) => ({ claim: textOf.get(claimId) ?? null, ...memory })),
  }
}

const findAccount = (prisma: Database['prisma'], id: string) =>
  prisma.user.findUnique({
    where: { id },
    select: {
      ...accountParts,
      sessions: { select: { createdAt: true, expiresAt: true, ipAddress: true, userAgent: true } },
    },
  })

function exportAttempt(attempt: Parameters<typeof showAttempt>[0]) {
  const { mode, startedAt, finishedAt, items } = showAttempt(attempt)
  const responses = new Map(attempt.responses.map((response) => [response.itemId, response]))
  return {
    mode,
    startedAt,
    finishedAt,
    // Whether whoever has its link sees the result; the link itself lets anybody in.
    isShared: attempt.shareToken !== null,
    questions: items.map(({ item: { id, stem }, given, result }) => ({
      question: stem,
      answer: given.map(({ text }) => text),
      answeredAt: responses.get(id)?.answeredAt ?? null,
      // As everywhere else, a test tells nothing before its end.
      correct: result?.correct ?? null,
      right: result?.right.map(({ option }) => option.text) ?? null,
      evidence: result?.evidence.map(({ quote }) => quote) ?? null,
    })),
  }
}
