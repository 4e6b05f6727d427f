import { findTextProblem } from '@backstop/knowledge'
import type { Actor } from '../audit/write-audit.ts'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'

/** What an editor decides about a question. */
export type Decision = {
  /** The key of the question, whatever its wording: `Item.key`. */
  itemKey: string
  /** Who decides, as it is kept: an account’s id, or a name from the terminal. */
  by: string
  /** The account, for the audit log. */
  actor?: Actor
  now?: Date
}

const longest = 2000

/**
 * Words that are kept of a decision, without space around them.
 * @throws Problem BAD_INPUT for none, or too many
 */
export function checkWords(field: 'reason' | 'by', words: string): string {
  const text = words.trim()
  if (text !== '' && [...text].length <= longest && findTextProblem(text) === null) return text
  const what = field === 'reason' ? 'Say in a few words why.' : 'Say who decides.'
  throw new Problem('BAD_INPUT', what, { field, limit: `1 to ${longest} characters of plain text` })
}

/** What those who decided are called now, by what is kept of them; whoever sat at the terminal is called as it is kept. */
export async function readDeciders(
  prisma: Pick<Transaction, 'user'>,
  kept: readonly string[],
): Promise<(by: string) => string> {
  const ids = kept.filter((by) => uuid.test(by))
  const editors = ids.length === 0 ? [] : await prisma.user.findMany({ where: { id: { in: ids } } })
  const nameOf = new Map(editors.map(({ id, name }) => [id, name]))
  return (by) => nameOf.get(by) ?? (uuid.test(by) ? 'a former editor' : by)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
