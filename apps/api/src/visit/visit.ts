import { randomBytes } from 'node:crypto'
import type { Context } from '@backstop/graphql'
import { type Auth, readKey, type Viewer } from '../auth/auth.ts'
import { readLearnerCookie, writeLearnerCookie } from './learner-cookie.ts'

/**
 * Whom a request comes from, asked only when something wants to know. Known once the request was answered: the cookies to send back, and
 * whether the answer is for nobody else.
 */
export type Visit = Pick<Context, 'learner' | 'viewer' | 'mayWrite' | 'hasKey' | 'keepForNobody' | 'forget'> & {
  cookies: () => string[]
  isPersonal: () => boolean
}

/** Reads who is signed in and the learner's secret; makes one when something that needs it is begun. */
export function readVisit(request: Request, auth: Auth): Visit {
  const given = readLearnerCookie(request)
  let made: string | null = null
  let isPersonal = false
  let forgetsDevice = false
  let signsOut = false
  let asked: Promise<Viewer | null> | undefined

  const keepForNobody = () => {
    isPersonal = true
  }
  const forgetDevice = () => {
    forgetsDevice = true
  }
  const findViewer = () => {
    keepForNobody()
    asked ??= auth.findViewer(request)
    return asked
  }
  const viewer = async () => (await findViewer())?.account ?? null
  // Asked without need it would cost a query: only a key may be for reading alone.
  const hasKey = () => readKey(request.headers) !== null
  const mayWrite = async () => !hasKey() || (await findViewer())?.mayWrite !== false
  const find = async () => {
    const account = await viewer()
    if (account !== null) return { user: account.id }
    const secret = given ?? made
    return secret === null ? null : { secret }
  }
  const ensure = async () => {
    const found = await find()
    if (found !== null) return found
    made ??= randomBytes(32).toString('base64url')
    return { secret: made }
  }
  const device = () => {
    keepForNobody()
    return given
  }
  return {
    viewer,
    mayWrite,
    hasKey,
    keepForNobody,
    learner: { find, ensure, device, forgetDevice },
    forget: () => {
      forgetsDevice = true
      signsOut = true
    },
    cookies: () => [
      ...(forgetsDevice ? [writeLearnerCookie(null, request)] : made ? [writeLearnerCookie(made, request)] : []),
      ...(signsOut ? [auth.endCookie] : []),
    ],
    isPersonal: () => isPersonal,
  }
}
