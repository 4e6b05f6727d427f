import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createFirstInvite, createInvite } from '../../packages/store/src/user/invite.ts'
import { startApi, type TestApi } from './api.ts'
import { type Browser, openBrowser, password, signUp } from './browser.ts'

let api: TestApi
let quiz: string
beforeAll(async () => {
  api = await startApi()
  quiz = (await api.ask('{ quizzes { nodes { id } } }')).data.quizzes.nodes[0].id
})
// Each test is a morning of its own; what limits do is tried where they are the subject.
beforeEach(() => api.database.prisma.rateLimit.deleteMany())

const whoAmI = async ({ ask }: Pick<Browser, 'ask'>) => (await ask('{ viewer { id email name role } }')).data.viewer
const begin = async ({ ask }: Pick<Browser, 'ask'>): Promise<string> =>
  (await ask('mutation($q: ID!) { startAttempt(quiz: $q) { ... on Attempt { id } } }', { q: quiz })).data.startAttempt
    .id
const attemptsOf = async ({ ask }: Pick<Browser, 'ask'>): Promise<string[]> =>
  (await ask('{ attempts { totalCount nodes { id quiz { slug } } } }')).data.attempts.nodes.map(
    ({ id }: { id: string }) => id,
  )
const inviteOf = async (role: 'EDITOR' | 'ADMIN') => (await createInvite(api.database, { role })).token
/** Ids within, as they stand in the database. */
const local = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] as string

describe('an account', () => {
  test('is made, left and entered again', async () => {
    const person = await signUp(api)
    expect(person.sent).toMatchObject({ status: 200, text: '{"done":true}' })
    expect(await whoAmI(person)).toMatchObject({ email: person.email, name: /^Person/, role: 'STUDENT' })
    const before = new Map(person.cookies)
    expect((await person.send('sign-out', {})).status).toBe(200)
    expect([person.cookies.size, await whoAmI(person)]).toEqual([0, null])
    // The session itself is over, not only its cookie gone.
    const thief = openBrowser(api)
    for (const [name, value] of before) thief.cookies.set(name, value)
    expect(await whoAmI(thief)).toBeNull()
    await person.send('sign-in/email', { email: person.email.toUpperCase(), password })
    expect((await whoAmI(person)).email).toBe(person.email)
  })

  test('has a cookie that no script and no foreign page can use, and that nobody can make up', async () => {
    const { cookies } = await signUp(api)
    const [name = '', value = ''] = [...cookies][0] ?? []
    const response = await api.handle(
      new Request('http://localhost/api/auth/sign-up/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'A', email: 'cookie@example.org', password }),
      }),
    )
    expect(response.headers.get('set-cookie')).toMatch(
      /^backstop_session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const forger = openBrowser(api)
    const { token } = await api.database.prisma.session.findFirstOrThrow()
    for (const forged of [token, `${token}.x`, value.slice(0, -3)]) {
      forger.cookies.set(name, forged)
      expect(await whoAmI(forger)).toBeNull()
    }
  })

  test('is not told apart from none by a wrong password', async () => {
    const { email } = await signUp(api)
    const stranger = openBrowser(api)
    const wrong = await stranger.send('sign-in/email', { email, password: 'not the password' })
    const nobody = await stranger.send('sign-in/email', { email: 'nobody@example.org', password: 'not the password' })
    expect(wrong).toEqual(nobody)
    expect(wrong).toMatchObject({ status: 401, code: 'UNAUTHENTICATED', extensions: { remedy: expect.any(String) } })
  })

  test.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ name: 'a\0b' }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ password: 'short' }, 'password'],
    [{ password: 'x'.repeat(129) }, 'password'],
    [{ password: 7 }, 'password'],
  ])('%j is refused by its field', async (wrong, field) => {
    const { sent, cookies } = await signUp(api, wrong)
    expect(sent).toMatchObject({ status: 400, code: 'BAD_INPUT', extensions: { field, remedy: expect.any(String) } })
    expect(cookies.size).toBe(0)
  })

  test('has an e-mail that no other has', async () => {
    const { email } = await signUp(api)
    const again = await signUp(api, { email: email.toUpperCase() })
    expect(again.sent).toMatchObject({ status: 400, extensions: { field: 'email' } })
  })

  test('is no admin by saying so, and has no other door', async () => {
    const person = await signUp(api, { role: 'ADMIN', data: { role: 'ADMIN' }, emailVerified: true, id: 'x' })
    expect((await whoAmI(person)).role).toBe('STUDENT')
    for (const path of [
      'update-user',
      'change-email',
      'delete-user',
      'list-sessions',
      'admin/set-role',
      'sign-in/social',
    ])
      expect((await person.send(path, { role: 'ADMIN' })).status, path).toBe(404)
    expect((await person.get('/api/auth/get-session')).status).toBe(404)
    expect((await whoAmI(person)).role).toBe('STUDENT')
  })

  test('is not made or entered by a foreign page', async () => {
    const browser = openBrowser(api)
    const body = { name: 'A', email: 'forged@example.org', password }
    for (const headers of [{ origin: 'https://evil.example' }, { 'content-type': 'text/plain' }, { origin: 'null' }])
      expect(await browser.send('sign-up/email', body, headers as never)).toMatchObject({
        status: 403,
        code: 'FORBIDDEN',
      })
    expect(browser.cookies.size).toBe(0)
    expect(await api.database.prisma.user.count({ where: { email: body.email } })).toBe(0)
  })

  test('is guessed at ten times and no more, whoever guesses', async () => {
    const person = await signUp(api)
    const guess = (secret: string, i = 0) =>
      openBrowser(api).send(
        'sign-in/email',
        { email: person.email, password: secret },
        { 'x-forwarded-for': `10.0.0.${i}` },
      )
    const outcomes = await Promise.all(Array.from({ length: 14 }, (_, i) => guess(`wrong ${i}`, i)))
    expect(outcomes.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(await guess(password)).toMatchObject({
      status: 429,
      code: 'TOO_MANY',
      extensions: { limit: '10 in 15 minutes', remedy: expect.stringMatching(/^Try again in \d+ minutes\.$/) },
    })
    await api.database.pool.query(`update "RateLimit" set "resetAt" = now()`)
    expect((await guess(password)).status).toBe(200)
    const rows = await api.database.pool.query('select * from "RateLimit"')
    expect(JSON.stringify(rows.rows)).not.toContain(person.email)
  })
})

