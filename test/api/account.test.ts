import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../apps/api/src/app.ts'
import { createFirstInvite, createInvite } from '../../packages/store/src/user/invite.ts'
import { createPasswordLink } from '../../packages/store/src/user/password-link.ts'
import { setRole } from '../../packages/store/src/user/set-role.ts'
import { post, startApi, type TestApi } from './api.ts'
import { openBrowser, password, signUp, whoAmI } from './browser.ts'

const secret = 'x'.repeat(32)
let api: TestApi
beforeAll(async () => {
  api = await startApi('seeded', { secret })
})
// Each test is a morning of its own; what limits do is tried where they are the subject.
beforeEach(() => api.database.prisma.rateLimit.deleteMany())

const inviteOf = async (role: 'TEACHER' | 'EDITOR' | 'ADMIN') => (await createInvite(api.database, { role })).token

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
    [{ name: 'a\u001b[31mb' }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ password: 'short' }, 'password'],
    [{ password: 'x'.repeat(129) }, 'password'],
    [{ password: 7 }, 'password'],
  ])('%j is refused by its field', async (wrong, field) => {
    const { sent, cookies } = await signUp(api, wrong)
    expect(sent).toMatchObject({ status: 400, code: 'BAD_INPUT', extensions: { field, remedy: expect.any(String) } })
    expect(cookies.size).toBe(0)
  })

  test('is told all that is wrong with its form at once', async () => {
    const { sent } = await signUp(api, { name: ' ', email: 'nobody', password: 'short' })
    expect(sent).toMatchObject({ status: 400, code: 'BAD_INPUT', extensions: { field: 'name' } })
    expect(sent.extensions.others).toMatchObject([
      { field: 'email', message: 'That is no e-mail address.', remedy: expect.any(String) },
      { field: 'password', limit: '8 to 128 characters', remedy: expect.any(String) },
    ])
  })

  test('stays signed in when the process starts anew with its secret, and with no other', async () => {
    const person = await signUp(api)
    const viewerOf = async (options: object) => {
      const { handle } = createApp({ database: api.database, log: () => {}, ...options })
      const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      return (await (await handle(post({ query: '{ viewer { email } }' }, { cookie }))).json()).data.viewer
    }
    expect(await viewerOf({ secret })).toEqual({ email: person.email })
    expect(await viewerOf({ secret: 'y'.repeat(32) })).toBeNull()
    expect(await viewerOf({ secret, webOrigin: 'https://backstop.example' })).toBeNull()
  })

  test('has an e-mail that no other has', async () => {
    const { email } = await signUp(api)
    const again = await signUp(api, { email: email.toUpperCase() })
    expect(again.sent).toMatchObject({ status: 400, extensions: { field: 'email' } })
  })

  test('is made for everybody who is invited, though twelve sign up at once; what makes none leaves the invite', async () => {
    const invites = await Promise.all(Array.from({ length: 12 }, () => inviteOf('TEACHER')))
    const people = await Promise.all(invites.map((invite) => signUp(api, { invite })))
    expect(people.map(({ sent }) => sent.text)).toEqual(people.map(() => '{"done":true}'))
    for (const person of people) expect((await whoAmI(person)).role).toBe('TEACHER')
    expect((await signUp(api, { invite: invites[0] })).sent.status).toBe(404)
    const invite = await inviteOf('TEACHER')
    const taken = await signUp(api, { invite, email: people[0]?.email })
    expect(taken.sent).toMatchObject({ status: 400, extensions: { field: 'email' } })
    expect((await signUp(api, { invite })).sent.status).toBe(200)
  })

  test('is one, though the same e-mail is given twice at once', async () => {
    const email = 'twice@example.org'
    const twice = await Promise.all([signUp(api, { email }), signUp(api, { email })])
    expect(twice.map(({ sent }) => sent.status).sort()).toEqual([200, 400])
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

  test('is told, where it is sent from another address, which one this site was started for', async () => {
    const sent = await openBrowser(api).send('sign-in/email', {}, { origin: 'https://backstop.example' })
    expect(sent).toMatchObject({
      status: 403,
      extensions: {
        remedy:
          'Send it from http://localhost:3000; if this site is reached at another address, start it with WEB_ORIGIN set to that.',
      },
    })
  })

  test('can be entered by a form without scripts, of this site alone', async () => {
    const { email } = await signUp(api)
    const post = (fields: Record<string, string>, headers: Record<string, string>) =>
      api.handle(
        new Request('http://localhost/api/auth/sign-in/email', {
          method: 'POST',
          headers,
          body: new URLSearchParams(fields),
        }),
      )
    const own = { origin: 'http://127.0.0.1:3000' }
    const entered = await post({ email, password }, own)
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/account'])
    expect(entered.headers.get('set-cookie')).toMatch(/^backstop_session=/)
    const refused = await post({ email, password: 'wrong password' }, own)
    expect(refused.headers.get('location')).toBe('/account?refused=UNAUTHENTICATED')
    for (const headers of [{}, { origin: 'https://evil.example' }] as Record<string, string>[])
      expect((await post({ email, password }, headers)).headers.has('set-cookie')).toBe(false)
  })

  test('is guessed at ten times and no more, whoever guesses', async () => {
    const person = await signUp(api)
    const guess = (tried: string, i = 0) =>
      openBrowser(api).send(
        'sign-in/email',
        { email: person.email, password: tried },
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

describe('a link for a new password', () => {
  const linkFor = async (user: string) => (await createPasswordLink(api.database, { user, by: null })).token
  const choose = (token: string, chosen: string, browser = openBrowser(api)) =>
    browser.send('new-password', { token, password: chosen })
  const whose = async (token: string) =>
    (await api.ask('query($t: String!) { passwordLink(token: $t) { email } }', { t: token })).data.passwordLink

  test('is made by an admin, lets one choose, signs out everywhere else, and is over then', async () => {
    const admin = await signUp(api, { invite: await inviteOf('ADMIN') })
    const person = await signUp(api)
    const { id } = await whoAmI(person)
    const make = 'mutation($u: ID!) { createPasswordLink(user: $u) { ... on NewPasswordLink { path } } }'
    const { path } = (await admin.ask(make, { u: id })).data.createPasswordLink
    const token = path.replace('/password/', '')
    expect(await whose(token)).toEqual({ email: person.email })
    expect(await choose(token, 'short')).toMatchObject({ status: 400, extensions: { field: 'password' } })
    const guess = () => openBrowser(api).send('sign-in/email', { email: person.email, password: 'a guess' })
    await Promise.all(Array.from({ length: 11 }, guess))
    const devices = [openBrowser(api), openBrowser(api), openBrowser(api)]
    const outcomes = await Promise.all(devices.map((device) => choose(token, 'another battery horse', device)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    const winner = devices[outcomes.findIndex(({ status }) => status === 200)]
    // Who was kept out by guesses is in, at this device alone.
    expect(await whoAmI(winner as (typeof devices)[number])).toMatchObject({ email: person.email })
    expect(await whoAmI(person)).toBeNull()
    expect(await whose(token)).toBeNull()
    const enter = (given: string) => person.send('sign-in/email', { email: person.email, password: given })
    expect([(await enter(password)).status, (await enter('another battery horse')).status]).toEqual([401, 200])
    const { data } = await admin.ask('{ studio { audit(first: 2) { nodes { act by account } } } }')
    expect(data.studio.audit.nodes).toMatchObject([
      { act: 'PASSWORD_CHOSEN', account: expect.stringMatching(/^Person/) },
      { act: 'PASSWORD_LINKED' },
    ])
    const rows = await api.database.pool.query('select l::text as row from "PasswordLink" l')
    expect(JSON.stringify(rows.rows) + JSON.stringify(api.logged)).not.toContain(token)
  })

  test('says the same when it is wrong, too old, replaced, or of an account that is gone', async () => {
    const person = await signUp(api)
    const { id } = await api.database.prisma.user.findUniqueOrThrow({ where: { email: person.email } })
    const replaced = await linkFor(id)
    const old = await linkFor(id)
    await api.database.pool.query(`update "PasswordLink" set "expiresAt" = now()`)
    const answers = [await choose('x'.repeat(43), 'a long password'), await choose(replaced, 'a long password')]
    answers.push(await choose(old, 'a long password'))
    const gone = await linkFor(id)
    await person.ask('mutation($e: String!) { deleteMe(confirmation: $e) { __typename } }', { e: person.email })
    answers.push(await choose(gone, 'a long password'), await choose(7 as never, 'a long password'))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect([await whose(old), await whose(gone), await whose('x')]).toEqual([null, null, null])
  })

  test('takes a form without scripts, which leads back to itself where it is refused', async () => {
    const person = await signUp(api)
    const { id } = await api.database.prisma.user.findUniqueOrThrow({ where: { email: person.email } })
    const token = await linkFor(id)
    const send = async (chosen: string) =>
      (
        await api.handle(
          new Request('http://localhost/api/auth/new-password', {
            ...{ method: 'POST', headers: { origin: 'http://127.0.0.1:3000' } },
            body: new URLSearchParams({ token, password: chosen }),
          }),
        )
      ).headers
    expect((await send('short')).get('location')).toBe(`/password/${token}?refused=password`)
    const entered = await send('a long password')
    expect([entered.get('location'), /^backstop_session=/.test(entered.get('set-cookie') ?? '')]).toEqual([
      '/account',
      true,
    ])
    expect((await send('a long password')).get('location')).toBe('/account?refused=NOT_FOUND')
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

  test('the last admin stays one, though two take the role of each other at once', async () => {
    await api.database.prisma.user.deleteMany({ where: { role: 'ADMIN' } })
    const [one, two] = [
      await signUp(api, { invite: await inviteOf('ADMIN') }),
      await signUp(api, { invite: await inviteOf('ADMIN') }),
    ]
    const [first, second] = [(await whoAmI(one)).id, (await whoAmI(two)).id]
    const outcomes = await Promise.all([
      one.ask(setting, { u: second, r: 'EDITOR' }),
      two.ask(setting, { u: first, r: 'EDITOR' }),
    ])
    expect(outcomes.filter(({ data }) => data?.setRole.__typename === 'User')).toHaveLength(1)
    expect(await api.database.prisma.user.count({ where: { role: 'ADMIN' } })).toBe(1)
    const last = await api.database.prisma.user.findFirstOrThrow({ where: { role: 'ADMIN' } })
    await expect(setRole(api.database, { user: last.id, role: 'READER', by: null })).rejects.toThrow('the last admin')
  })

  test('the last admin cannot be deleted, though the last two go at once', async () => {
    await api.database.prisma.user.deleteMany({ where: { role: 'ADMIN' } })
    const admins = [
      await signUp(api, { invite: await inviteOf('ADMIN') }),
      await signUp(api, { invite: await inviteOf('ADMIN') }),
    ]
    const deleting = `mutation($e: String!) { deleteMe(confirmation: $e) { __typename
      ... on BadInput { message field remedy } } }`
    const outcomes = await Promise.all(admins.map(({ ask, email }) => ask(deleting, { e: email })))
    expect(outcomes.map(({ data }) => data.deleteMe).sort((a, b) => (a.__typename < b.__typename ? -1 : 1))).toEqual([
      {
        __typename: 'BadInput',
        message: 'This is the last admin.',
        field: 'confirmation',
        remedy: 'Make another account an admin first.',
      },
      { __typename: 'Deleted' },
    ])
    expect(await api.database.prisma.user.count({ where: { role: 'ADMIN' } })).toBe(1)
  })

  test('open invites are listed without their links, and ended', async () => {
    const admin = await signUp(api, { invite: await inviteOf('ADMIN') })
    const token = await inviteOf('TEACHER')
    const open = async () => (await admin.ask('{ invites { nodes { id role } } }')).data.invites.nodes
    const [{ id, role }] = await open()
    expect(role).toBe('TEACHER')
    const end = async () =>
      (await admin.ask('mutation($i: ID!) { revokeInvite(invite: $i) { __typename } }', { i: id })).data.revokeInvite
    expect(await end()).toEqual({ __typename: 'OpenInvite' })
    expect(await end()).toEqual({ __typename: 'NotFound' })
    expect((await open()).map((each: { id: string }) => each.id)).not.toContain(id)
    expect((await signUp(api, { invite: token })).sent.status).toBe(404)
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
