import {
  addressTries,
  adoptWork,
  checkEmail,
  checkName,
  choosePassword,
  createAccount,
  type Database,
  forgetTries,
  limitTries,
  linkIsOver,
  Problem,
  passwordPath,
  readPasswordLink,
  signInTries,
  signUpTries,
} from '@backstop/store'
import { answerError } from '../http/answer-error.ts'
import { checkAll } from '../http/check-all.ts'
import { readLearnerCookie, writeLearnerCookie } from '../visit/learner-cookie.ts'
import type { Auth } from './auth.ts'
import { checkPassword, problemIn, refuse, refuseForgery, refuseOrigin } from './refuse.ts'

type Fields = Record<string, unknown>
type Use = {
  /** The endpoint of better-auth that it is handed to; the one that is asked for when missing. */
  at?: string
  /** What better-auth is handed of what was sent. */
  take: (sent: Fields, address: string) => Fields | Promise<Fields>
  before?: (taken: Fields, address: string) => Promise<void>
  /** @returns further cookies */
  after?: (taken: Fields, request: Request, user: string) => Promise<string[]>
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Answers `/api/auth/sign-up/email`, `sign-in/email` and `sign-out`: what better-auth does, with limits, in the shape of our errors, and with
 * the learner in mind; and `new-password`, which takes a link and signs in. All else that better-auth could do is not there.
 */
export function createAuthEndpoint(database: Database, auth: Auth): (request: Request) => Promise<Response> {
  const forgetDevice = (request: Request) => [writeLearnerCookie(null, request)]
  const uses: Record<string, Use> = {
    '/api/auth/sign-up/email': {
      at: '/api/auth/sign-in/email',
      take: async (sent, address) => {
        const { password, ...account } = checkAll({
          name: () => checkName(text(sent.name)),
          email: () => checkEmail(text(sent.email)),
          password: () => checkPassword(text(sent.password)),
        })
        const invite = sent.invite === undefined ? null : text(sent.invite)
        await limitTries(database, signUpTries(address))
        // Hashed before there is a transaction: it takes as long as all the rest, and needs no connection.
        await createAccount(database, { ...account, hash: await auth.hashPassword(password), invite })
        return { email: account.email, password }
      },
      // A new account was made by whoever sits at the device: what was done there is theirs.
      after: async (_taken, request, user) => {
        const secret = readLearnerCookie(request)
        if (secret === null) return []
        await adoptWork(database, { secret, user })
        return forgetDevice(request)
      },
    },
    '/api/auth/sign-in/email': {
      take: ({ email, password }) => ({ email: checkEmail(text(email)), password: text(password) }),
      before: async ({ email }, address) => {
        await limitTries(database, addressTries(address))
        await limitTries(database, signInTries(text(email)))
      },
      after: async ({ email }) => {
        await forgetTries(database, signInTries(text(email)))
        return []
      },
    },
    '/api/auth/new-password': {
      at: '/api/auth/sign-in/email',
      take: async ({ token, password }, address) => {
        await limitTries(database, addressTries(address))
        const link = await readPasswordLink(database, text(token))
        if (link === null) throw linkIsOver()
        const hash = await auth.hashPassword(checkPassword(text(password), { back: passwordPath(text(token)) }))
        return { email: await choosePassword(database, { token: text(token), hash }), password: text(password) }
      },
    },
    // The next one at this device is somebody else.
    '/api/auth/sign-out': { take: () => ({}), after: async (_taken, request) => forgetDevice(request) },
  }

  const answer = async (request: Request, use: Use): Promise<Response> => {
    const headers = new Headers(request.headers)
    const origin = headers.get('origin')
    if (origin !== null && !auth.origins.includes(origin)) throw refuseOrigin(auth.origins)
    if (origin === null && isForm(request)) throw refuseForgery()
    // better-auth asks it of every request that carries a cookie; a program that sends JSON is none that a page could drive.
    if (origin === null) headers.set('origin', auth.origins[0] as string)
    headers.set('content-type', 'application/json')
    const taken = await use.take(await readFields(request), addressOf(request))
    await use.before?.(taken, addressOf(request))
    headers.delete('content-length')
    const answered = await auth.handle(
      new Request(new URL(use.at ?? request.url, request.url), {
        method: 'POST',
        headers,
        body: JSON.stringify(taken),
      }),
    )
    if (!answered.ok) {
      const problem = await problemIn(answered)
      if (problem === null) throw new Error(`better-auth answered with status ${answered.status}`)
      throw problem
    }
    const { user } = (await answered.json()) as { user?: { id: string } }
    const done = isForm(request)
      ? goTo('/account')
      : Response.json({ done: true }, { headers: { 'cache-control': 'no-store' } })
    const cookies = [...answered.headers.getSetCookie(), ...((await use.after?.(taken, request, user?.id ?? '')) ?? [])]
    for (const cookie of cookies) done.headers.append('set-cookie', cookie)
    return done
  }

  return async (request) => {
    const use = uses[new URL(request.url).pathname]
    if (use === undefined) return answerError(404, 'NOT_FOUND', 'There is nothing here.')
    if (request.method !== 'POST') return answerError(405, 'BAD_REQUEST', 'That is done by POST.')
    try {
      return await answer(request, use)
    } catch (error) {
      if (error instanceof Problem)
        return isForm(request)
          ? goTo(`${error.details.back ?? '/account'}?refused=${error.field ?? error.code}`)
          : refuse(error)
      throw error
    }
  }
}

/** A form that was sent without scripts: it is answered with a page. */
const isForm = ({ headers }: Request): boolean =>
  headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true

const goTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

/** What was sent, field by field. Throws a Problem for what only a foreign page has reason to send. */
async function readFields(request: Request): Promise<Fields> {
  if (isForm(request)) return Object.fromEntries(new URLSearchParams(await request.text()))
  if (!request.headers.get('content-type')?.startsWith('application/json')) throw refuseForgery()
  const sent: unknown = await request.json().catch(() => null)
  return typeof sent === 'object' && sent !== null ? (sent as Fields) : {}
}

/** Where a request comes from, as the nearest proxy tells; the last one, since a client may write what it likes before it. */
const addressOf = ({ headers }: Request): string => headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'local'