describe('who asks for nothing of their own', () => {
  const query = '{ claims(first: 3) { nodes { text } } }'
  test('costs no statement for who they are, signed in or not, and gets the same bytes', async () => {
    const person = await signUp(api)
    const nobody = await openBrowser(api).ask(query)
    const statements = [...api.statements]
    const somebody = await person.ask(query)
    expect(api.statements).toEqual(statements)
    expect(somebody.text).toBe(nobody.text)
    await openBrowser(api).ask('{ viewer { id } }')
    expect(api.statements).toEqual([])
  })

  test('what is somebody’s own is kept for nobody', async () => {
    const { token } = await createInvite(api.database, { role: 'EDITOR' })
    const invited = () => api.ask('query($token: String!) { invite(token: $token) { role } }', { token })
    for (let i = 0; i < 3; i += 1) expect((await invited()).data.invite.role).toBe('EDITOR')
    await signUp(api, { invite: token })
    expect((await invited()).data.invite).toBeNull()
  })
})

describe('work that was done without an account', () => {
  test('is a new account’s at once', async () => {
    const browser = openBrowser(api)
    const attempt = await begin(browser)
    const anonymous = new Map(browser.cookies)
    const person = await signUp(api, {}, browser)
    expect([...person.cookies.keys()]).toEqual(['backstop_session'])
    expect(await attemptsOf(person)).toEqual([attempt])
    // Whoever kept the old cookie has nothing.
    const keeper = openBrowser(api)
    for (const [name, value] of anonymous) keeper.cookies.set(name, value)
    expect(await attemptsOf(keeper)).toEqual([])
  })

  test('is an old account’s when its owner says so, and else nobody’s after they leave', async () => {
    const { email } = await signUp(api)
    const browser = openBrowser(api)
    const attempt = await begin(browser)
    const itemOf = 'query($a: ID!) { attempt(id: $a) { items { item { id } } } }'
    const item = (await browser.ask(itemOf, { a: attempt })).data.attempt.items[0].item.id
    await browser.ask('mutation($i: ID!) { reportItem(item: $i, reason: "Odd") { __typename } }', { i: item })
    await browser.send('sign-in/email', { email, password })
    const count = async () => (await browser.ask('{ workOnDevice }')).data.workOnDevice
    expect([await attemptsOf(browser), await count()]).toEqual([[], 1])
    const { data } = await browser.ask('mutation { adoptWork { attemptCount } }')
    expect([data.adoptWork.attemptCount, await attemptsOf(browser), await count()]).toEqual([1, [attempt], 0])
    expect((await browser.ask('mutation { adoptWork { attemptCount } }')).data.adoptWork.attemptCount).toBe(0)
    const report = await api.database.prisma.itemReport.findFirstOrThrow({
      where: { itemId: local(item) },
      include: { learner: true },
    })
    expect(report.learner?.userId).toBe(local((await whoAmI(browser)).id))

    await browser.send('sign-out', {})
    expect([browser.cookies.size, await attemptsOf(browser)]).toEqual([0, []])
    const unclaimed = await begin(browser)
    await browser.send('sign-in/email', { email, password })
    await browser.send('sign-out', {})
    expect(await attemptsOf(browser)).toEqual([])
    await browser.send('sign-in/email', { email, password })
    expect(await attemptsOf(browser)).toEqual([attempt])
    expect(await attemptsOf(browser)).not.toContain(unclaimed)
  })

  test('is taken over once by many who ask at once', async () => {
    const { email } = await signUp(api)
    const browser = openBrowser(api)
    await begin(browser)
    await browser.send('sign-in/email', { email, password })
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => openSame(browser).ask('mutation { adoptWork { attemptCount } }')),
    )
    expect(asked.map(({ data }) => data.adoptWork.attemptCount).sort()).toEqual([0, 0, 0, 0, 1])
    expect(await attemptsOf(browser)).toHaveLength(1)
  })

  test('is nobody else’s', async () => {
    const [one, two] = [await signUp(api), await signUp(api)]
    const anonymous = openBrowser(api)
    const attempt = await begin(one)
    await begin(two)
    await begin(anonymous)
    const ask = 'query($a: ID!) { attempt(id: $a) { id } node(id: $a) { id } }'
    for (const other of [two, anonymous, openBrowser(api)]) {
      expect((await other.ask(ask, { a: attempt })).data).toEqual({ attempt: null, node: null })
      expect(await attemptsOf(other)).not.toContain(attempt)
      const finished = await other.ask('mutation($a: ID!) { finishAttempt(attempt: $a) { __typename } }', {
        a: attempt,
      })
      expect(finished.data.finishAttempt.__typename).toBe('NotFound')
    }
    const them = (await whoAmI(one)).id
    expect((await two.ask('query($u: ID!) { node(id: $u) { id } }', { u: them })).data.node).toBeNull()
    expect((await one.ask('query($u: ID!) { node(id: $u) { id } }', { u: them })).data.node.id).toBe(them)
  })
})

