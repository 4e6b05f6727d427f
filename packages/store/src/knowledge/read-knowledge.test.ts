import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { claimEdit, createCurator, entityEdit, predicateEdit, relationEdit } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { readKnowledge } from './read-knowledge.ts'

let place: TestDatabase
let database: Database
beforeAll(async () => {
  place = await createTestDatabase()
  database = openDatabase(place.url, { connections: 4 })
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

const read = (documentId?: string) =>
  database.prisma.$transaction((tx) => readKnowledge(tx, documentId === undefined ? {} : { documentId }))

describe('published knowledge as records', () => {
  test('is the published content, with merges resolved and no draft', async () => {
    const curator = createCurator(database)
    const document = await curator.document('Ann met Bob. Bob thanked Anna.')
    const other = await curator.document('Carl waved.')
    const [ann, anna, bob, carl] = [
      entityEdit('Ann'),
      entityEdit('Anna', { aliases: ['Anny'] }),
      entityEdit('Bob'),
      entityEdit('Carl'),
    ]
    const [met, thanked] = [predicateEdit('met'), predicateEdit('thanked')]
    const first = claimEdit(document, { subject: ann.id, predicate: met.id, object: bob.id, quote: 'Ann met Bob' })
    const second = claimEdit(document, {
      subject: bob.id,
      predicate: thanked.id,
      object: anna.id,
      quote: 'Bob thanked Anna',
    })
    const far = claimEdit(other, { subject: carl.id, predicate: met.id, quote: 'Carl waved' })
    const relation = relationEdit(first.id, second.id)
    await curator.commit(
      ...[document, other].map(({ id, kind, content }) => ({ id, kind, content })),
      ...[ann, anna, bob, carl, met, thanked, first, second, far, relation],
    )
    await curator.commit({ ...anna, content: { ...anna.content, mergedInto: ann.id } })
    const draft = await curator.open()
    await curator.propose(draft, [entityEdit('Drafted')], 'PENDING')

    const all = await read()
    expect(all.revision).toBe(2)
    expect(all.claims.map(({ id }) => id)).toEqual([first.id, second.id, far.id].sort())
    expect(JSON.stringify(all)).not.toContain('Drafted')

    const near = await read(document.id)
    expect(near.documents.map(({ id, text }) => [id, text])).toEqual([[document.id, 'Ann met Bob. Bob thanked Anna.']])
    expect(near.claims.map(({ id }) => id)).toEqual([first.id, second.id].sort())
    expect(near.claims.find(({ id }) => id === second.id)?.object?.value).toMatchObject({ entity: ann.id })
    expect(near.entities.map(({ id }) => id)).toEqual([ann.id, bob.id].sort())
    expect(near.entities.find(({ id }) => id === ann.id)).toMatchObject({ aliases: ['Anna', 'Anny'], mergedInto: null })
    expect(near.predicates.map(({ key }) => key).sort()).toEqual(['met', 'thanked'])
    expect(near.relations.map(({ id }) => id)).toEqual([relation.id])
  })
})
