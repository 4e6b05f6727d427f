import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workOnIngestions } from '../../packages/store/src/ingestion/work-on-ingestions.ts'
import { createInvite } from '../../packages/store/src/user/invite.ts'
import { origin, startApi, type TestApi } from './api.ts'
import { type Browser, openBrowser, signUp } from './browser.ts'

let api: TestApi
let editor: Browser
let worker: Awaited<ReturnType<typeof workOnIngestions>>
beforeAll(async () => {
  api = await startApi('empty')
  const { token: invite } = await createInvite(api.database, { role: 'EDITOR' })
  editor = await signUp(api, { invite })
  worker = await workOnIngestions(api.database, { suggest: null, onError: () => {} })
})
afterAll(() => worker.stop(5000))

const article = (name: string) =>
  `${name} opens\n${Array.from({ length: 20 }, (_, i) => `In ${name}${i} they say ${name}${i * 7} of it.`).join('\n')}`
const ingest = `mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) {
  __typename ... on Ingestion { id status } ... on Problem { message remedy } ... on BadInput { field limit } } }`
const bringIn = async (input: object) => (await editor.ask(ingest, { input })).data.ingestDocument

const watched = `subscription ($id: ID!) { ingestion(id: $id) {
  status step problem { code message place { line column offset } } metadata { field value origin } orphans
  resembling { document title share isSame } document { slug title } } }`

/** Opens a stream as EventSource does. */
function watch(id: string, browser: Browser = editor): Promise<Response> {
  const asked = new URLSearchParams({ query: watched, variables: JSON.stringify({ id }) })
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { accept: 'text/event-stream', cookie }
  return api.handle(new Request(`${origin}/graphql?${asked}`, { headers }))
}
/** All that a stream says until it ends, or asks. */
async function lastOf(response: Response) {
  let [text, last] = ['', null as unknown]
  const decoder = new TextDecoder()
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    const told = [...text.matchAll(/^data: (\{.+\})$/gm)].map(([, data]) => JSON.parse(data as string))
    last = told.at(-1)
    if (told.at(-1)?.data?.ingestion?.status === 'ASKING') break
  }
  // biome-ignore lint/suspicious/noExplicitAny: tests look into data of every shape
  return last as any
}

/** Posts a form as a page does, with scripts or without. */
function post(
  path: string,
  fields: Record<string, string | Blob>,
  headers: Record<string, string> = {},
  browser = editor,
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const all = { cookie, origin: 'http://localhost:3000', accept: 'application/json', ...headers }
  return api.handle(new Request(`${origin}${path}`, { method: 'POST', body: form, headers: all }))
}

test('a document is handed over, watched until it asks, answered, and watched until there is a draft', async () => {
  const { id } = await bringIn({ text: article('Ferry'), metadata: { author: 'Ann Lee' }, review: true })
  const stream = await watch(id)
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  expect(stream.headers.get('cache-control')).toContain('no-transform')
  const asked = (await lastOf(stream)).data.ingestion
  expect(asked).toMatchObject({ status: 'ASKING', problem: null })
  expect(asked.metadata).toContainEqual({ field: 'author', value: 'Ann Lee', origin: 'GIVEN' })
  await editor.ask(
    'mutation ($id: ID!) { continueIngestion(id: $id, metadata: { publishedOn: "2025-02" }) { __typename } }',
    { id },
  )
  expect((await lastOf(await watch(id))).data.ingestion).toMatchObject({
    status: 'DONE',
    document: { slug: 'ferry-opens' },
  })
  const { data } = await editor.ask(
    'query ($id: ID!) { studio { ingestion(id: $id) { status document { changeSet { accepted pending unsure(below: 1) } } } ingestions { id } document(slug: "ferry-opens") { text ownEdit { id } } } }',
    { id },
  )
  expect(data.studio).toMatchObject({
    ingestion: { status: 'DONE', document: { changeSet: { accepted: 1, pending: 0, unsure: 0 } } },
    ingestions: [{ id }],
    // The draft of the document itself is no edit in it that could be taken back.
    document: { text: article('Ferry'), ownEdit: null },
  })
  expect((await api.ask('{ documents { totalCount } }')).data.documents.totalCount).toBe(0)
})

