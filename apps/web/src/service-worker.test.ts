import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { beforeEach, expect, test } from 'vitest'

const source = readFileSync(new URL('../public/service-worker.js', import.meta.url), 'utf8')
const origin = 'http://localhost'
type Listener = (event: object) => void

/** The worker, a network that counts what is asked of it, and caches in place of a browser's. */
let worker: {
  fetched: string[]
  isOnline: boolean
  tell: (type: string, event: object) => Promise<Response | undefined>
}
beforeEach(() => {
  const listeners = new Map<string, Listener>()
  const stores = new Map<string, Map<string, Response>>()
  const open = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return {
      put: async (key: string | Request, response: Response) => void store.set(addressOf(key), response),
      match: async (key: string | Request) => store.get(addressOf(key))?.clone(),
      keys: async () => [...store.keys()].map((url) => ({ url })),
      delete: async (key: { url: string }) => store.delete(key.url),
    }
  }
  const addressOf = (key: string | Request) => new URL(typeof key === 'string' ? key : key.url, origin).href
  const caches = {
    open: async (name: string) => open(name),
    match: (key: string | Request, { cacheName }: { cacheName: string }) => open(cacheName).match(key),
    delete: async (name: string) => stores.delete(name),
  }
  const fetch = async (asked: string | Request) => {
    if (!worker.isOnline) throw new TypeError('no network')
    worker.fetched.push(addressOf(asked))
    return new Response(`page ${worker.fetched.length}`)
  }
  const self = {
    location: { origin },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  }
  runInContext(source, createContext({ self, caches, fetch, URL, Response, Promise }))
  const tell = async (type: string, event: object) => {
    const work: Promise<unknown>[] = []
    let answer: Promise<Response> | undefined
    const waitUntil = (one: Promise<unknown>) => work.push(one)
    const respondWith = (one: Promise<Response>) => {
      answer = one
    }
    listeners.get(type)?.({ ...event, waitUntil, respondWith })
    const response = await answer
    await Promise.all(work)
    return response
  }
  worker = { fetched: [], isOnline: true, tell }
})
const visit = (path: string) =>
  worker.tell('fetch', { request: { method: 'GET', mode: 'navigate', url: origin + path } })
const keep = (path: string) => worker.tell('message', { data: { keep: origin + path, assets: [] } })

test.each([
  ['a quiz', '/quizzes/a-quiz?attempt=1'],
  ['a review', '/review?attempt=1'],
])(
  'the page of a run through %s is asked for once, and is there without a network, for all its questions',
  async (_of, path) => {
    await visit(path)
    await keep(path)
    await keep(`${path}&question=2`)
    expect(worker.fetched).toEqual([origin + path])
    worker.isOnline = false
    expect(await (await visit(`${path}&question=3`))?.text()).toBe('page 1')
  },
)

test('a page that is begun on without its run in the address is asked for when it has one', async () => {
  await visit('/review')
  await keep('/review?attempt=1')
  expect(worker.fetched).toEqual([`${origin}/review`, `${origin}/review?attempt=1`])
  worker.isOnline = false
  expect((await visit('/review?attempt=1'))?.status).toBe(200)
  expect((await visit('/entities?attempt=1'))?.status).toBe(503)
})
