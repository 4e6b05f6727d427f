import { afterAll, expect } from 'vitest'
import { type App, createApp } from '../../apps/api/src/app.ts'
import { type Database, openDatabase } from '../../packages/store/src/database.ts'
import { createTestDatabase } from '../../packages/store/src/testing/test-database.ts'

/** The API over a database of its own, and what it did with it. */
export type TestApi = App & {
  database: Database
  url: string
  /** Sends an operation as a client would. */
  ask: (query: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>
  /** The statements that the last `ask` sent to the database. */
  statements: string[]
  /** What the process would have written to its log; whoever means it to takes it out. */
  logged: Record<string, unknown>[]
}

/** What came back. */
export type Answer = {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into data of every shape
  data: any
  /** What `extensions.hints` tells beside the data. */
  hints: { path: (string | number)[]; message: string; field: string; suggestions: string[]; remedy: string }[]
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
  text: string
}

export const origin = 'http://localhost'
export const article = 'europe-comes-to-the-table-with-a-peacekeeping-plan'

/** Starts the API on a new database that is closed and dropped after the file's tests, which fail where it logged an error. */
export async function startApi(contents: 'empty' | 'seeded' = 'seeded', options: object = {}): Promise<TestApi> {
  const { url, drop } = await createTestDatabase(contents)
  const database = openDatabase(url)
  const logged: Record<string, unknown>[] = []
  const app = createApp({ database, log: (event, details) => logged.push({ event, ...details }), ...options })
  const statements = countStatements(database)
  afterAll(async () => {
    await database.close()
    await drop()
    // What a client was told of by a reference alone is a fault of ours.
    expect(logged).toEqual([])
  })
  const ask: TestApi['ask'] = async (query, variables = {}, headers = {}) => {
    statements.length = 0
    const response = await app.handle(post({ query, variables }, headers))
    const text = await response.text()
    const { data = null, errors = [], extensions = {} } = JSON.parse(text)
    return { status: response.status, headers: response.headers, data, errors, hints: extensions.hints ?? [], text }
  }
  return { ...app, database, url, ask, statements, logged }
}

/** A request as JSON. */
export function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

/** Notes the text of every statement that goes through the pool, Prisma's included. */
function countStatements({ pool }: Database): string[] {
  const statements: string[] = []
  const send = pool.query.bind(pool) as (...args: unknown[]) => unknown
  pool.query = ((...args: unknown[]) => {
    const [first] = args
    statements.push(typeof first === 'string' ? first : (first as { text: string }).text)
    return send(...args)
  }) as typeof pool.query
  return statements
}