test('a duplicate is told of with how much it shares; cancelling makes nothing of it', async () => {
  await lastOf(await watch((await bringIn({ text: article('Lock') })).id))
  const { id } = await bringIn({ text: article('Lock') })
  expect((await lastOf(await watch(id))).data.ingestion).toMatchObject({
    status: 'ASKING',
    problem: { code: 'CONFLICT' },
    resembling: [{ title: 'Lock opens', share: 1, isSame: true }],
  })
  const cancel = 'mutation ($id: ID!) { cancelIngestion(id: $id) { __typename ... on Ingestion { status } } }'
  expect((await editor.ask(cancel, { id })).data.cancelIngestion.status).toBe('CANCELLED')
  expect((await editor.ask(cancel, { id })).data.cancelIngestion.__typename).toBe('AlreadyDone')
})

describe('a file', () => {
  test('is handed over as a form, with a place told where it is broken', async () => {
    const file = new File([Buffer.from([0x41, 0x0a, 0x42, 0xfe])], 'broken.txt', { type: 'text/plain' })
    const response = await post('/api/ingest', { file })
    expect(response.status).toBe(202)
    const { id } = (await response.json()) as { id: string }
    expect((await lastOf(await watch(id))).data.ingestion).toMatchObject({
      status: 'FAILED',
      problem: { code: 'BAD_INPUT', place: { line: 2, column: 2, offset: 3 } },
    })
  })
  test('of a browser without scripts leads to a page, whether it is taken, answered or refused', async () => {
    const page = { accept: 'text/html' }
    const taken = await post('/api/ingest', { text: article('Pier'), review: 'on' }, page)
    const location = taken.headers.get('location') ?? ''
    expect([taken.status, location]).toEqual([303, expect.stringMatching(/^\/studio\/ingest\?id=/)])
    const id = decodeURIComponent(location.split('=')[1] ?? '')
    await lastOf(await watch(id))
    const answered = await post('/api/ingest/continue', { id, title: 'On the pier', author: '', language: 'en' }, page)
    expect(answered.headers.get('location')).toBe(location)
    expect((await lastOf(await watch(id))).data.ingestion.document).toEqual({
      slug: 'on-the-pier',
      title: 'On the pier',
    })
    const refused = await post('/api/ingest', { file: new File(['%PDF'], 'a.pdf', { type: 'application/pdf' }) }, page)
    expect(refused.headers.get('location')).toMatch(/refused=A%20file%20of%20this%20kind/)
  })
  test('that is too big, or sent by a foreign page or by whoever may not, is refused', async () => {
    const file = new File([Buffer.alloc(4 * 1024 * 1024 + 200_000, 65)], 'a.txt')
    expect((await post('/api/ingest', { file })).status).toBe(413)
    expect((await post('/api/ingest', { text: 'x' }, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post('/api/ingest', { text: 'x' }, {}, openBrowser(api))).status).toBe(401)
    expect((await post('/api/ingest', { text: 'x' }, {}, await signUp(api))).status).toBe(403)
  })
})

test('an argument that breaks a rule is told as data', async () => {
  expect(await bringIn({ text: 'a\ud800' })).toMatchObject({
    __typename: 'BadInput',
    field: 'source',
    message: expect.stringContaining('line 1, column 2'),
  })
  expect(await bringIn({ text: '' })).toMatchObject({ field: 'source', remedy: expect.stringContaining('a file') })
  for (const language of ['English!', 'de-deutschland'])
    expect(await bringIn({ text: 'a', metadata: { language } })).toMatchObject({
      __typename: 'BadInput',
      field: 'language',
    })
  expect(
    await bringIn({
      text: 'a',
      replaces: Buffer.from('Document:0195e8a0-0000-7000-8000-000000000001').toString('base64'),
    }),
  ).toMatchObject({ __typename: 'NotFound' })
})

test('an editor has five streams; one that is left makes room', async () => {
  const { id } = await bringIn({ text: article('Quay'), review: true })
  const streams = await Promise.all(Array.from({ length: 5 }, () => watch(id)))
  const sixth = await lastOf(await watch(id))
  expect(sixth.errors[0].extensions).toMatchObject({ code: 'TOO_MANY', limit: '5 streams each' })
  await lastOf(streams[0] as Response)
  expect((await lastOf(await watch(id))).data.ingestion.status).toBe('ASKING')
  await Promise.all(streams.slice(1).map(lastOf))
})
