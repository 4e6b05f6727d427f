import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redact } from '../change-set/redact.ts'
import { type Database, openDatabase } from '../database.ts'
import { proposeVersion } from '../document/propose-version.ts'
import { Problem } from '../problem.ts'
import { findQuizBySlug } from '../quiz/find-quiz.ts'
import { prepareQuizzes } from '../quiz/prepare-quizzes.ts'
import { claimEdit, createCurator, entityEdit, evidenceFor, predicateEdit, relationEdit } from '../testing/curator.ts'
import { dumpPublic } from '../testing/dump-public.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { rebuild } from './rebuild.ts'

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const dump = () => dumpPublic(db)

const acts = ['withdraw', 'edit', 'merge', 'undo', 'relate', 'add', 'version'] as const
type Act = { act: (typeof acts)[number]; pick: number }

test('replaying all revisions gives the public tables byte for byte, whatever was done in whatever order', async () => {
  const curator = createCurator(db)
  const done: Record<string, number> = {}
  const run = async (script: Act[], round: number) => {
    const document = await curator.document('Ann met Bob. Bob met Cy. Cy met Ann. Dee slept.')
    const people = ['Ann', 'Bob', 'Cy', 'Dee'].map((name) => entityEdit(`${name} ${round}`))
    const met = predicateEdit(`met-${[...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`)
    const [ann, bob, cy, dee] = people.map(({ id }) => id) as [string, string, string, string]
    const claims = [
      claimEdit(document, { subject: ann, predicate: met.id, object: bob, quote: 'Ann met Bob' }),
      claimEdit(document, { subject: bob, predicate: met.id, object: cy, quote: 'Bob met Cy' }),
      claimEdit(document, { subject: cy, predicate: met.id, object: ann, quote: 'Cy met Ann' }),
      claimEdit(
        document,
        { subject: dee, predicate: met.id, quote: 'Dee slept' },
        {
          attribution: [{ id: v7(), speaker: ann, cue: 'said', evidence: evidenceFor(document, 'Ann met') }],
          conditions: [{ id: v7(), kind: 'IF', text: 'if', claim: null, evidence: evidenceFor(document, 'Dee') }],
        },
      ),
    ]
    const sets = [await curator.commit(document, ...people, met, ...claims)]
    const at = <Value>(list: readonly Value[], pick: number) => list[pick % list.length] as Value
    let current = document
    for (const { act, pick } of script) {
      try {
        const person = at(people, pick)
        const claim = at(claims, pick)
        if (act === 'withdraw') sets.push(await curator.commit({ ...at([...claims, ...people], pick), content: null }))
        if (act === 'edit') {
          claim.content.text = `${claim.content.text} Again.`
          sets.push(await curator.commit(claim))
        }
        if (act === 'merge') {
          const into = at(people, pick >> 2).id
          sets.push(await curator.commit({ ...person, content: { ...person.content, mergedInto: into } }))
        }
        if (act === 'undo') await curator.undo(at(sets, pick))
        if (act === 'relate') sets.push(await curator.commit(relationEdit(claim.id, at(claims, pick >> 2).id)))
        if (act === 'add') {
          const fresh = claimEdit(current, { subject: person.id, predicate: met.id, quote: 'met Bob' })
          claims.push(fresh)
          sets.push(await curator.commit(fresh))
        }
        if (act === 'version') {
          const text = current.text.replace('Dee', 'And Dee')
          const { changeSet } = await db.prisma.$transaction((tx) =>
            proposeVersion(tx, { document: document.id, text, author: 'tester', now: curator.now, newId: v7 }),
          )
          await curator.publish(changeSet)
          const version = await db.prisma.documentVersion.findFirstOrThrow({
            where: { documentId: document.id },
            orderBy: { version: 'desc' },
          })
          current = { ...current, text, version: version.id }
          sets.push(changeSet)
        }
        done[act] = (done[act] ?? 0) + 1
      } catch (error) {
        // Much of what is tried at random is refused, always with a reason and without a trace.
        expect(error).toBeInstanceOf(Problem)
      }
    }
  }
  const scripts = fc.sample(
    fc.array(fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(63) }), { minLength: 6, maxLength: 14 }),
    { numRuns: process.env.SOAK ? 250 : 10, seed: 11 },
  )
  for (const [round, script] of scripts.entries()) {
    await run(script, round)
    if (!process.env.SOAK || round % 10 === 0) {
      const before = await dump()
      await db.prisma.$transaction((tx) => rebuild(tx), { timeout: 120_000 })
      expect(await dump()).toEqual(before)
    }
  }
  // A replay of scripts that were all refused would prove nothing.
  for (const act of acts) expect(done[act] ?? 0, act).toBeGreaterThan(0)
})

