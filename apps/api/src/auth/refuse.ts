import { Problem } from '@backstop/store'
import { answerError } from '../http/answer-error.ts'
import { passwordLengths } from './auth.ts'

const { shortest, longest } = passwordLengths

const passwordLength = (details: { back?: string } = {}): Problem =>
  new Problem('BAD_INPUT', `A password has ${shortest} to ${longest} characters.`, {
    field: 'password',
    limit: `${shortest} to ${longest} characters`,
    remedy: 'A few words in a row are long and easy to remember.',
    details,
  })

/**
 * A password, where it may be one; `back` is the page of its form, where that is not the account's.
 * @throws Problem BAD_INPUT for one that is too short or too long
 */
export function checkPassword(password: string, details: { back?: string } = {}): string {
  if (password.length >= shortest && password.length <= longest) return password
  throw passwordLength(details)
}

const foreign = 'This might have been sent by a foreign page.'
const forgery = new Problem('FORBIDDEN', foreign, {
  remedy: 'Send it from this site, as application/json, with an Origin.',
})

/** What better-auth says, in our words. */
const problems: Record<string, Problem> = {
  // The same for a wrong password and an unknown e-mail: nobody learns who has an account here.
  INVALID_EMAIL_OR_PASSWORD: new Problem('UNAUTHENTICATED', 'The e-mail or the password is wrong.', {
    remedy: 'Check both. Capital letters matter in the password.',
  }),
  PASSWORD_TOO_LONG: passwordLength(),
  INVALID_ORIGIN: forgery,
  MISSING_OR_NULL_ORIGIN: forgery,
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: forgery,
}

const statuses: Partial<Record<Problem['code'], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_MANY: 429,
}

/** The problem that an answer of better-auth tells; null where it is one of ours. */
export async function problemIn(response: Response): Promise<Problem | null> {
  const { code = '' } = (await response.json().catch(() => ({}))) as { code?: string }
  const known = problems[code]
  if (known) return known
  return response.status < 500 ? new Problem('BAD_INPUT', 'That cannot be done with what was sent.') : null
}

/** A problem as every part of the API tells it. */
export const refuse = ({ code, message, field, limit, remedy, details: { others } }: Problem): Response =>
  answerError(statuses[code] ?? 400, code, message, { field, limit, remedy, others })

/** Refuses what a foreign page could have sent. */
export const refuseForgery = (): Problem => forgery

/** Refuses what came from another address than the site's: a foreign page, or a site that was not told where it is reached. */
export const refuseOrigin = ([origin]: readonly string[]): Problem =>
  new Problem('FORBIDDEN', foreign, {
    remedy: `Send it from ${origin}; if this site is reached at another address, start it with WEB_ORIGIN set to that.`,
  })
