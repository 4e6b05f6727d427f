import { createApp } from '../../apps/api/src/app.ts'
import type { Database } from '../../packages/store/src/database.ts'
import type { Contender } from './bench.ts'

/** What a bench has at hand: the database, and the API over it. */
export type Asking = {
  database: Database
  /** Asks the API; `keeping` takes the answer from those kept. @throws when the answer has errors */
  ask: (query: string, variables?: object, keeping?: boolean) => Promise<Record<string, unknown>>
}

/** The API as benches use it: without a port, since the network is not what is measured. */
export function createAsking(database: Database): Asking {
  const { handle } = createApp({ database, log: (event, details) => console.error(event, details) })
  return {
    database,
    ask: async (query, variables = {}, keeping = false) => {
      // What comes with a cookie is made anew each time.
      const headers = { 'content-type': 'application/json', ...(keeping ? {} : { cookie: 'bench=1' }) }
      const request = { method: 'POST', headers, body: JSON.stringify({ query, variables }) }
      const { data, errors } = await (await handle(new Request('http://localhost/graphql', request))).json()
      if (errors) throw new Error(JSON.stringify(errors[0]))
      return data
    },
  }
}

/** One statement that a person would write for exactly this, its rows read as they come: what there is to lose. */
export const byHand =
  ({ database }: Asking, text: string, values: unknown[]): Contender =>
  () =>
    database.pool.query({ name: `bench ${text.length}`, text, values })
