import { z } from 'zod'
import { Problem } from '../problem.ts'

/**
 * An e-mail as accounts have it: without spaces around it, in small letters.
 * @throws Problem BAD_INPUT for what is none
 */
export function checkEmail(given: string): string {
  const checked = z.email().safeParse(given.trim().toLowerCase())
  if (checked.success) return checked.data
  throw new Problem('BAD_INPUT', 'That is no e-mail address.', {
    field: 'email',
    remedy: 'Write it like name@example.org.',
  })
}
