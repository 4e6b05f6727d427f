import { expect, test } from 'vitest'
import { openDatabase } from '../database.ts'
import { claimEdit, createCurator, entityEdit, predicateEdit } from '../testing/curator.ts'
import { dumpPublic } from '../testing/dump-public.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { rebuild } from './rebuild.ts'

test('a database whose claims were kept before they had notes replays to the same public tables', async () => {
  const database = await createTestDatabase()
  const db = openDatabase(database.url)
  const curator = createCurator(db)
  const document = await curator.document('Ann met Bob.')
  const [ann, bob, met] = [entityEdit('Ann'), entityEdit('Bob'), predicateEdit('met')]
  const claim = claimEdit(document, { subject: ann.id, predicate: met.id, object: bob.id, quote: 'Ann met Bob' })
  await curator.commit(document, ann, bob, met, claim)
  const before = await dumpPublic(db)
  const client = await db.pool.connect()
  // As the first version wrote them: what was written is never changed but by such a hand.
  await client.query(`set session_replication_role = replica`)
  const { rowCount } = await client.query(`update "Revision" set "schemaVersion" = 1, snapshot = snapshot - 'note'`)
  await client.query(`set session_replication_role = origin`)
  client.release()
  expect(rowCount).toBeGreaterThan(4)
  await db.prisma.$transaction((tx) => rebuild(tx), { timeout: 60_000 })
  expect(await dumpPublic(db)).toEqual(before)
  await db.close()
  await database.drop()
})
