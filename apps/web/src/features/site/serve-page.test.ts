import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { notFound, redirect } from 'next/navigation'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { followResponses } from '../../server/page-status.ts'
import { describePage, servePage } from './serve-page.tsx'

const pages: Record<string, () => Promise<string>> = {
  '/whole': async () => 'whole',
  '/missing': async () => notFound(),
  '/broken': () => Promise.reject(new Error('The database took too long.')),
}
const server = createServer(async (request, response) => {
  const made = await servePage(pages[request.url ?? ''] ?? notFound)({})
  response.end(renderToStaticMarkup(made))
})

beforeAll(async () => {
  followResponses()
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => void server.close())

async function ask(path: string) {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  return { status: answer.status, text: await answer.text() }
}

describe('servePage', () => {
  it('leaves a page that can be made alone', async () => {
    expect(await ask('/whole')).toEqual({ status: 200, text: 'whole' })
  })

  it('says with status 404 that something is missing', async () => {
    const { status, text } = await ask('/missing')
    expect(status).toBe(404)
    expect(text).toContain('There is nothing at this address')
  })

  it('says with status 500 that making it failed, and what to do; why is for the log alone', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { status, text } = await ask('/broken')
    expect(status).toBe(500)
    expect(text).toContain('This page could not be made')
    expect(text).toContain('Try again')
    expect(text).not.toContain('database')
    expect(log.mock.calls[0]?.join(' ')).toMatch(/\/broken .*too long/u)
    log.mockRestore()
  })

  it('lets redirects pass', async () => {
    await expect(servePage(async () => redirect('/elsewhere'))({})).rejects.toThrow('NEXT_REDIRECT')
    await expect(describePage(async () => redirect('/elsewhere'))({})).rejects.toThrow('NEXT_REDIRECT')
  })
})

describe('describePage', () => {
  it('names what is missing and what failed, and keeps both out of search engines', async () => {
    expect(await describePage(async () => notFound())({})).toEqual({ title: 'Not found', robots: { index: false } })
    expect(await describePage(() => Promise.reject(new Error('x')))({})).toEqual({
      title: 'This page could not be made',
      robots: { index: false },
    })
  })
})
