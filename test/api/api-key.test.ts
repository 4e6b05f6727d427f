import { beforeAll, expect, test } from 'vitest'
import { origin, startApi, type TestApi } from './api.ts'
import { whoAmI } from './browser.ts'
import { type Editor, startEditor } from './editor.ts'
import { publishSmallArticle, smallArticle } from './small-article.ts'

let api: TestApi
let admin: Editor
let editor: Editor
beforeAll(async () => {
  api = await startApi('empty')
  await publishSmallArticle(api)
  admin = await startEditor(api, 'ADMIN')
  editor = await startEditor(api)
})

const makeKey = async (scope: 'READ' | 'WRITE', role = 'EDITOR', days = 30, name = 'A program') =>
  (
    await admin.ask(
      `mutation($n: String!, $s: ApiKeyScope!, $r: Role!, $d: Int!) { createApiKey(name: $n, role: $r, scope: $s, days: $d) { __typename
        ... on NewApiKey { token key { id role scope expiresAt revokedAt user { name } } } ... on BadInput { message field limit } } }`,
      { n: name, s: scope, r: role, d: days },
    )
  ).createApiKey
const withKey = (token: string) => ({ authorization: `Bearer ${token}` })
const reading = '{ studio { home { pendingSuggestions } } }'
const writing = 'mutation { propose(change: { withdraw: { id: "x" } }) { __typename } }'
const codesOf = async (query: string, token: string) =>
  (await api.ask(query, {}, withKey(token))).errors.map(({ extensions }) => extensions.code)

test('a key does what its role and its scope let it, until it is ended or over; the database cannot tell it', async () => {
  const { token, key } = await makeKey('READ')
  expect(await codesOf(reading, token)).toEqual([])
  expect(await codesOf(writing, token)).toEqual(['FORBIDDEN'])
  expect(await codesOf('{ users { totalCount } }', token)).toEqual(['FORBIDDEN'])
  expect(await codesOf('{ quizzes { totalCount } }', token)).toEqual([])
  const writer = await makeKey('WRITE')
  expect(await codesOf(writing, writer.token)).toEqual([])
  const { rows } = await api.database.pool.query('select k::text as row from "ApiKey" k')
  expect(rows.some(({ row }) => row.includes(token))).toBe(false)
  expect(await codesOf(reading, `${token}x`)).toEqual(['UNAUTHENTICATED'])
  const { revokeApiKey } = await admin.ask(
    'mutation($k: ID!) { revokeApiKey(key: $k) { __typename ... on ApiKey { revokedAt } } }',
    { k: key.id },
  )
  expect(revokeApiKey.revokedAt).toEqual(expect.any(String))
  expect(await codesOf(reading, token)).toEqual(['UNAUTHENTICATED'])
  await api.database.pool.query(`update "ApiKey" set "expiresAt" = now()`)
  expect(await codesOf(reading, writer.token)).toEqual(['UNAUTHENTICATED'])
  expect(await makeKey('READ', 'READER', 0)).toMatchObject({ field: 'days', limit: '1 to 366' })
  expect(await makeKey('READ', 'READER', 1, ' ')).toMatchObject({
    ...{ message: 'What the key is for is missing.', field: 'name' },
  })
  const { apiKeys } = await admin.ask('{ apiKeys { totalCount nodes { name lastUsedAt user { name } } } }')
  expect(apiKeys).toMatchObject({ totalCount: 2, nodes: [{ lastUsedAt: expect.any(String) }, {}] })
})

test('what would outlive a key is done by an admin who is signed in', async () => {
  const { token } = await makeKey('WRITE', 'ADMIN')
  expect(await codesOf('mutation { createInvite(role: ADMIN) { path } }', token)).toEqual(['FORBIDDEN'])
  expect(await codesOf('mutation { setRole(user: "x", role: ADMIN) { __typename } }', token)).toEqual(['FORBIDDEN'])
})

test('what is wrong with a key is said of the key, and nothing is answered for one that is none', async () => {
  const { token, key } = await makeKey('READ')
  const review = 'mutation { startReview { __typename } }'
  for (const query of [writing, review])
    expect((await api.ask(query, {}, withKey(token))).errors).toMatchObject([
      {
        message: 'This key is for reading alone.',
        extensions: { code: 'FORBIDDEN', remedy: expect.stringMatching('keys') },
      },
    ])
  const modest = await makeKey('WRITE', 'READER')
  expect((await api.ask(reading, {}, withKey(modest.token))).errors).toMatchObject([
    { message: 'This key may not do that.', extensions: { code: 'FORBIDDEN', remedy: expect.stringMatching('keys') } },
  ])
  const nobody = (await api.ask(reading)).errors[0]
  expect(nobody?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', remedy: expect.stringMatching('Bearer') })
  await admin.ask('mutation($k: ID!) { revokeApiKey(key: $k) { __typename } }', { k: key.id })
  const cookie = [...editor.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  for (const wrong of [token, `${modest.token}x`, 'backstop_x', 'x', ''])
    for (const headers of [withKey(wrong), { ...withKey(wrong), cookie }]) {
      const { status, data, errors } = await api.ask('{ viewer { id } quizzes { totalCount } }', {}, headers)
      expect([status, data]).toEqual([401, null])
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching('key'),
          extensions: { code: 'UNAUTHENTICATED', remedy: expect.stringMatching('keys') },
        },
      ])
    }
  for (const path of ['/api/me/export', `/api/quiz/export?document=${smallArticle}`]) {
    const response = await api.handle(new Request(`${origin}${path}`, { headers: withKey(token) }))
    expect([response.status, (await response.json()).errors[0].message]).toEqual([401, expect.stringMatching('key')])
  }
})

