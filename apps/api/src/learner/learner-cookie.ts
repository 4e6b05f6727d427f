import { randomBytes } from 'node:crypto'
import type { Learner } from '@backstop/graphql'

const name = 'backstop_learner'
const shape = /^[\w-]{43}$/
const yearSeconds = 365 * 24 * 60 * 60

/** Who a request comes from, and the cookie to send back when the learner is new: known once the request was answered. */
export type LearnerSession = { learner: Learner; cookie: () => string | null }

/** Reads the learner's secret; makes one when something that needs it is begun. */
export function readLearner(request: Request): LearnerSession {
  const given = readCookie(request.headers.get('cookie') ?? '')
  let made: string | null = null
  const learner: Learner = {
    get secret() {
      return given ?? made
    },
    ensure: () => {
      if (given !== null) return given
      made ??= randomBytes(32).toString('base64url')
      return made
    },
  }
  return { learner, cookie: () => (made === null ? null : writeCookie(made, isSecure(request))) }
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
