import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../change-set/decide.ts'
import { type Database, openDatabase } from '../database.ts'
import { claimEdit, createCurator, entityEdit, evidenceFor, predicateEdit, relationEdit } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let db: Database
let curator: ReturnType<typeof createCurator>
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
  curator = createCurator(db)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

let count = 0
async function publishSmall() {
  count += 1
  const word = String.fromCharCode(97 + count)
  const document = await curator.document(`Ann helps Bob. Bob helps Cy when Ann does. ${count}`)
  const [ann, bob] = [entityEdit(`Ann ${count}`), entityEdit(`Bob ${count}`)]
  const helps = predicateEdit(`helps-${word}`)
  const first = claimEdit(document, { subject: ann.id, predicate: helps.id, object: bob.id, quote: 'Ann helps Bob' })
  const second = claimEdit(document, { subject: bob.id, predicate: helps.id, quote: 'Bob helps Cy' })
  second.content.conditions = [
    { id: v7(), kind: 'IF', text: 'when Ann does', claim: first.id, evidence: evidenceFor(document, 'when Ann does') },
  ]
  const relation = relationEdit(second.id, first.id, { kind: 'REQUIRES' })
  const changeSet = await curator.commit(document, ann, bob, helps, first, second, relation)
  return { document, ann, bob, helps, first, second, relation, changeSet }
}
const withdraw = <Edit extends { id: string; kind: string }>(edit: Edit) => ({ ...edit, content: null })

describe('publishing', () => {
  test('shows nothing before and everything after, with context and sentence', async () => {
    const document = await curator.document('A title\nAnn sings. Bob listens.')
    const ann = entityEdit('Ann the singer')
    const sings = predicateEdit('sings')
    const claim = claimEdit(document, { subject: ann.id, predicate: sings.id, quote: 'Ann sings' })
    const set = await curator.open()
    await curator.propose(set, [document, ann, sings, claim])
    expect(await db.prisma.claim.findUnique({ where: { id: claim.id } })).toBeNull()
    expect(await db.prisma.documentVersion.findUnique({ where: { id: document.version } })).toBeNull()
    await curator.publish(set)
    const evidence = await db.prisma.evidence.findFirstOrThrow({ where: { claimId: claim.id } })
    expect(evidence).toMatchObject({
      start: 8,
      end: 17,
      prefix: 'A title\n',
      suffix: '. Bob listens.',
      sentence: 'Ann sings.',
      sentenceFrom: 1,
    })
  })

  test('is refused whole while a proposal waits, and counts no revision', async () => {
    const set = await curator.open()
    await curator.propose(set, [entityEdit('Waiting One')])
    await curator.propose(set, [entityEdit('Waiting Two')], 'PENDING')
    const before = await db.prisma.publication.count()
    await expect(curator.publish(set)).rejects.toMatchObject({
      code: 'BROKEN_LAW',
      message: expect.stringMatching(/wait for a decision/),
    })
    expect(await db.prisma.publication.count()).toBe(before)
    expect(await db.prisma.entity.count({ where: { name: { startsWith: 'Waiting' } } })).toBe(0)
  })

  test('goes on when each proposal is decided, without what was rejected', async () => {
    const set = await curator.open()
    const [good, bad] = [entityEdit('Decided Good'), entityEdit('Decided Bad')]
    await curator.propose(set, [good, bad], 'PENDING')
    const revisions = await db.prisma.revision.findMany({ where: { changeSetId: set } })
    const decideOn = (aggregate: string, decision: 'ACCEPTED' | 'REJECTED', reason: string | null) =>
      db.prisma.$transaction((tx) =>
        decide(tx, {
          ...{ decision, reason, by: 'tester' },
          revisions: [revisions.find(({ aggregateId }) => aggregateId === aggregate)?.id ?? ''],
        }),
      )
    await decideOn(good.id, 'ACCEPTED', null)
    await expect(decideOn(bad.id, 'REJECTED', ' ')).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'reason' })
    await decideOn(bad.id, 'REJECTED', 'Not in the text.')
    await curator.publish(set)
    expect(
      await db.prisma.entity.findMany({ where: { name: { startsWith: 'Decided' } }, select: { name: true } }),
    ).toEqual([{ name: 'Decided Good' }])
    await expect(decideOn(good.id, 'REJECTED', 'Too late.')).rejects.toMatchObject({ code: 'ALREADY_DONE' })
  })

  test('names what a draft refers to and is not published', async () => {
    const { document, helps } = await publishSmall()
    const stranger = entityEdit('Stranger')
    const draft = await curator.open()
    await curator.propose(draft, [stranger])
    const claim = claimEdit(document, {
      subject: stranger.id,
      predicate: helps.id,
      quote: 'Ann helps',
    })
    await expect(curator.commit(claim)).rejects.toMatchObject({
      code: 'BROKEN_LAW',
      message: 'This names “Stranger”, not published or taken back since.',
      details: { missing: [stranger.id] },
    })
  })

  test('an edit on a stale base is refused with both values, on save and on publication', async () => {
    const { ann } = await publishSmall()
    const set = await curator.open()
    await curator.propose(set, [{ ...ann, content: { ...ann.content, name: 'Mine' } }])
    await curator.commit({ ...ann, content: { ...ann.content, name: 'Theirs' } })
    await expect(curator.publish(set)).rejects.toMatchObject({ code: 'STALE_REVISION' })
    expect((await db.prisma.entity.findUniqueOrThrow({ where: { id: ann.id } })).name).toBe('Theirs')
  })

  test('a slug is never given twice, and an old one stays its owner’s', async () => {
    const { ann } = await publishSmall()
    const slug = ann.content.slugs[0] as string
    await expect(curator.commit(entityEdit(`Ann ${count}`))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      field: 'slugs',
    })
    await curator.commit({ ...ann, content: { ...ann.content, slugs: [`${slug}-new`, slug] } })
    expect(await db.prisma.slug.count({ where: { aggregateId: ann.id } })).toBe(2)
  })

  test('a document in another language has its sentences told apart anew', async () => {
    const document = await curator.document('Τίτλος\nΤι κάνει ο Νίκος; Ο Νίκος τρέχει. Τέλος.')
    const [nikos, runs] = [entityEdit('Nikos'), predicateEdit('runs')]
    const claim = claimEdit(document, { subject: nikos.id, predicate: runs.id, quote: 'Ο Νίκος τρέχει' })
    await curator.commit(document, nikos, runs, claim)
    const sentence = async () =>
      (await db.prisma.evidence.findFirstOrThrow({ where: { claimId: claim.id } })).sentenceFrom
    expect(await sentence()).toBe(1)
    await curator.commit({ ...document, content: { ...document.content, language: 'el' } })
    expect(await sentence()).toBe(2)
  })

  test('a plan does not speak', async () => {
    const { document, helps, ann } = await publishSmall()
    const plan = entityEdit('The plan', { kind: 'PLAN' })
    const claim = claimEdit(document, { subject: ann.id, predicate: helps.id, quote: 'Ann helps' })
    claim.content.attribution = [{ id: v7(), speaker: plan.id, cue: null, evidence: null }]
    await expect(curator.commit(plan, claim)).rejects.toMatchObject({ code: 'BROKEN_LAW', field: 'attribution' })
  })
})

