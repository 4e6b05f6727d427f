import type { Database } from '@backstop/store'

/** Where the process says what happened. */
type Log = (event: string, details: Record<string, unknown>) => void

/** What the API is made of. */
export type AppOptions = {
  database: Database
  log: Log
  /** Operations by their SHA-256, which may be asked for by that alone. */
  trusted?: ReadonlyMap<string, string>
  trustedOnly?: boolean
}
