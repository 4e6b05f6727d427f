import { type Answer, origin, type TestApi } from './api.ts'

/** A browser: keeps cookies, and says where its page is from. */
export type Browser = {
  ask: (query: string, variables?: object) => Promise<Answer>
  /** POSTs beneath /api/auth/ as the site's own forms do. */
  send: (path: string, body: object, headers?: Record<string, string>) => Promise<Sent>
  get: (path: string) => Promise<Response>
  cookies: Map<string, string>
}

/** What came back, with the problem if there is one. */
export type Sent = { status: number; text: string; code: string; extensions: Record<string, unknown> }

/** A browser on a device of its own. */
export function openBrowser(api: TestApi): Browser {
  const cookies = new Map<string, string>()
  const own = (): Record<string, string> =>
    cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  const keep = (headers: Headers) => {
    for (const cookie of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/i.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  return {
    cookies,
    ask: async (query, variables = {}) => {
      const answer = await api.ask(query, variables, own())
      keep(answer.headers)
      return answer
    },
    send: async (path, body, headers = {}) => {
      const all = { 'content-type': 'application/json', origin: 'http://localhost:3000', ...own(), ...headers }
      const init = { method: 'POST', headers: all, body: JSON.stringify(body) }
      const response = await api.handle(new Request(`${origin}/api/auth/${path}`, init))
      keep(response.headers)
      const text = await response.text()
      const { extensions = {} } = JSON.parse(text).errors?.[0] ?? {}
      return { status: response.status, text, code: extensions.code ?? '', extensions }
    },
    get: (path) => api.handle(new Request(`${origin}${path}`, { headers: own() })),
  }
}

let accounts = 0
export const password = 'correct horse battery'

/** A browser in which a new account was just made. */
export async function signUp(api: TestApi, more: object = {}, browser = openBrowser(api)) {
  accounts += 1
  const email = `person${accounts}@example.org`
  const sent = await browser.send('sign-up/email', { name: `Person ${accounts}`, email, password, ...more })
  return { ...browser, email, sent }
}

/** Who is signed in there. */
export const whoAmI = async ({ ask }: Pick<Browser, 'ask'>) =>
  (await ask('{ viewer { id email name role } }')).data.viewer

/** Begins a quiz there. @returns the attempt's id */
export async function begin({ ask }: Pick<Browser, 'ask'>): Promise<string> {
  const [{ id: quiz }] = (await ask('{ quizzes { nodes { id } } }')).data.quizzes.nodes
  const { data } = await ask('mutation($q: ID!) { startAttempt(quiz: $q) { ... on Attempt { id } } }', { q: quiz })
  return data.startAttempt.id
}

/** The ids of what was begun there, or by the account that is signed in. */
export const attemptsOf = async ({ ask }: Pick<Browser, 'ask'>): Promise<string[]> =>
  (await ask('{ attempts { nodes { id quiz { slug } } } }')).data.attempts.nodes.map(({ id }: { id: string }) => id)
