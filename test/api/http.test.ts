import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../apps/api/src/app.ts'
import { questions } from '../../apps/api/src/graphiql/question.ts'
import { openDatabase } from '../../packages/store/src/database.ts'
import { article, origin, post, startApi } from './api.ts'

const api = await startApi()
const get = (path: string, headers: Record<string, string> = {}) =>
  api.handle(new Request(`${origin}${path}`, { headers }))
const revision = '{ knowledgeRevision }'
const asGet = (query: string) => `/graphql?query=${encodeURIComponent(query)}`

describe('reading from anywhere', () => {
  test('any page may read, never with the learner’s cookie', async () => {
    const preflight = await api.handle(
      new Request(`${origin}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://elsewhere.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      }),
    )
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('content-type')
    const answer = await api.ask(revision, {}, { origin: 'https://elsewhere.example' })
    for (const { headers } of [preflight, answer]) {
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.has('access-control-allow-credentials')).toBe(false)
    }
    expect(answer.headers.has('set-cookie')).toBe(false)
  })

  test('what is read by GET may be kept, by asking whether it is still the same', async () => {
    const first = await get(asGet(revision))
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const tag = first.headers.get('etag') ?? ''
    const again = await get(asGet(revision), { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get(asGet('{ claims { totalCount } }'), { 'if-none-match': tag })).status).toBe(200)
    expect((await get(asGet(revision), { cookie: 'a=b' })).headers.get('cache-control')).toBe('private, no-store')
    expect((await get(asGet(revision), { authorization: 'Bearer a' })).headers.get('cache-control')).toBe(
      'private, no-store',
    )
    expect((await api.ask(revision)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('nothing in a learner’s name by a foreign page', () => {
  const body = JSON.stringify({ query: 'mutation { startAttempt(quiz: "x") { __typename } }' })
  const send = (headers: Record<string, string>) =>
    api.handle(new Request(`${origin}/graphql`, { method: 'POST', body, headers }))

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a post of %s is refused',
    async (type) => {
      const response = await send({ 'content-type': type })
      expect(response.status).toBe(403)
      expect((await response.json()).errors[0].extensions).toMatchObject({
        code: 'FORGERY',
        remedy: expect.stringContaining('application/json'),
      })
    },
  )

  test('JSON is not: a browser would have asked first', async () => {
    expect((await send({ 'content-type': 'application/json' })).status).toBe(200)
  })

  test('GET does nothing but read', async () => {
    const response = await get(asGet('mutation { startAttempt(quiz: "x") { __typename } }'), {
      accept: 'application/json',
    })
    expect(response.status).toBe(405)
    expect(response.headers.has('set-cookie')).toBe(false)
  })
})

describe('operations by their hash', () => {
  const hash = createHash('sha256').update(revision).digest('hex')
  const byHash = { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }

  test('are kept once a client has sent them', async () => {
    const unknown = await (await api.handle(post(byHash))).json()
    expect(unknown.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
    await api.handle(post({ query: revision, ...byHash }))
    expect((await (await api.handle(post(byHash))).json()).data).toEqual({ knowledgeRevision: expect.any(Number) })
    const wrong = await (await api.handle(post({ query: '{ claims { totalCount } }', ...byHash }))).json()
    expect(wrong.errors[0].extensions.code).toBe('PERSISTED_QUERY_MISMATCH')
  })

  test('are all there is, where only trusted documents are allowed', async () => {
    const trusted = new Map([[hash, revision]])
    const app = createApp({ database: api.database, log: () => {}, trusted, trustedOnly: true })
    expect((await (await app.handle(post(byHash))).json()).data).toEqual({ knowledgeRevision: expect.any(Number) })
    const other = await (await app.handle(post({ query: '{ claims { totalCount } }' }))).json()
    expect(other.data ?? null).toBeNull()
    expect(other.errors[0].extensions.code).toBeTruthy()
  })
})

describe('errors tell what a client needs and no more', () => {
  const secrets = /node_modules|\/packages\/|\.ts:|select |from "|prisma|at async|postgres/i

  test('what nobody foresaw is a reference, told in full to the log alone', async () => {
    await api.database.pool.query('alter table "Predicate" rename to "Hidden"')
    const { errors, text } = await api.ask('{ predicates { key } }')
    await api.database.pool.query('alter table "Hidden" rename to "Predicate"')
    expect(errors[0]).toMatchObject({ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } })
    expect(text).not.toMatch(secrets)
    const [entry, ...others] = api.logged.splice(0)
    expect(others).toEqual([])
    expect(entry?.reference).toBe(errors[0]?.extensions.reference)
    expect(entry?.error).toMatch(/Predicate[\s\S]*at /)
  })

  test.each([
    ['a NUL', 'query($s: String!) { document(slug: $s) { id } }', { s: 'a\u0000' }],
    ['a NUL in a filter', 'query($s: String!) { entities(filter: { name: $s }) { totalCount } }', { s: '\u0000' }],
    [
      'a name that is too long',
      'query($s: String!) { entities(filter: { name: $s }) { totalCount } }',
      { s: 'x'.repeat(300) },
    ],
  ])('%s is bad input', async (_what, query, variables) => {
    const { errors, text } = await api.ask(query, variables)
    expect(errors[0]?.extensions.code).toBe('BAD_INPUT')
    expect(text).not.toMatch(secrets)
  })

  test.each(['variables', 'extensions'])('%s that are no JSON are the request’s fault', async (field) => {
    const form = `query=${encodeURIComponent(revision)}&${field}=%7Ba:1%7D`
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-graphql-yoga-csrf': '1' }
    const posted = await api.handle(new Request(`${origin}/graphql`, { method: 'POST', headers, body: form }))
    for (const response of [posted, await get(`/graphql?${form}`, { accept: 'application/json' })]) {
      expect(response.status).toBe(400)
      expect((await response.json()).errors[0].extensions).toMatchObject({ code: 'BAD_REQUEST', field })
    }
  })

  test.each([
    '{ nonsense }',
    '{',
    '{ document }',
    'query($x: Nope) { knowledgeRevision }',
    '{ claim(id: 1.5) { id } }',
  ])('%s has a code', async (query) => {
    const { errors, text } = await api.ask(query)
    expect(errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/)
    expect(text).not.toMatch(secrets)
  })

  test.each([
    ['a field', '{ claims { nodes { txt } } }', {}, /"txt".*"text"/],
    ['an argument', '{ claims(limit: 3) { totalCount } }', {}, /"limit".*"first"/],
    [
      'a value of a list of names',
      '{ claims(filter: { modality: [PLANNED] }) { totalCount } }',
      {},
      /PLANNED.*Modality/,
    ],
    ['a literal date', '{ claims(filter: { during: "last week" }) { totalCount } }', {}, /EDTF level 1/],
    ['a year that no date has', '{ claims(filter: { during: "-0001" }) { totalCount } }', {}, /EDTF level 1/],
    ['a variable of another type', 'query($n: Int!) { claims(first: $n) { totalCount } }', { n: 'x' }, /"\$n".*Int/],
    ['a missing variable', 'query($n: Int!) { claims(first: $n) { totalCount } }', {}, /"\$n".*Int!/],
    [
      'a date in a variable',
      'query($d: EDTF!) { claims(filter: { during: $d }) { totalCount } }',
      { d: '24/02' },
      /"\$d"/,
    ],
    ['a cursor', '{ entities(after: "zzz") { nodes { id } } }', {}, /`after`/],
    ['the operation', 'query A { knowledgeRevision } query B { knowledgeRevision }', {}, /operation/],
  ])('%s that is wrong is named, with a remedy and nothing else', async (_what, query, variables, named) => {
    const { errors, text } = await api.ask(query, variables)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toMatch(named)
    expect(errors[0]?.extensions).toMatchObject({ code: expect.any(String), remedy: expect.any(String) })
    const variable = /"(\$\w+)"/.exec(errors[0]?.message ?? '')?.[1]
    if (variable) expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: variable })
    expect(text).not.toMatch(secrets)
  })

  test.each([
    ['a literal date', '{ claims(filter: { during: "February 2025" }) { totalCount } }', 'Write it as "2025-02-23"'],
    [
      'a date not sent',
      'query($d: EDTF!) { claims(filter: { during: $d }) { totalCount } }',
      'Write it as "2025-02-23"',
    ],
    ['a number not sent', 'query($n: Int!) { claims(first: $n) { totalCount } }', '"variables": {"n": …}'],
    ['a field of the nodes', '{ claims { text } }', 'Put it inside nodes { … }.'],
    ['a field of the node', '{ claims { edges { text } } }', 'Put it inside node { … }.'],
    ['a field of nothing', '{ claims { nonsense } }', 'the schema'],
  ])('%s is refused with what to do about it', async (_what, query, remedy) => {
    const { errors } = await api.ask(query)
    expect(errors[0]?.extensions.remedy).toContain(remedy)
  })

  test.each([
    ['what is no JSON', 'POST', { 'content-type': 'application/json' }, '{query', 400, 'BAD_REQUEST'],
    ['several operations', 'POST', { 'content-type': 'application/json' }, '[{"query":"{a}"}]', 400, 'BAD_REQUEST'],
    [
      'variables as text',
      'POST',
      { 'content-type': 'application/json' },
      '{"query":"{a}","variables":"{}"}',
      400,
      'BAD_REQUEST',
    ],
    ['another form', 'POST', { 'content-type': 'application/xml' }, '<q/>', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'for another form',
      'POST',
      { 'content-type': 'application/json', accept: 'text/csv' },
      '{"query":"{a}"}',
      406,
      'NOT_ACCEPTABLE',
    ],
    ['by another method', 'PUT', { 'content-type': 'application/json' }, '{"query":"{a}"}', 405, 'BAD_REQUEST'],
  ])('asking %s is refused with a status, a code and a remedy', async (_what, method, headers, body, status, code) => {
    const response = await api.handle(
      new Request(`${origin}/graphql`, { method, headers: headers as Record<string, string>, body }),
    )
    expect(response.status).toBe(status)
    const { errors } = await response.json()
    expect(errors[0].extensions).toMatchObject({ code, remedy: expect.any(String) })
    expect(errors[0].extensions).not.toHaveProperty('originalError')
  })

  test.each(['x', '', 'Q2xhaW06eA==', 'Tm9wZTox', Buffer.from("Claim:'; drop table").toString('base64')])(
    'the id “%s” is nobody’s',
    async (id) => {
      const { data, errors } = await api.ask(
        'query($id: ID!) { node(id: $id) { id } claim(id: $id) { id } nodes(ids: [$id]) { id } }',
        { id },
      )
      expect(errors).toEqual([])
      expect(data).toEqual({ node: null, claim: null, nodes: [null] })
    },
  )

  test('a name that is too long is told of in our words; its length is counted in code points', async () => {
    const find = (name: string) =>
      api.ask('query($s: String!) { entities(filter: { name: $s }) { totalCount } }', { s: name })
    const { errors } = await find('😀'.repeat(201))
    expect(errors[0]).toMatchObject({ message: '`filter.name`: 200 characters at most' })
    expect((await find('😀'.repeat(200))).errors).toEqual([])
  })

  test('what is no id is told of with the right article', async () => {
    const { text } = await api.ask(
      'mutation { finishAttempt(attempt: "x") { __typename ... on BadInput { message } } }',
    )
    expect(text).toContain('`attempt` is not the id of an Attempt.')
  })

  test('a database that does not answer is told as such', async () => {
    const database = openDatabase('postgresql://postgres:x@127.0.0.1:1/none')
    const app = createApp({ database, log: () => {} })
    const { errors } = await (await app.handle(post({ query: '{ claims { totalCount nodes { id } } }' }))).json()
    expect(errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE', remedy: expect.any(String) })
    const prisma = await (await app.handle(post({ query: '{ predicates { key } }' }))).json()
    expect(prisma.errors[0].extensions.code).toBe('UNAVAILABLE')
    expect((await app.handle(new Request(`${origin}/healthz`))).status).toBe(503)
    await database.close()
  })

  test('a database that is too busy is told as such', async () => {
    const database = openDatabase(api.url, { connections: 1 })
    const logged: string[] = []
    const app = createApp({ database, log: (event) => logged.push(event) })
    const busy = await database.pool.connect()
    const item = Buffer.from(`ChoiceItem:${crypto.randomUUID()}`).toString('base64')
    const query = `mutation { reportItem(item: "${item}", reason: "?") { __typename } }`
    const { errors } = await (await app.handle(post({ query }))).json()
    busy.release()
    expect(errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE', remedy: 'Try again in a moment.' })
    expect(logged).toEqual([])
    await database.close()
  })
})

describe('a browser that opens the endpoint', () => {
  const page = async (path: string) => (await get(path, { accept: 'text/html,*/*' })).text()

  test('gets GraphiQL, whose files come from here and are kept for good', async () => {
    const html = await page('/graphql')
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
    expect(html.length).toBeLessThan(20_000)
    const files = [...html.matchAll(/\/api\/graphiql\/[\w-]+\/[\w.-]+/g)].map(([path]) => path)
    expect(new Set(files).size).toBe(7)
    for (const path of new Set(files)) {
      const file = await get(path, { 'accept-encoding': 'gzip, br' })
      expect([file.status, file.headers.get('cache-control'), file.headers.get('content-encoding')]).toEqual([
        200,
        'public, max-age=31536000, immutable',
        'br',
      ])
    }
    expect((await get('/api/graphiql/nope/graphiql.js')).status).toBe(404)
  })

  test('may open an operation, which runs at once unless it does more than read', async () => {
    const runs = async (query: string) => /<body[^>]* data-run>/.test(await page(asGet(query)))
    expect(await runs('query Q($s: String!) { entity(slug: $s) { name } }')).toBe(true)
    expect(await runs('mutation { startAttempt(quiz: "x") { __typename } }')).toBe(false)
    expect(await runs('query A { knowledgeRevision } mutation B { startAttempt(quiz: "x") { __typename } }')).toBe(
      false,
    )
    expect(await runs('{ broken')).toBe(false)
  })

  test('no script stands in the page, and none of what an address says', async () => {
    const response = await get(asGet('{ a: </script><script>alert(1)</script>'), { accept: 'text/html' })
    const html = await response.text()
    expect(html).not.toContain('alert')
    expect(html).not.toMatch(/<script(?! defer src="\/api\/graphiql\/[\w/.-]+"><\/script>)/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('offers the six questions in words, each a link that opens it', async () => {
    const html = await page('/graphql')
    const links = [...html.matchAll(/<a href="(\/graphql\?[^"]+)">([^<]+)<\/a>/g)]
    expect(links.map(([, , asks]) => asks)).toEqual(questions.map(({ asks }) => asks))
    for (const [index, [, address = '']] of links.entries()) {
      const { searchParams } = new URL(address.replaceAll('&amp;', '&'), origin)
      expect(searchParams.get('query')).toBe(questions[index]?.query)
      expect(searchParams.get('variables') ?? '').toBe(questions[index]?.variables)
      expect(questions[index]?.asks).toMatch(/^(Who|What) .{10,}\?$/)
    }
  })

  test('opens on six questions', () => expect(questions).toHaveLength(6))

  test.each(questions)('$name answers well', async ({ query, variables }) => {
    const { data, errors } = await api.ask(query, variables ? JSON.parse(variables) : {})
    expect(errors).toEqual([])
    const lists = JSON.stringify(data).match(/"nodes":\[\{/g) ?? []
    expect(lists.length).toBeGreaterThan(0)
    for (const line of query.split('\n')) expect(line.length).toBeLessThanOrEqual(66)
  })
})

test('health is asked of the database', async () => {
  const health = await get('/healthz')
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
})

test('elsewhere there is nothing', async () => {
  expect((await get('/')).status).toBe(404)
  expect((await get('/api/graphiql')).status).toBe(404)
})

test('a former slug, and one that nobody has', async () => {
  const { data } = await api.ask(
    `{ document(slug: "${article}") { slug rights } none: document(slug: "nope") { id } nobody: entity(slug: "") { id } }`,
  )
  expect(data.document.slug).toBe(article)
  expect([data.none, data.nobody]).toEqual([null, null])
})
