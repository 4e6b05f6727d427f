import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { origin, startApi } from './api.ts'

const api = await startApi('empty')
const audits = serverAudits({
  url: `${origin}/graphql`,
  fetchFn: (url: string, init: RequestInit) => api.handle(new Request(url, init)),
})

test.each(audits)('$name', async ({ fn }) => {
  const result = await fn()
  expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok')
})
