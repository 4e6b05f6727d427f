import { v7 } from 'uuid'
import type { AuditAct } from '../../generated/client/client.ts'
import type { Transaction } from '../database.ts'
import { putRows } from '../publication/rows.ts'

export type { AuditAct }

/** Who does something: an account, or whoever sits at the terminal (no id). */
export type Actor = { id: string | null; name: string }

/** What is written of an act: what it touched, never what that says. */
export type Act = {
  act: AuditAct
  /** The aggregate, account or key. */
  subject?: string | null
  changeSet?: string | null
  /** A word of ours that belongs to the act: the role given, the key of a question. */
  detail?: string | null
}

/** Writes down what somebody does, in the transaction that does it. Nobody can change it afterwards. */
export async function writeAudit(tx: Transaction, by: Actor, at: Date, acts: readonly Act[]): Promise<void> {
  await putRows(
    tx,
    'AuditEntry',
    acts.map(({ act, subject = null, changeSet = null, detail = null }) => ({
      ...{ id: v7(), at, act, actorId: by.id, actorName: by.name },
      ...{ subjectId: subject, changeSetId: changeSet, detail },
    })),
  )
}

/** An account as somebody who does something; whoever sits at the terminal, for none. */
export async function readActor(tx: Transaction, id: string | null): Promise<Actor> {
  if (id === null) return { id, name: 'the terminal' }
  const { name } = await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } })
  return { id, name }
}

/** Takes the name of an account that goes out of the log: that somebody did it stays. */
export async function redactActor(tx: Transaction, id: string): Promise<void> {
  await tx.auditEntry.updateMany({ where: { actorId: id, actorName: { not: null } }, data: { actorName: null } })
}
