import { type DocumentNode, print } from 'graphql'
import { expect, test, vi } from 'vitest'
import { article, startApi } from './api.ts'

// What the pages ask through, which runs in their server alone.
vi.mock('../../apps/web/src/graphql/query.ts', () => ({ query: null }))
vi.mock('../../packages/graphql/src/limit/limits.ts', async (importOriginal) => {
  const { limits } = await importOriginal<typeof import('../../packages/graphql/src/limit/limits.ts')>()
  return { limits: { ...limits, cost: limits.cost / 2 } }
})

const api = await startApi()

/** What a page asks. By a path that is no type's: the pages are typed with what their server has. */
async function operationOf(page: string, name: string): Promise<DocumentNode> {
  const { pathname } = new URL(`../../apps/web/src/features/${page}.query.ts`, import.meta.url)
  return (await import(pathname))[name]
}

test.each([
  ['home/home-page', 'homePage', { entity: 'backstop' }],
  ['document/document-page', 'documentPage', { slug: article }],
  ['entity/entity-page', 'entityPage', { slug: 'united-states' }],
  ['claim/claim-page', 'claimPage', { id: 'Q2xhaW06eA==' }],
  ['search/search-page', 'searchPage', { words: 'plan', first: 20 }],
])('%s costs less than half of what one request may', async (page, name, variables) => {
  expect((await api.ask(print(await operationOf(page, name)), variables)).errors).toEqual([])
})
