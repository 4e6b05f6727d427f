import { createServer } from 'node:net'
import { NextRequest } from 'next/server'
import { afterEach, describe, expect, it } from 'vitest'
import { proxy } from './proxy.ts'

const ask = () => proxy(new NextRequest('http://site.test/documents/x'))
const listening = createServer()
afterEach(() => void listening.close())

describe('proxy', () => {
  it('answers 503 with a page that helps when nothing listens where the API should be', async () => {
    process.env.API_ORIGIN = 'http://127.0.0.1:1'
    const answer = await ask()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await answer.text()).toContain('Try again')
  })

  it('lets a page through with a nonce of its own', async () => {
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const address = listening.address()
    process.env.API_ORIGIN = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const policies = [await ask(), await ask()].map((answer) => answer.headers.get('content-security-policy'))
    expect(policies[0]).toMatch(/'nonce-[^']+'/u)
    expect(policies[0]).not.toBe(policies[1])
  })
})
