import { type Actor, Problem } from '@backstop/store'
import type { Context } from '../context.ts'

/** Who does what only those who are signed in may do: as the audit log names them. */
export async function editorOf({ viewer }: Context): Promise<Actor & { id: string }> {
  const account = await viewer()
  if (account === null) throw new Problem('UNAUTHENTICATED', 'That is only for those who are signed in.')
  return { id: account.id, name: account.name }
}
