import { randomBytes } from 'node:crypto'
import type { Learner } from '@backstop/graphql'

const name = 'backstop_learner'
const shape = /^[\w-]{43}$/
const yearSeconds = 365 * 24 * 60 * 60

/**
 * Who a request comes from. Known once the request was answered: the cookie to send back when the learner is new, and whether
 * anything asked who it is, so that the answer is for nobody else.
 */
export type LearnerSession = { learner: Learner; cookie: () => string | null; isPersonal: () => boolean }

/** Reads the learner's secret; makes one when something that needs it is begun. */
export function readLearner(request: Request): LearnerSession {
  const given = readCookie(request.headers.get('cookie') ?? '')
  let made: string | null = null
  let isPersonal = false
  const learner: Learner = {
    find: async () => {
      isPersonal = true
      const secret = given ?? made
      return secret === null ? null : { secret }
    },
    ensure: async () => {
      isPersonal = true
      if (given !== null) return { secret: given }
      made ??= randomBytes(32).toString('base64url')
      return { secret: made }
    },
  }
  return {
    learner,
    cookie: () => (made === null ? null : writeCookie(made, isSecure(request))),
    isPersonal: () => isPersonal,
  }
}

function readCookie(header: string): string | null {
  for (const part of header.split(';')) {
    const [key, value = ''] = part.trim().split('=', 2)
    if (key === name && shape.test(value)) return value
  }
  return null
}

function writeCookie(secret: string, secure: boolean): string {
  return `${name}=${secret}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** Whether the browser talks HTTPS: to us, or to the proxy in front, which says so. */
function isSecure({ url, headers }: Request): boolean {
  const [protocol] = (headers.get('x-forwarded-proto') ?? new URL(url).protocol).split(',')
  return protocol?.trim().replace(':', '') === 'https'
}