describe('withdrawing', () => {
  test('a claim hides its relations and leaves conditions without a claim; its return restores both', async () => {
    const { first, second, relation } = await publishSmall()
    const set = await curator.commit(withdraw(first))
    expect(await db.prisma.claimRelation.findUnique({ where: { id: relation.id } })).toBeNull()
    expect(await db.prisma.condition.findFirstOrThrow({ where: { claimId: second.id } })).toMatchObject({
      conditionClaimId: null,
    })
    await curator.undo(set)
    expect(await db.prisma.claimRelation.findUnique({ where: { id: relation.id } })).not.toBeNull()
    expect(await db.prisma.condition.findFirstOrThrow({ where: { claimId: second.id } })).toMatchObject({
      conditionClaimId: first.id,
    })
  })

  test('what others rest on is refused, naming them', async () => {
    const { bob, first, second } = await publishSmall()
    await expect(curator.commit(withdraw(bob))).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { dependents: [first.id, second.id].sort() },
    })
  })
})

describe('merging', () => {
  test('claims are found with the survivor, keep the id they were written with, and undo is exact after later edits', async () => {
    const { ann, bob, first, second } = await publishSmall()
    const merge = await curator.commit({ ...bob, content: { ...bob.content, mergedInto: ann.id } })
    const subject = async (id: string) => (await db.prisma.claim.findUniqueOrThrow({ where: { id } })).subjectId
    expect(await subject(second.id)).toBe(ann.id)
    await curator.commit({ ...second, content: { ...second.content, text: 'Bob helps Cy, said anew.' } })
    expect(await subject(second.id)).toBe(ann.id)
    await curator.undo(merge)
    expect(await subject(second.id)).toBe(bob.id)
    expect(
      await db.prisma.claimEntity.findMany({
        where: { claimId: first.id },
        select: { entityId: true, role: true },
        orderBy: { role: 'asc' },
      }),
    ).toEqual([
      { entityId: ann.id, role: 'SUBJECT' },
      { entityId: bob.id, role: 'OBJECT' },
    ])
  })

  test('a chain is resolved to its end, and one into a merged entity is refused', async () => {
    const [a, b, c] = [entityEdit('Chain A'), entityEdit('Chain B'), entityEdit('Chain C')]
    await curator.commit(a, b, c)
    await curator.commit({ ...a, content: { ...a.content, mergedInto: b.id } })
    await curator.commit({ ...b, content: { ...b.content, mergedInto: c.id } })
    expect(await db.prisma.entity.findUniqueOrThrow({ where: { id: a.id } })).toMatchObject({ mergedIntoId: c.id })
    await expect(curator.commit({ ...c, content: { ...c.content, mergedInto: a.id } })).rejects.toMatchObject({
      code: 'BROKEN_LAW',
    })
  })
})

describe('undoing', () => {
  test('takes a whole publication back, and its own undo brings it again', async () => {
    const { document, changeSet, first } = await publishSmall()
    const { changeSet: undone } = await curator.undo(changeSet)
    expect(await db.prisma.document.findUnique({ where: { id: document.id } })).toBeNull()
    await curator.undo(undone)
    expect(await db.prisma.claim.findUnique({ where: { id: first.id } })).not.toBeNull()
  })

  test('is refused whole where something later changed it', async () => {
    const { ann, changeSet } = await publishSmall()
    await curator.commit({ ...ann, content: { ...ann.content, description: 'Later.' } })
    await expect(curator.undo(changeSet)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await db.prisma.entity.findUniqueOrThrow({ where: { id: ann.id } })).toMatchObject({ description: 'Later.' })
  })
})