/** Another window of the same browser. */
function openSame(browser: Browser): Browser {
  const same = openBrowser(api)
  for (const [name, value] of browser.cookies) same.cookies.set(name, value)
  return same
}

describe('roles', () => {
  const setting = `mutation($u: ID!, $r: Role!) { setRole(user: $u, role: $r) { __typename ... on User { role } ... on Problem { message } } }`

  test('are given by admins, and end what went on under the old one', async () => {
    const admin = await signUp(api, { invite: await inviteOf('ADMIN') })
    const person = await signUp(api)
    const { id } = await whoAmI(person)
    const { data } = await admin.ask(setting, { u: id, r: 'EDITOR' })
    expect(data.setRole).toEqual({ __typename: 'User', role: 'EDITOR' })
    expect(await whoAmI(person)).toBeNull()
    await person.send('sign-in/email', { email: person.email, password })
    expect((await whoAmI(person)).role).toBe('EDITOR')
    const own = await admin.ask(setting, { u: (await whoAmI(admin)).id, r: 'READER' })
    expect(own.data.setRole.__typename).toBe('BadInput')
    const { data: listed } = await admin.ask('{ users(first: 100) { totalCount nodes { email role } } }')
    expect(listed.users.nodes).toContainEqual({ email: person.email, role: 'EDITOR' })
    expect(listed.users.totalCount).toBe(await api.database.prisma.user.count())
  })

  test('let editors read reports, never by whom', async () => {
    const editor = await signUp(api, { invite: await inviteOf('EDITOR') })
    const { data, errors } = await editor.ask(
      '{ itemReports { totalCount nodes { reason reportedAt item { stem } } } }',
    )
    expect(errors).toEqual([])
    expect(data.itemReports.nodes[0]).toMatchObject({ reason: 'Odd', item: { stem: expect.any(String) } })
  })

  test('an invite makes one account, however many press at once', async () => {
    const invite = await inviteOf('EDITOR')
    const people = await Promise.all(Array.from({ length: 6 }, () => signUp(api, { invite })))
    expect(people.map(({ sent }) => sent.status).sort()).toEqual([200, 404, 404, 404, 404, 404])
    expect((await signUp(api, { invite: 'x'.repeat(43) })).sent).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    const tooShort = await inviteOf('EDITOR')
    expect((await signUp(api, { invite: tooShort, password: 'short' })).sent.status).toBe(400)
    expect((await signUp(api, { invite: tooShort })).sent.status).toBe(200)
  })

  test('the first admin’s link works once, while there is none, and only the latest', async () => {
    await api.database.prisma.user.deleteMany({ where: { role: 'ADMIN' } })
    const [old, current] = [await createFirstInvite(api.database), await createFirstInvite(api.database)]
    expect((await signUp(api, { invite: old?.token })).sent.status).toBe(404)
    await api.database.pool.query(`update "Invite" set "expiresAt" = now() - interval '1 second' where first`)
    expect((await signUp(api, { invite: current?.token })).sent.status).toBe(404)
    const fresh = await createFirstInvite(api.database)
    const people = await Promise.all(Array.from({ length: 4 }, () => signUp(api, { invite: fresh?.token })))
    expect(people.map(({ sent }) => sent.status).sort()).toEqual([200, 404, 404, 404])
    expect(await api.database.prisma.user.count({ where: { role: 'ADMIN' } })).toBe(1)
    expect(await createFirstInvite(api.database)).toBeNull()
    const dump =
      JSON.stringify((await api.database.pool.query('select * from "Invite"')).rows) + JSON.stringify(api.logged)
    expect(dump).not.toContain(fresh?.token)
  })
})

