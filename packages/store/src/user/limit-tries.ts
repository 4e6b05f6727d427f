import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { hashToken } from './hash-token.ts'

/** So many tries of something by somebody, in so many minutes. */
export type TryLimit = { what: string; who: string; most: number; minutes: number }

const keyOf = ({ what, who }: Pick<TryLimit, 'what' | 'who'>) => hashToken(`${what} ${who.toLowerCase()}`)

/**
 * Counts a try, in one statement: tries at one moment are all counted.
 * @throws Problem TOO_MANY once there were more than the limit
 */
export async function limitTries(
  { prisma }: Pick<Database, 'prisma'>,
  limit: TryLimit,
  now: Date = new Date(),
): Promise<void> {
  const { most, minutes } = limit
  const end = new Date(now.getTime() + minutes * 60_000)
  const [row] = await prisma.$queryRaw<{ count: number; resetAt: Date }[]>`
    INSERT INTO "RateLimit" AS l (key, count, "resetAt") VALUES (${keyOf(limit)}, 1, ${end})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l."resetAt" <= ${now} THEN 1 ELSE l.count + 1 END,
      "resetAt" = CASE WHEN l."resetAt" <= ${now} THEN ${end} ELSE l."resetAt" END
    RETURNING count, "resetAt"`
  // Whoever begins a count clears away those that are over.
  if (row?.count === 1) await prisma.rateLimit.deleteMany({ where: { resetAt: { lte: now } } })
  if (row === undefined || row.count <= most) return
  const wait = Math.max(1, Math.ceil((row.resetAt.getTime() - now.getTime()) / 60_000))
  const taken = `${most} in ${minutes} minutes`
  throw new Problem('TOO_MANY', `There were too many tries: ${taken} are taken.`, {
    limit: taken,
    remedy: `Try again in ${wait === 1 ? 'a minute' : `${wait} minutes`}.`,
  })
}

/** Forgets the tries of somebody: they got in, or they are gone. */
export async function forgetTries(
  { prisma }: { prisma: Pick<Database['prisma'], 'rateLimit'> },
  tried: Pick<TryLimit, 'what' | 'who'>,
): Promise<void> {
  await prisma.rateLimit.deleteMany({ where: { key: keyOf(tried) } })
}
