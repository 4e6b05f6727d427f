/** What the process is told from outside. */
export type Environment = {
  databaseUrl: string
  port: number
  /** A JSON file `{ "<SHA-256>": "<operation>" }` of trusted documents; null without. */
  trustedDocuments: string | null
  /** Refuse every operation that is not a trusted document. */
  trustedOnly: boolean
  /** Signs cookies; null for one that ends with the process. */
  secret: string | null
  /** Where people reach the site. */
  webOrigin: string
}

const shortestSecret = 32

/** @throws Error with one line that says what is wrong and how to mend it */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const { DATABASE_URL, API_PORT = '4000', TRUSTED_DOCUMENTS = '', TRUSTED_ONLY = '' } = variables
  const { BACKSTOP_SECRET: secret = '', PORT = '3000', WEB_ORIGIN = `http://localhost:${PORT}` } = variables
  if (!DATABASE_URL) throw new Error('Set DATABASE_URL to a Postgres database, or use npm start, which brings one.')
  if (!URL.canParse(DATABASE_URL))
    throw new Error('DATABASE_URL is no URL: write postgresql://user:password@host:port/database.')
  const port = Number(API_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`API_PORT is "${API_PORT}", no port number.`)
  if (TRUSTED_ONLY && !TRUSTED_DOCUMENTS)
    throw new Error('TRUSTED_ONLY needs TRUSTED_DOCUMENTS, the file that lists them.')
  if (secret && secret.length < shortestSecret)
    throw new Error(
      `BACKSTOP_SECRET has ${secret.length} characters: give it at least ${shortestSecret}, drawn at random.`,
    )
  if (!URL.canParse(WEB_ORIGIN))
    throw new Error(`WEB_ORIGIN is "${WEB_ORIGIN}", no address: write https://example.org.`)
  return {
    databaseUrl: DATABASE_URL,
    port,
    trustedDocuments: TRUSTED_DOCUMENTS || null,
    trustedOnly: TRUSTED_ONLY === '1' || TRUSTED_ONLY === 'true',
    secret: secret || null,
    webOrigin: new URL(WEB_ORIGIN).origin,
  }
}
