import { type Account, type Database, findKeyHolder, Problem } from '@backstop/store'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { v7 } from 'uuid'
import type { Log } from '../app-options.ts'

/** How long somebody stays signed in. */
const sessionSeconds = 30 * 24 * 60 * 60

/** The lengths that a password may have, in characters. */
export const passwordLengths = { shortest: 8, longest: 128 }

/** Who asks; with a key that is for reading alone nothing may be written. */
export type Viewer = { account: Account; mayWrite: boolean }

/** Accounts by e-mail and password, as better-auth keeps them. */
export type Auth = {
  /** Answers what is beneath /api/auth/. */
  handle: (request: Request) => Promise<Response>
  /**
   * Who is signed in or sends a key; null for nobody, and then without a query where there is neither a session's cookie nor a key.
   * @throws Problem UNAUTHENTICATED for a key that is none, is over or was ended
   */
  findViewer: (request: Request) => Promise<Viewer | null>
  /** What is kept of a password. */
  hashPassword: (password: string) => Promise<string>
  /** The header that ends a session on the device. */
  endCookie: string
  /** The addresses that forms may come from. */
  origins: readonly string[]
}

type Options = {
  database: Database
  log: Log
  /** Signs the cookies: sessions last as long as it stays the same. */
  secret: string
  /** Where people reach the site. */
  webOrigin: string
}

/** The one place where accounts are configured. */
export function createAuth({ database, log, secret, webOrigin }: Options): Auth {
  const origins = originsOf(webOrigin)
  const isSecure = webOrigin.startsWith('https:')
  const auth = betterAuth({
    appName: 'Backstop',
    baseURL: webOrigin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: origins,
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...more) => log('auth', { message, more: more.map(String) }) },
    // Ours counts at once, and for each account too: see limit-tries.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      // Accounts are ours to make: see create-account.
      disableSignUp: true,
      maxPasswordLength: passwordLengths.longest,
    },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'STUDENT' } } },
    account: { modelName: 'credential' },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    advanced: {
      database: { generateId: () => v7() },
      // Never off, as better-auth has it where it thinks that it is tested.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
      useSecureCookies: isSecure,
      cookies: { session_token: { name: 'backstop_session' } },
    },
  })
  const cookie = `${isSecure ? '__Secure-' : ''}backstop_session`
  return {
    handle: auth.handler,
    findViewer: async ({ headers }) => {
      const key = readKey(headers)
      // A key says who asks, whatever cookies come with it; one that is none says that something is wrong, and not that nobody asks.
      if (key !== null) {
        const holder = await findKeyHolder(database, key)
        if (holder === null) throw unknownKey()
        return { account: holder.account, mayWrite: holder.scope === 'WRITE' }
      }
      if (!headers.get('cookie')?.includes(`${cookie}=`)) return null
      const session = await auth.api.getSession({ headers })
      if (session === null) return null
      const { id, email, name, role, createdAt } = session.user
      return { account: { id, email, name, role: role as Account['role'], createdAt }, mayWrite: true }
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    endCookie: `${cookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
    origins,
  }
}

/** The key that a program sends; null where none is sent. */
export const readKey = (headers: Headers): string | null =>
  /^Bearer\b(.*)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim() ?? null

const unknownKey = () =>
  new Problem('UNAUTHENTICATED', 'This key is none: it was mistyped, ended, or is over.', {
    remedy:
      'Look at /studio/keys whether it is good still, or make another; without a key, what is for everybody can be read.',
  })

/** An address of this machine has two names, and browsers take them for two. */
function originsOf(webOrigin: string): string[] {
  const { hostname, port, protocol, origin } = new URL(webOrigin)
  if (!['localhost', '127.0.0.1'].includes(hostname)) return [origin]
  return ['localhost', '127.0.0.1'].map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`)
}