test('an editor makes and ends keys of their own alone, and no key makes another', async () => {
  const other = await startEditor(api)
  const make = `mutation($r: Role!) { createApiKey(name: "Mine", role: $r, scope: WRITE, days: 1) { __typename
    ... on NewApiKey { token key { id } } ... on BadInput { field } } }`
  expect((await editor.ask(make, { r: 'ADMIN' })).createApiKey).toMatchObject({ field: 'role' })
  const { token, key } = (await editor.ask(make, { r: 'EDITOR' })).createApiKey
  const ownKeys = async (who: Editor) => (await who.ask('{ ownApiKeys { nodes { id lastUsedAt } } }')).ownApiKeys.nodes
  expect(await ownKeys(editor)).toEqual([{ id: key.id, lastUsedAt: null }])
  expect(await ownKeys(other)).toEqual([])
  expect(
    (await api.ask(make, { r: 'READER' }, withKey(token))).errors.map(({ extensions }) => extensions.code),
  ).toEqual(['FORBIDDEN'])
  const end = async (who: Editor) =>
    (await who.ask('mutation($k: ID!) { revokeApiKey(key: $k) { __typename } }', { k: key.id })).revokeApiKey.__typename
  expect([await end(other), await end(editor), await end(admin)]).toEqual(['NotFound', 'ApiKey', 'NotFound'])
})

test('an account is signed out everywhere; what admins do is told to them alone', async () => {
  const other = await startEditor(api)
  const { id } = await whoAmI(other.browser)
  await admin.ask('mutation($u: ID!) { revokeSessions(user: $u) { __typename } }', { u: id })
  expect(await whoAmI(other.browser)).toBeNull()
  const acts = async (who: Editor) =>
    (await who.studio('audit(first: 100) { nodes { act } }')).audit.nodes.map(({ act }: { act: string }) => act)
  expect(await acts(admin)).toEqual(expect.arrayContaining(['SESSIONS_REVOKED', 'KEY_MADE', 'KEY_REVOKED', 'INVITED']))
  expect(await acts(editor)).toEqual([])
})

test('an admin redacts what was withdrawn; the log says that it was done and not what it said', async () => {
  const claim = (await editor.read()).claims[3]
  const redact = async () =>
    (
      await admin.ask('mutation($t: ID!) { redact(thing: $t) { __typename ... on Problem { remedy } } }', {
        t: claim.id,
      })
    ).redact
  expect(await redact()).toMatchObject({ __typename: 'BrokenLaw', remedy: expect.stringContaining('Withdraw') })
  const { changeSet } = await editor.propose({ withdraw: { id: claim.id } }, { base: claim.revision })
  await editor.publish(changeSet)
  expect(await redact()).toEqual({ __typename: 'Redacted' })
  const { studio } = await editor.ask(
    'query($t: ID!) { studio { history(thing: $t) { nodes { redactedAt content { id } } } audit(thing: $t) { nodes { act } } } }',
    { t: claim.id },
  )
  expect(studio.history.nodes.every(({ content }: { content: unknown }) => content === null)).toBe(true)
  expect(studio.audit.nodes).toEqual([{ act: 'REDACTED' }, { act: 'PROPOSED' }])
  // An editor who goes leaves what was done, without the name.
  const { email } = await whoAmI(editor.browser)
  await editor.ask('mutation($e: String!) { deleteMe(confirmation: $e) { __typename } }', { e: email })
  const { audit } = await admin.studio('audit(first: 100) { nodes { act by } }')
  expect(audit.nodes).toContainEqual({ act: 'PUBLISHED', by: null })
})

test('quizzes with their keys are for teachers and those above them', async () => {
  const path = `/api/quiz/export?document=${smallArticle}`
  const anonymous = await api.handle(new Request(`${origin}${path}`))
  expect(anonymous.status).toBe(401)
  const statusOf = async (role: 'STUDENT' | 'TEACHER') =>
    (await (await startEditor(api, role)).browser.get(path)).status
  expect([await statusOf('STUDENT'), await statusOf('TEACHER')]).toEqual([403, 200])
  const { browser } = await startEditor(api, 'TEACHER')
  expect((await browser.get('/api/quiz/export?document=nobodys')).status).toBe(404)
  expect((await browser.get(`${path}&seed=0`)).status).toBe(400)
})

test('a document is redacted with all that quotes it', async () => {
  const who = await startEditor(api)
  const { id, source } = await who.read()
  await who.propose({ withdraw: { id } }, { base: source.revision })
  await who.publish((await who.read()).changeSet)
  const redact = 'mutation($t: ID!) { redact(thing: $t) { __typename } }'
  expect((await admin.ask(redact, { t: id })).redact.__typename).toBe('Redacted')
  const { rows } = await api.database.pool.query(
    `select snapshot::text as row from "Revision" where snapshot is not null union all select text from "DocumentText" where text is not null`,
  )
  expect(rows.filter(({ row }) => row.includes('Ann met Bob'))).toEqual([])
  const count = async (filter: string) =>
    (await admin.studio(`audit(act: [REDACTED], ${filter}) { totalCount }`)).audit.totalCount
  const { audit } = await admin.studio('audit(act: [REDACTED], first: 1) { totalCount nodes { by subject { id } } }')
  expect(audit.totalCount).toBeGreaterThan(24)
  expect(audit.nodes).toEqual([{ by: expect.any(String), subject: null }])
  expect(await count(`by: "${audit.nodes[0].by}"`)).toBe(audit.totalCount)
  expect([await count('by: "nobody"'), await count('during: "1999"')]).toEqual([0, 0])
  expect(await count('during: "2020-01-01/.."')).toBe(audit.totalCount)
})
