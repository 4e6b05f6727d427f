import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { checkDatabase, findProblem, type Traits } from './check-database.ts'
import { withDatabase } from './database-url.ts'

const fit: Traits = {
  database: 'plan',
  version: 150_000,
  encoding: 'UTF8',
  characterType: 'C.UTF-8',
  findsTrump: true,
  readOnly: false,
  mayCreate: true,
  mayExtend: true,
}
const server = inject('testServer')

test('a fit database has no problem', async () => {
  expect(findProblem(fit)).toBeUndefined()
  await expect(checkDatabase(server)).resolves.toBeUndefined()
})

// No older server can be installed beside this one, so the comparison is tested and not the server.
test.each([
  [{ version: 140_015 }, 'leads to Postgres 14'],
  [{ version: 90_624 }, 'leads to Postgres 9'],
  [{ encoding: 'LATIN1' }, 'is in LATIN1'],
  [{ findsTrump: false }, 'splits words wrongly'],
  [{ readOnly: true }, 'read-only'],
  [{ mayCreate: false }, 'may not create tables'],
  [{ mayExtend: false }, 'may not create extensions'],
])('%o is a problem, told on one line', (trait, words) => {
  const problem = findProblem({ ...fit, ...trait })
  expect(problem).toContain(words)
  expect(problem).not.toContain('\n')
})

test.each([
  ['mysql://localhost/plan', 'not a Postgres address'],
  ['nonsense', 'not a Postgres address'],
  ['postgresql://postgres:secret@127.0.0.1:1/plan', 'No Postgres answers at 127.0.0.1:1'],
  ['postgresql://postgres:secret@no-such-host.invalid/plan', 'is not known'],
])('%s is explained', async (url, words) => {
  await expect(checkDatabase(url)).rejects.toThrow(words)
})

test('a wrong password, a missing database, another encoding and the C locale are explained, without the password', async () => {
  const wrong = new URL(server)
  wrong.password = 'guessed'
  await expect(checkDatabase(wrong.href)).rejects.toThrow('refused "postgres"')
  await expect(checkDatabase(wrong.href)).rejects.not.toThrow('guessed')
  await expect(checkDatabase(withDatabase(server, 'absent'))).rejects.toThrow('has no database "absent"')

  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const base = `template template0 locale_provider libc`
  await admin.query(`create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' ${base}`)
  await admin.query(`create database ascii encoding 'UTF8' lc_collate 'C' lc_ctype 'C' ${base}`)
  await expect(checkDatabase(withDatabase(server, 'latin'))).rejects.toThrow('is in LATIN1')
  await expect(checkDatabase(withDatabase(server, 'ascii'))).rejects.toThrow('character type C')
  await admin.query('drop database latin')
  await admin.query('drop database ascii')
  await admin.end()
})

test('a user who may create tables alone cannot migrate, unless what needs more is there', async () => {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create role modest login password 'modest'`)
  await admin.query('create database modest')
  const own = new pg.Client({ connectionString: withDatabase(server, 'modest') })
  await own.connect()
  const url = new URL(withDatabase(server, 'modest'))
  url.username = url.password = 'modest'
  await expect(checkDatabase(url.href)).rejects.toThrow('may not create tables')
  await own.query('grant create on schema public to modest')
  await expect(checkDatabase(url.href)).rejects.toThrow('grant create on database modest')
  await own.query('create extension pg_trgm; create schema pgboss; create table pgboss.version ()')
  await expect(checkDatabase(url.href)).resolves.toBeUndefined()
  await own.query('drop schema pgboss cascade; grant create on database modest to modest')
  await expect(checkDatabase(url.href)).resolves.toBeUndefined()
  await own.end()
  await admin.query('drop database modest')
  await admin.query('drop role modest')
  await admin.end()
})
