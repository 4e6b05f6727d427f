// Vitest's global setup: one throw-away Postgres for all test files. `npm test` has one already and names it in
// TEST_SERVER; `npx vitest` alone starts its own.
import type { TestProject } from 'vitest/node'
import { startThrowaway } from '../embedded/throwaway.ts'

export default async function provideTestServer(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_SERVER) {
    project.provide('testServer', process.env.TEST_SERVER)
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
