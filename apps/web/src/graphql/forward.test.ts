import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { forward } from './forward.ts'

let server: Server | undefined
const serve = async (listener: RequestListener) => {
  const started = createServer(listener).listen(0, '127.0.0.1')
  server = started
  await once(started, 'listening')
  const { port } = started.address() as AddressInfo
  process.env.API_ORIGIN = `http://127.0.0.1:${port}`
}
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

describe('forward', () => {
  it('hands over method, path, body and cookies, and brings back status and every cookie', async () => {
    await serve(async (request, response) => {
      const body = await text(request)
      response.writeHead(201, { 'set-cookie': ['a=1; HttpOnly', 'b=2'], 'content-type': 'text/plain' })
      response.end(
        `${request.method} ${request.url} ${request.headers.cookie} ${request.headers['x-forwarded-host']} ${body}`,
      )
    })
    const answer = await forward(
      new Request('http://site.test/graphql?x=%20y', {
        method: 'POST',
        body: '{"query":"{ a }"}',
        headers: { cookie: 'learner=s', host: 'site.test' },
      }),
    )
    expect(answer.status).toBe(201)
    expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2'])
    expect(await answer.text()).toBe('POST /graphql?x=%20y learner=s site.test {"query":"{ a }"}')
  })

  it.each(['../app/graphql/[[...path]]/route.ts', '../app/api/[...path]/route.ts'])(
    'takes whatever the API may be asked by, so that the API says what it does not take: %s',
    async (route) => {
      const { dynamic: _, ...methods } = await import(route)
      expect(Object.keys(methods).sort()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
      expect(new Set(Object.values(methods))).toEqual(new Set([forward]))
    },
  )

  it('streams: what was sent arrives before the rest is', async () => {
    let finish = () => {}
    await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
      finish = () => response.end('data: 2\n\n')
    })
    const reader = (await forward(new Request('http://site.test/graphql'))).body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: 1\n\n')
    finish()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: 2\n\n')
  })

  it('passes a redirect on instead of following it', async () => {
    await serve((_request, response) => response.writeHead(302, { location: '/elsewhere' }).end())
    const answer = await forward(new Request('http://site.test/api/x'))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/elsewhere'])
  })

  it('says in GraphQL’s words that the API is down', async () => {
    process.env.API_ORIGIN = 'http://127.0.0.1:1'
    const answer = await forward(new Request('http://site.test/graphql'))
    expect(answer.status).toBe(503)
    expect((await answer.json()).errors[0].extensions.code).toBe('API_UNREACHABLE')
  })
})
