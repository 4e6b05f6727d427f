import { findTextProblem } from '@backstop/knowledge'
import { Problem } from '../problem.ts'

const longest = 80
/** What no name has, and a terminal or a page would obey: control characters, and those that turn the direction of writing. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

const ofAccount = {
  missing: 'A name is missing.',
  remedy: 'Any name will do; it is shown to nobody but you and admins.',
}

/**
 * The name of an account, or of what else `words` tells of, without spaces around it.
 * @throws Problem BAD_INPUT for one that is empty, too long or cannot be kept
 */
export function checkName(given: string, words = ofAccount): string {
  const name = given.trim()
  const { length } = [...name]
  if (length > 0 && length <= longest && findTextProblem(name) === null && !unseen.test(name)) return name
  throw new Problem('BAD_INPUT', length === 0 ? words.missing : 'That name cannot be kept.', {
    field: 'name',
    limit: `1 to ${longest} characters of plain text`,
    remedy: words.remedy,
  })
}
