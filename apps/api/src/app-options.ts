import type { Database } from '@backstop/store'

/** Where the process says what happened. */
export type Log = (event: string, details: Record<string, unknown>) => void

/** What the API is made of. */
export type AppOptions = {
  database: Database
  log: Log
  /** Operations by their SHA-256, which may be asked for by that alone. */
  trusted?: ReadonlyMap<string, string>
  trustedOnly?: boolean
  /** Signs cookies: at least 32 characters. Without one sessions end with the process. */
  secret?: string
  /** Where people reach the site. */
  webOrigin?: string
}
