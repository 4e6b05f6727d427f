import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../database.ts'
import { claimEdit, createCurator, entityEdit, predicateEdit } from '../testing/curator.ts'
import { createTestDatabase } from '../testing/test-database.ts'

const { url, drop } = await createTestDatabase()
const database = openDatabase(url)
afterAll(async () => {
  await database.close()
  await drop()
})

const counts = async () => {
  const rows = await database.prisma.entity.findMany({
    select: { name: true, claimCount: true },
    orderBy: { name: 'asc' },
  })
  return Object.fromEntries(rows.map(({ name, claimCount }) => [name, claimCount]))
}

test('an entity counts each claim once, and keeps count when claims come, merge, change and go', async () => {
  const curator = createCurator(database)
  const document = await curator.document('Ann met Bob. Ann met herself.')
  const [ann, bob, anna, met] = [entityEdit('Ann'), entityEdit('Bob'), entityEdit('Anna'), predicateEdit('met')]
  const meeting = { subject: ann.id, predicate: met.id, object: bob.id, quote: 'Ann met Bob' }
  const first = claimEdit(document, meeting)
  const second = claimEdit(document, { ...meeting, object: ann.id, quote: 'Ann met herself' })
  await curator.commit(document, ann, bob, anna, met, first)
  expect(await counts()).toEqual({ Ann: 1, Anna: 0, Bob: 1 })

  const added = await curator.commit(second)
  expect(await counts()).toEqual({ Ann: 2, Anna: 0, Bob: 1 })
  const merged = await curator.commit({ ...ann, content: { ...ann.content, mergedInto: anna.id } })
  expect(await counts()).toEqual({ Ann: 0, Anna: 2, Bob: 1 })
  await curator.undo(merged)
  expect(await counts()).toEqual({ Ann: 2, Anna: 0, Bob: 1 })

  await curator.commit({ ...bob, content: { ...bob.content, description: 'Somebody.' } })
  expect(await counts()).toEqual({ Ann: 2, Anna: 0, Bob: 1 })
  await curator.undo(added)
  expect(await counts()).toEqual({ Ann: 1, Anna: 0, Bob: 1 })
})
