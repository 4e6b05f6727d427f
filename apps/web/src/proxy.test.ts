import { createServer } from 'node:net'
import { NextRequest } from 'next/server'
import { afterEach, describe, expect, it } from 'vitest'
import { proxy } from './proxy.ts'

const ask = (path = '/documents/x') => proxy(new NextRequest(`http://site.test${path}`))
const listening = createServer()
afterEach(() => void listening.close())
async function startApi() {
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  process.env.API_ORIGIN = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

describe('proxy', () => {
  it('answers 503 with a page that helps when nothing listens where the API should be', async () => {
    process.env.API_ORIGIN = 'http://127.0.0.1:1'
    const answer = await ask()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await answer.text()).toContain('Try again')
  })

  it('lets a page through with a nonce of its own', async () => {
    await startApi()
    const policies = [await ask(), await ask()].map((answer) => answer.headers.get('content-security-policy'))
    expect(policies[0]).toMatch(/'nonce-[^']+'/u)
    expect(policies[0]).not.toBe(policies[1])
  })

  it.each(['/claims/%', '/documents/%E0%A4', '/entities/%zz', '/quizzes/a%'])(
    'leads %s to “not found”',
    async (path) => {
      await startApi()
      expect((await ask(path)).headers.get('x-middleware-rewrite')).toContain('/nothing/here')
      expect((await ask('/claims/100%25')).headers.get('x-middleware-rewrite')).toBeNull()
    },
  )
})
