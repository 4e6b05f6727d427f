import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/**
 * Says in words for a curator what breaks a file's shape, and where. The issue knows its input (`reportInput`).
 * @param writtenAt how the scalar at a path is written in the file, undefined where there is none
 */
export function explainIssue(
  issue: Issue | undefined,
  writtenAt: (path: readonly PropertyKey[]) => string | undefined,
  above: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; reason: string } {
  if (issue === undefined) return { path: above, reason: 'not valid' }
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union') {
    const meant = [...issue.errors].sort((a, b) => distance(a) - distance(b))[0]
    if (meant !== undefined) return explainIssue(meant[0], writtenAt, path)
  }
  const name = String(path.at(-1) ?? 'it')
  if (issue.code === 'unrecognized_keys')
    return { path, reason: `there is no field ${issue.keys.map((key) => `“${key}”`).join(', ')} here` }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    const written = writtenAt(path)
    if (issue.input === undefined) return { path, reason: `${name} is missing` }
    if (issue.code === 'invalid_type' && issue.expected === 'string' && written !== undefined)
      return { path, reason: `${name} must be text: write "${written}"` }
    if (issue.code === 'invalid_value') return { path, reason: `${name} is one of ${issue.values.join(', ')}` }
  }
  return { path, reason: issue.message }
}

/** How far what is written is from one of the shapes it may have: a field too many, or text for an object, is a sign of another one. */
const distance = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { code, path }) => sum + signs(code, path.length), 0)

function signs(code: Issue['code'], depth: number): number {
  if (code === 'unrecognized_keys') return 10
  return code === 'invalid_type' && depth === 0 ? 5 : 1
}
