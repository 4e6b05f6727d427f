import { beforeAll, describe, expect, test } from 'vitest'
import { createInvite } from '../../packages/store/src/user/invite.ts'
import { startApi, type TestApi } from './api.ts'
import { attemptsOf, type Browser, begin, openBrowser, password, signUp, whoAmI } from './browser.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})

/** Ids within, as they stand in the database. */
const local = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] as string

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

test('and what was reported is read by editors, never by whom', async () => {
  const editor = await signUp(api, { invite: (await createInvite(api.database, { role: 'EDITOR' })).token })
  const { data, errors } = await editor.ask('{ itemReports { totalCount nodes { reason reportedAt item { stem } } } }')
  expect(errors).toEqual([])
  expect(data.itemReports.nodes[0]).toMatchObject({ reason: 'Odd', item: { stem: expect.any(String) } })
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
    expect(record.attempts[0].isShared).toBe(false)
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
    'mutation($c: String!) { deleteMe(confirmation: $c) { __typename ... on BadInput { field message remedy } } }'

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
      message: 'That is not the e-mail address of this account.',
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
