// Vitest's global setup: one throw-away Postgres for all test files. `npm test` has one already and names it in
// TEST_SERVER; `npx vitest` alone starts its own. The API is tested on the oldest Postgres that we serve, where `npm test` has one.
import type { TestProject } from 'vitest/node'
import { startThrowaway } from '../embedded/throwaway.ts'

export default async function provideTestServer(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_SERVER, OLDER_TEST_SERVER } = process.env
  const given = project.name === 'api' && OLDER_TEST_SERVER ? OLDER_TEST_SERVER : TEST_SERVER
  if (given) {
    project.provide('testServer', given)
    return async () => {}
  }
  const server = await startThrowaway()
  project.provide('testServer', server.url)
  return server.stop
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the throw-away server's `postgres` database. */
    testServer: string
  }
}