describe('everything about me', () => {
  test('is one’s own, in a file', async () => {
    const [me, other] = [await signUp(api), await signUp(api)]
    const attempt = await begin(me)
    await begin(other)
    const { data } = await me.ask(
      'query($a: ID!) { attempt(id: $a) { items { item { id stem ... on ChoiceItem { options { id } } } } } }',
      { a: attempt },
    )
    const first = data.attempt.items.find(({ item }: { item: { options?: object[] } }) => item.options)
    const input = { attempt, item: first.item.id, clientKey: 'k', response: { options: [first.item.options[0].id] } }
    await me.ask('mutation($input: AnswerInput!) { answerItem(input: $input) { __typename } }', { input })
    const file = await me.get('/api/me/export')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="backstop.json"')
    expect(file.headers.get('cache-control')).toBe('private, no-store')
    const text = await file.text()
    const record = JSON.parse(text)
    expect(record.account).toMatchObject({
      email: me.email,
      role: 'STUDENT',
      sessions: [{ createdAt: expect.any(String) }],
    })
    expect(record.attempts).toHaveLength(1)
    const answered = record.attempts[0].questions.filter(({ answeredAt }: { answeredAt: string | null }) => answeredAt)
    expect(answered).toMatchObject([
      { question: first.item.stem, answer: [expect.any(String)], correct: expect.any(Boolean) },
    ])
    // A practice: what was answered is remembered, one claim at least.
    expect(record.memories[0]).toMatchObject({ claim: expect.any(String), answers: 1, due: expect.any(String) })
    expect([record.rating.answers, record.examOn]).toEqual([1, null])
    const { token } = await api.database.prisma.session.findFirstOrThrow({ where: { user: { email: me.email } } })
    for (const secret of [token, other.email, 'password', 'Hash', 'secret']) expect(text).not.toContain(secret)
  })

  test('is nothing for whoever began nothing, and an anonymous learner’s for them', async () => {
    const browser = openBrowser(api)
    expect((await browser.get('/api/me/export')).status).toBe(404)
    await begin(browser)
    const record = await (await browser.get('/api/me/export')).json()
    expect([record.account, record.attempts.length]).toEqual([null, 1])
  })

  const deleting =
    'mutation($c: String!) { deleteMe(confirmation: $c) { __typename ... on BadInput { field remedy } } }'

  test('is deleted from every table, for who confirms it, and nothing of anybody else', async () => {
    const [me, other] = [await signUp(api), await signUp(api)]
    const attempt = await begin(me)
    const kept = await begin(other)
    const { data } = await me.ask('query($a: ID!) { attempt(id: $a) { items { item { id } } } }', { a: attempt })
    await me.ask('mutation($i: ID!) { reportItem(item: $i, reason: "Mine") { __typename } }', {
      i: data.attempt.items[0].item.id,
    })
    await openBrowser(api).send('sign-in/email', { email: me.email, password: 'wrong password' })
    const id = local((await whoAmI(me)).id)
    const { id: learner } = await api.database.prisma.learner.findFirstOrThrow({ where: { userId: id } })
    const traces = [id, learner, local(attempt), me.email]
    expect(await tablesWith(traces)).toEqual([
      'Attempt',
      'AttemptItem',
      'Credential',
      'ItemReport',
      'Learner',
      'Session',
      'User',
    ])

    expect((await me.ask(deleting, { c: 'delete' })).data.deleteMe).toMatchObject({
      __typename: 'BadInput',
      field: 'confirmation',
    })
    expect((await me.ask(deleting, { c: ` ${me.email.toUpperCase()} ` })).data.deleteMe.__typename).toBe('Deleted')
    expect(await tablesWith(traces)).toEqual([])
    expect([me.cookies.size, await whoAmI(me)]).toEqual([0, null])
    expect(await api.database.prisma.itemReport.count({ where: { reason: 'Mine', learnerId: null } })).toBe(1)
    expect(await attemptsOf(other)).toEqual([kept])
    expect((await openBrowser(api).send('sign-in/email', { email: me.email, password })).status).toBe(401)
  })

  test('is deleted for an anonymous learner too', async () => {
    const browser = openBrowser(api)
    expect((await browser.ask(deleting, { c: 'delete' })).data.deleteMe.__typename).toBe('NotFound')
    const attempt = await begin(browser)
    expect((await browser.ask(deleting, { c: 'x' })).data.deleteMe).toMatchObject({
      __typename: 'BadInput',
      remedy: 'Type “delete”.',
    })
    expect((await browser.ask(deleting, { c: 'Delete' })).data.deleteMe.__typename).toBe('Deleted')
    expect([browser.cookies.size, await tablesWith([local(attempt)])]).toEqual([0, []])
  })

  /** The tables in whose rows any of these stands, in any column. */
  async function tablesWith(traces: string[]): Promise<string[]> {
    const { pool } = api.database
    const { rows } = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    )
    expect(rows.length).toBeGreaterThan(25)
    const found: string[] = []
    for (const { name } of rows) {
      const { rowCount } = await pool.query(`select 1 from "${name}" t where t::text ilike any($1) limit 1`, [
        traces.map((trace) => `%${trace}%`),
      ])
      if (rowCount) found.push(name)
    }
    return found
  }
})
