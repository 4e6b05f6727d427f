import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../packages/store/src/database.ts'
import { createCurator, entityEdit } from '../../packages/store/src/testing/curator.ts'
import { article, origin, post, startApi, type TestApi } from './api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})

const page = `query Page($slug: String!) { document(slug: $slug) { title claims(first: 100) { nodes { text evidence { quote } } }
  quizzes { nodes { title itemCount items { nodes { id } } } } } }`
const ask = (headers = {}) => api.ask(page, { slug: article }, headers)

/** What it took: only the edition was read, or everything. */
const wasKept = () => api.statements.length === 1 && api.statements[0]?.includes('as edition')

/** Somebody else's process. */
async function elsewhere(work: (curator: ReturnType<typeof createCurator>) => Promise<unknown>) {
  const database = openDatabase(api.url)
  await work(createCurator(database))
  await database.close()
}

beforeEach(async () => {
  for (let times = 0; times < 2; times += 1) await ask()
})

test('what is asked again is answered by the same bytes, for one statement', async () => {
  const anew = await ask({ cookie: 'a=b' })
  expect(wasKept()).toBe(false)
  const kept = await ask()
  expect(wasKept()).toBe(true)
  expect(kept.text).toBe(anew.text)
  expect(kept.data.document.claims.nodes.length).toBeGreaterThan(40)
  expect(kept.headers.get('content-type')).toBe(anew.headers.get('content-type'))
  expect(kept.headers.get('cache-control')).toBe('no-store')
})

test('other variables, another operation name or another form of answer is another question', async () => {
  expect((await api.ask(page, { slug: 'nope' })).data.document).toBeNull()
  await ask({ accept: 'application/graphql-response+json' })
  expect(wasKept()).toBe(false)
})

test('by GET it keeps its tag: asking whether it is still the same costs one statement', async () => {
  const get = (headers = {}) =>
    api.handle(new Request(`${origin}/graphql?query=${encodeURIComponent('{ claims { totalCount } }')}`, { headers }))
  const tag = (await get()).headers.get('etag') ?? ''
  await get()
  api.statements.length = 0
  const again = await get({ 'if-none-match': tag })
  expect([again.status, again.headers.get('etag'), wasKept()]).toEqual([304, tag, true])
})

test('what another process publishes is in the very next answer', async () => {
  const count = async () => (await api.ask('{ entities { totalCount } knowledgeRevision }')).data
  const [before] = [await count(), await count(), await count()]
  await elsewhere(({ commit }) => commit(entityEdit('Plugh')))
  const after = await count()
  expect(after.entities.totalCount).toBe(before.entities.totalCount + 1)
  expect(after.knowledgeRevision).toBe(before.knowledgeRevision + 1)
})

test('so are the questions that are made after a publication', async () => {
  const before = (await ask()).data.document.quizzes.nodes[0].itemCount
  await api.database.pool.query('delete from "QuizItem" where position = 0')
  await api.database.pool.query(`update "Preparation" set generator = 'another'`)
  expect((await ask()).data.document.quizzes.nodes[0].itemCount).toBe(before - 1)
})

test('a draft changes nothing, and comes out of nothing', async () => {
  const before = await ask()
  await elsewhere(async ({ open, propose }) => propose(await open('Xyzzyplugh'), [entityEdit('Xyzzyplugh')]))
  const after = await ask()
  expect(after.text).toBe(before.text)
  const search = () => api.ask('{ search(query: "Xyzzyplugh") { totalCount } }')
  for (let times = 0; times < 3; times += 1) expect((await search()).data.search.totalCount).toBe(0)
})

test('what belongs to a learner is neither kept nor given to anybody else', async () => {
  const { data } = await api.ask('{ quizzes { nodes { id } } }')
  const start = 'mutation($quiz: ID!) { startAttempt(quiz: $quiz) { ... on Attempt { id } } }'
  const begun = []
  for (let times = 0; times < 3; times += 1) begun.push(await api.ask(start, { quiz: data.quizzes.nodes[0].id }))
  expect(new Set(begun.map(({ text }) => text)).size).toBe(3)
  expect(new Set(begun.map(({ headers }) => headers.get('set-cookie'))).size).toBe(3)

  const { id } = begun[0]?.data.startAttempt ?? {}
  const cookie = begun[0]?.headers.get('set-cookie')?.split(';')[0] ?? ''
  const own = 'query($id: ID!) { attempt(id: $id) { id } node(id: $id) { id } knowledgeRevision }'
  for (let times = 0; times < 3; times += 1) {
    expect((await api.ask(own, { id }, { cookie })).data).toMatchObject({ attempt: { id }, node: { id } })
    expect((await api.ask(own, { id })).data).toMatchObject({ attempt: null, node: null })
    expect(wasKept()).toBe(false)
  }
})

test('an error is not kept, nor is what a foreign page may not send', async () => {
  const predicates = () => api.ask('{ predicates { key } }')
  await api.database.pool.query('alter table "Predicate" rename to "Hidden"')
  for (let times = 0; times < 3; times += 1) expect((await predicates()).errors).toHaveLength(1)
  await api.database.pool.query('alter table "Hidden" rename to "Predicate"')
  expect((await predicates()).errors).toEqual([])

  const foreign = post({ query: page, variables: { slug: article } }, { 'content-type': 'text/plain' })
  expect((await api.handle(foreign)).status).toBe(403)
})

test('a database that is gone is told, whatever was kept', async () => {
  await ask()
  const gone = await createGone()
  for (let times = 0; times < 3; times += 1) expect((await gone()).errors[0].extensions.code).toBe('UNAVAILABLE')
})

/** An API whose database does not answer. */
async function createGone() {
  const { createApp } = await import('../../apps/api/src/app.ts')
  const app = createApp({ database: openDatabase('postgresql://postgres:x@127.0.0.1:1/none'), log: () => {} })
  return async () => (await app.handle(post({ query: page, variables: { slug: article } }))).json()
}

test('what moves with answers, or is composed for whoever asks, is not kept', async () => {
  const about = 'slug: $slug'
  for (const selection of [
    `quizOffer(${about}) { difficulties { difficulty } }`,
    `quiz(${about}, seed: 2) { id }`,
    `quiz(${about}) { items(first: 1) { nodes { rating { answerCount } } } }`,
  ]) {
    const query = `query($slug: String!) { ${selection} }`
    for (let times = 0; times < 3; times += 1) expect((await api.ask(query, { slug: article })).errors).toEqual([])
    expect(wasKept(), selection).toBe(false)
  }
})
