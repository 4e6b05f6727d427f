import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../packages/store/src/database.ts'
import { createTestDatabase, type TestDatabase } from '../../packages/store/src/testing/test-database.ts'
import { readInvite } from '../../packages/store/src/user/invite.ts'
import { readPasswordLink } from '../../packages/store/src/user/password-link.ts'

let place: TestDatabase
let database: Database
beforeAll(async () => {
  place = await createTestDatabase()
  database = openDatabase(place.url)
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

const loading = { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../apps/cli/dist/main.js'), 'user', ...args], {
    env: { ...loading, DATABASE_URL: place.url, WEB_ORIGIN: 'https://backstop.example' },
  })

const tokenIn = (printed: string) =>
  /^https:\/\/backstop\.example\/join\/([\w-]{43}) {2}\(once, until .+\)\n$/.exec(printed)?.[1] ?? ''

test('invites print a link each, that of the first admin only while there is none; a role is given and listed', async () => {
  const first = await run('invite', '--first')
  expect(await readInvite(database, tokenIn(first.stdout))).toMatchObject({ role: 'ADMIN' })
  const teacher = await run('invite', '--role', 'teacher')
  expect(await readInvite(database, tokenIn(teacher.stdout))).toMatchObject({ role: 'TEACHER' })

  const now = new Date('2026-03-04T05:06:07Z')
  const person = { id: crypto.randomUUID(), email: 'ann@example.org', name: 'Ann', createdAt: now, updatedAt: now }
  await database.prisma.user.create({ data: person })
  const session = {
    id: crypto.randomUUID(),
    userId: person.id,
    token: 't',
    expiresAt: now,
    createdAt: now,
    updatedAt: now,
  }
  await database.prisma.session.create({ data: session })
  expect((await run('role', '--email', 'Ann@example.org', '--role', 'admin')).stdout).toBe(
    'ann@example.org is admin now\n',
  )
  expect(await database.prisma.session.count()).toBe(0)
  expect((await run('list')).stdout).toBe('ann@example.org\tadmin\t2026-03-04\tAnn\n')
  const { stdout } = await run('password', 'Ann@example.org')
  const [, token = ''] =
    /^https:\/\/backstop\.example\/password\/([\w-]{43}) {2}\(once, until .+\)\n$/.exec(stdout) ?? []
  expect(await readPasswordLink(database, token)).toMatchObject({ email: 'ann@example.org' })
  expect((await run('invite', '--first')).stdout).toBe('')
  expect(await readInvite(database, tokenIn(first.stdout))).toBeNull()
  await expect(run('role', '--email', 'bo@example.org', '--role', 'admin')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no account with the e-mail bo@example.org.'),
  })
})
