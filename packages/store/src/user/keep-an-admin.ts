import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'

/**
 * Refuses what would leave an instance without an admin; two who take each other's place at once wait here, and one is refused.
 * @param field that the problem names
 * @throws Problem BAD_INPUT where the account is the last admin
 */
export async function keepAnAdmin(tx: Transaction, user: string, field: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "User" WHERE role = 'ADMIN' ORDER BY id FOR UPDATE`
  if (admins.some(({ id }) => id !== user) || admins.length === 0) return
  throw new Problem('BAD_INPUT', 'This is the last admin.', { field, remedy: 'Make another account an admin first.' })
}
