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
  const last = path.at(-1)
  const name = typeof last === 'string' ? last : 'it'
  if (issue.code === 'unrecognized_keys') {
    const { keys, input } = issue
    // What follows a comma in { } is a field without a value.
    const cut = keys.some((key) => (input as Record<string, unknown> | undefined)?.[key] === null)
    const advice = cut ? '; a text with a comma needs quotation marks round the whole of it' : ''
    return { path, reason: `there is no field ${keys.map((key) => `“${key}”`).join(', ')} here${advice}` }
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value') {
    const written = writtenAt(path)
    if (issue.input === undefined) return { path, reason: `${name} is missing` }
    if (isInQuotes(path) && issue.code === 'invalid_type') return { path, reason: cutQuote }
    if (issue.code === 'invalid_type' && issue.expected === 'array')
      return { path, reason: `${name} is a list: put [ ] round it` }
    if (last === 'evidence' && Array.isArray(issue.input)) return { path, reason: 'evidence is one quote, not a list' }
    if (issue.code === 'invalid_type' && issue.expected === 'string' && written !== undefined)
      return { path, reason: `${name} must be text: write "${written}"` }
    if (issue.code === 'invalid_value') return { path, reason: `${name} is one of ${issue.values.join(', ')}` }
  }
  return { path, reason: issue.message }
}

// YAML ends a bare text at a comma, and reads one with a colon as a field and a bare year as a number.
const cutQuote =
  'this is no text: a quote with a comma, a colon or a number needs quotation marks round the whole of it'
const isInQuotes = (path: readonly PropertyKey[]) => typeof path.at(-1) === 'number' && path.at(-2) === 'evidence'

/** How far what is written is from one of the shapes it may have: a field too many, or text for an object, is a sign of another one. */
const distance = (issues: readonly Issue[]): number => issues.reduce((sum, issue) => sum + signs(issue), 0)

function signs(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return 10 * issue.keys.length
  return issue.code === 'invalid_type' && issue.path.length === 0 ? 5 : 1
}