test('a redacted revision leaves its hash, and replay is equal up to it', async () => {
  const curator = createCurator(db)
  const document = await curator.document('Private matters. Public matters.')
  const [someone, is] = [entityEdit('Someone private'), predicateEdit('is-private')]
  const claim = claimEdit(document, { subject: someone.id, predicate: is.id, quote: 'Private matters' })
  await curator.commit(document, someone, is, claim)
  const now = curator.now
  await expect(db.prisma.$transaction((tx) => redact(tx, { aggregate: claim.id, now }))).rejects.toMatchObject({
    code: 'BROKEN_LAW',
  })
  await curator.commit({ ...claim, content: null }, { ...document, content: null })
  for (const aggregate of [claim.id, document.id]) await db.prisma.$transaction((tx) => redact(tx, { aggregate, now }))
  const kept = await db.pool.query(
    `SELECT snapshot, "contentHash" FROM "Revision" WHERE "aggregateId" = $1 AND action = 'PUT'`,
    [claim.id],
  )
  expect(kept.rows).toEqual([{ snapshot: null, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  const texts = await db.pool.query(`SELECT text, sha256 FROM "DocumentText" WHERE "documentId" = $1`, [document.id])
  expect(texts.rows).toEqual([{ text: null, sha256: document.content.versions[0]?.sha256 }])
  const before = await dump()
  await db.prisma.$transaction((tx) => rebuild(tx), { timeout: 120_000 })
  expect(await dump()).toEqual(before)
})

test('a new version is not published before each orphan is mended or withdrawn', async () => {
  const curator = createCurator(db)
  const document = await curator.document('The force is small. The force is ready. Nobody knows.')
  const [force, is] = [entityEdit('A force'), predicateEdit('is-what')]
  const keeps = claimEdit(document, { subject: force.id, predicate: is.id, quote: 'The force is ready' })
  const loses = claimEdit(document, { subject: force.id, predicate: is.id, quote: 'Nobody knows' })
  await curator.commit(document, force, is, keeps, loses)
  const text = 'Today: The force is small. The force is ready. Somebody knows.'
  const { changeSet, orphans } = await db.prisma.$transaction((tx) =>
    proposeVersion(tx, { document: document.id, text, author: 'tester', now: curator.now, newId: v7 }),
  )
  expect(orphans).toEqual([loses.id])
  await expect(curator.publish(changeSet)).rejects.toMatchObject({
    code: 'BROKEN_LAW',
    details: { claims: [loses.id] },
  })
  await curator.propose(changeSet, [{ ...loses, content: null }])
  await curator.publish(changeSet)
  expect(
    await db.prisma.evidence.findFirstOrThrow({ where: { claimId: keeps.id }, include: { version: true } }),
  ).toMatchObject({
    ...{ start: 27, end: 45, quote: 'The force is ready', version: { version: 2, text } },
  })
})

test('replay keeps the quizzes on what it rebuilds, and a document that was withdrawn leaves its quiz empty', async () => {
  const place = await createTestDatabase('seeded')
  const seeded = openDatabase(place.url)
  try {
    const quizzes = () => seeded.prisma.quiz.findMany({ include: { items: true }, orderBy: { id: 'asc' } })
    const before = await quizzes()
    expect(before).not.toHaveLength(0)
    await seeded.prisma.$transaction((tx) => rebuild(tx), { timeout: 120_000 })
    expect(await quizzes()).toEqual(before)

    const curator = createCurator(seeded)
    const published = await seeded.prisma.aggregate.findMany({ where: { publishedRevisionId: { not: null } } })
    const withdrawal = published.filter(({ kind }) => kind === 'DOCUMENT' || kind === 'CLAIM' || kind === 'RELATION')
    const changeSet = await curator.commit(...withdrawal.map(({ id, kind }) => ({ id, kind, content: null })))
    expect(await seeded.prisma.document.count()).toBe(0)
    expect(await quizzes()).toEqual(before.map((quiz) => ({ ...quiz, documentId: null, items: [] })))
    expect(await findQuizBySlug(seeded, before[0]?.slug as string)).toBeNull()

    await curator.undo(changeSet)
    await prepareQuizzes(seeded)
    expect((await quizzes()).map(({ documentId }) => documentId)).toEqual(before.map(({ documentId }) => documentId))
  } finally {
    await seeded.close()
    await place.drop()
  }
})
