import { describe, expect, test } from 'vitest'
import { origin, startApi } from './api.ts'

const api = await startApi()
const revision = '{ knowledgeRevision }'
const address = `${origin}/graphql?query=${encodeURIComponent(revision)}`

describe('as GraphQL over HTTP has it', () => {
  const strict = 'application/graphql-response+json'
  const ids = JSON.stringify(Array(101).fill('x'))

  test.each([
    ['a page that is too long', '{ claims(first: 101) { totalCount } }', 400],
    ['too many ids', `{ nodes(ids: ${ids}) { id } }`, 400],
    ['a variable that is missing', 'query($n: Int!) { claims(first: $n) { totalCount } }', 400],
    ['an operation that nobody has', '{ nonsense }', 400],
    ['what is no GraphQL', '{', 400],
    ['a cursor that is none', '{ claims(after: "x") { totalCount } }', 200],
    ['what there is', revision, 200],
  ])('%s has a status that says whether anything was executed', async (_what, query, status) => {
    const answer = await api.ask(query, {}, { accept: strict })
    expect(answer.headers.get('content-type')).toContain(strict)
    expect(answer.status).toBe(status)
    expect('data' in JSON.parse(answer.text)).toBe(status === 200)
  })

  test('who asks for plain JSON is told of a page that is too long as of any other error', async () => {
    const { status } = await api.ask('{ claims(first: 101) { totalCount } }', {}, { accept: 'application/json' })
    expect(status).toBe(200)
  })

  test.each([
    [`${strict};q=0, application/json`, 'application/json'],
    [`application/json;q=0.5, ${strict};q=0.8`, strict],
    ['*/*;q=0.1', 'application/json'],
  ])('an answer to what accepts %s comes as %s', async (accept, type) => {
    expect((await api.ask(revision, {}, { accept })).headers.get('content-type')).toBe(`${type}; charset=utf-8`)
  })

  test('where nothing that is served is wanted, nothing is executed', async () => {
    const { status, errors } = await api.ask(revision, {}, { accept: '*/*;q=0' })
    expect([status, errors[0]?.extensions.code]).toEqual([406, 'NOT_ACCEPTABLE'])
    expect(api.statements).toEqual([])
  })

  test('a media type may be in capitals', async () => {
    expect((await api.ask(revision, {}, { 'content-type': 'application/JSON' })).data).toEqual({
      knowledgeRevision: expect.any(Number),
    })
    const form = { 'content-type': 'Text/Plain' }
    expect((await api.ask(revision, {}, form)).status).toBe(403)
  })

  test('HEAD has the head of what GET answers; what is no method of GraphQL is told which are', async () => {
    const head = await api.handle(new Request(address, { method: 'HEAD' }))
    const body = await api.handle(new Request(address))
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, body.headers.get('etag'), ''])
    const patch = await api.handle(new Request(`${origin}/graphql`, { method: 'PATCH', body: '{}' }))
    expect([patch.status, patch.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })
})
