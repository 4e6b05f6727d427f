import type { Actor } from '@backstop/store'
import type { Context } from '../context.ts'
import { requireViewer } from './scopes.ts'

/** Who does what only those who are signed in may do: as the audit log names them. */
export async function editorOf(context: Context): Promise<Actor & { id: string }> {
  const { id, name } = await requireViewer(context)
  return { id, name }
}
