import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { Problem } from '../problem.ts'
import type { PublishingTransaction } from '../publication/commit-publication.ts'
import { publish } from '../publication/publish.ts'
import { rebuild } from '../publication/rebuild.ts'
import { claimEdit, createCurator, entityEdit, predicateEdit, relationEdit } from '../testing/curator.ts'
import { dumpPublic } from '../testing/dump-public.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import type { Change } from './change.ts'
import { decideRevisions, takeBack } from './curate.ts'
import { takeCurrentSet } from './open-change-set.ts'
import { propose } from './propose.ts'
import { proposeChange } from './propose-change.ts'
import { currentOf, readDrafts } from './read-drafts.ts'

let database: TestDatabase
let db: Database
// Each test has its own: what holds of everything is asked of it after every act, which costs the more the more was written before.
beforeEach(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
})
afterEach(async () => {
  await db.close()
  await database.drop()
})

/** How many random sequences are tried, in parts of as many. */
const [sequences, inPart] = process.env.SOAK ? [2000, 100] : [8, 8]
const parts = [...Array(sequences / inPart).keys()]
const done: Record<string, number> = {}

const acts = [
  'edit',
  'suggest',
  'accept',
  'reject',
  'takeBack',
  'withdraw',
  'relate',
  'merge',
  'publish',
  'undo',
] as const
type Act = { act: (typeof acts)[number]; pick: number }
const scripts = fc.sample(
  fc.array(fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(63) }), { minLength: 10, maxLength: 20 }),
  { numRuns: sequences, seed: 4 },
)
const [by, now] = [{ id: v7(), name: 'Editor' }, new Date('2026-01-02T03:04:05.678Z')]

const inTransaction = <Result>(work: (tx: PublishingTransaction) => Promise<Result>): Promise<Result> =>
  db.prisma.$transaction((tx) => work(tx as PublishingTransaction), { timeout: 60_000 })

/** What must hold between any two acts. */
async function checkWhole(): Promise<void> {
  const { rows } = await db.pool.query(`
    SELECT 'a relation with both ends is not shown, or one without is' AS wrong FROM "Aggregate" a JOIN "Revision" r ON r.id = a."publishedRevisionId"
    WHERE a.kind = 'RELATION' AND EXISTS (SELECT FROM "ClaimRelation" c WHERE c.id = a.id) <> (
      EXISTS (SELECT FROM "Claim" c WHERE c.id::text = r.snapshot ->> 'from') AND EXISTS (SELECT FROM "Claim" c WHERE c.id::text = r.snapshot ->> 'to'))
    UNION ALL SELECT 'what waits is in a set that is closed' FROM "Revision" r JOIN "ChangeSet" s ON s.id = r."changeSetId"
    WHERE r.decision = 'PENDING' AND s.status <> 'OPEN'
    UNION ALL SELECT 'a claim that is drafted names what was taken out of the draft' FROM (
      SELECT DISTINCT ON (r."changeSetId", r."aggregateId") r.snapshot FROM "Revision" r JOIN "ChangeSet" s ON s.id = r."changeSetId"
      WHERE s.status = 'OPEN' AND r.decision = 'ACCEPTED' ORDER BY r."changeSetId", r."aggregateId", r.position DESC) draft
    JOIN "Aggregate" a ON a.id::text = draft.snapshot ->> 'subject' WHERE a."publishedRevisionId" IS NULL AND NOT EXISTS (
      SELECT FROM "Revision" r JOIN "ChangeSet" s ON s.id = r."changeSetId"
      WHERE r."aggregateId" = a.id AND r.decision = 'ACCEPTED' AND r.action = 'PUT' AND s.status IN ('OPEN', 'PUBLISHED'))`)
  expect(rows).toEqual([])
}

test.each(parts)(
  'whatever is edited, suggested, decided, published and taken back in whatever order: relations are whole, nothing that waits is lost, and replay is exact (part %i)',
  async (part) => {
    const curator = createCurator(db)
    const run = async (script: Act[], round: number) => {
      const document = await curator.document('Ann met Bob. Bob met Cy. Cy met Ann.')
      const people = ['Ann', 'Bob', 'Cy'].map((name) => entityEdit(`${name} ${round}`))
      const met = predicateEdit(`met-${[...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`)
      const [ann, bob, cy] = people.map(({ id }) => id) as [string, string, string]
      const claims = [
        claimEdit(document, { subject: ann, predicate: met.id, object: bob, quote: 'Ann met Bob' }),
        claimEdit(document, { subject: bob, predicate: met.id, object: cy, quote: 'Bob met Cy' }),
        claimEdit(document, { subject: cy, predicate: met.id, object: ann, quote: 'Cy met Ann' }),
      ]
      const relation = relationEdit(claims[0]?.id as string, claims[1]?.id as string)
      const sets = [await curator.commit(document, ...people, met, ...claims, relation)]
      const at = <Value>(list: readonly Value[], pick: number) => list[pick % list.length] as Value
      const gathering = { document: document.id }
      const setNow = () => inTransaction((tx) => takeCurrentSet(tx, gathering, { author: by.id, now }))
      const baseOf = async (id: string) => {
        const set = await setNow()
        return inTransaction(async (tx) => currentOf((await readDrafts(tx, set, [id])).get(id)))
      }
      const edit = async (change: Change, id: string | null) =>
        proposeChange(db, {
          ...{ change, base: id === null ? null : await baseOf(id), changeSet: null, document: document.id },
          ...{ clientKey: null, by, now },
        })
      const revisionsIn = async (decision: 'PENDING' | 'ACCEPTED') =>
        db.prisma.revision.findMany({ where: { changeSetId: await setNow(), decision }, orderBy: { position: 'asc' } })
      const todo: Record<Act['act'], (pick: number) => Promise<unknown>> = {
        edit: (pick) => {
          const { id } = at(claims, pick)
          return edit({ kind: 'CLAIM', id, given: { text: `Edited ${pick}.` } }, id)
        },
        suggest: async (pick) => {
          const stranger = entityEdit(`Stranger ${v7()}`)
          const claim = claimEdit(document, { subject: stranger.id, predicate: met.id, quote: 'Bob met Cy' })
          const again = at(claims, pick)
          const known = { ...again, content: { ...again.content, text: `Suggested ${pick}.` } }
          const bases = [null, null, await baseOf(known.id)]
          const proposals = [stranger, claim, known].map(({ id, kind, content }, i) => ({
            ...{ id: v7(), aggregate: id, kind, content, base: bases[i] ?? null, confidence: 0.5, rule: 'random' },
          }))
          const changeSet = await setNow()
          await inTransaction((tx) =>
            propose(tx, { changeSet, proposals, author: 'extraction', decision: 'PENDING', now }),
          )
        },
        accept: async (pick) => {
          const { id } = at(await revisionsIn('PENDING'), pick) ?? { id: v7() }
          return decideRevisions(db, { revisions: [id], decision: 'ACCEPTED', reason: null, by, now })
        },
        reject: async (pick) => {
          const { id } = at(await revisionsIn('PENDING'), pick) ?? { id: v7() }
          return decideRevisions(db, { revisions: [id], decision: 'REJECTED', reason: 'random', by, now })
        },
        takeBack: async (pick) =>
          takeBack(db, { revision: (at(await revisionsIn('ACCEPTED'), pick) ?? { id: v7() }).id, by, now }),
        withdraw: (pick) => {
          const { id } = at(claims, pick)
          return edit({ kind: 'WITHDRAW', id, of: 'CLAIM' }, id)
        },
        relate: (pick) => {
          const given = {
            kind: 'SUPPORTS' as const,
            from: at(claims, pick).id,
            to: at(claims, pick >> 2).id,
            because: 'random',
          }
          return edit({ kind: 'RELATION', id: null, given }, null)
        },
        merge: (pick) => {
          const { id } = at(people, pick)
          return edit({ kind: 'MERGE', id, into: at(people, pick >> 2).id }, id)
        },
        publish: async () => {
          const changeSet = await setNow()
          const pending = await db.prisma.revision.count({ where: { decision: 'PENDING' } })
          await inTransaction((tx) => publish(tx, { changeSet, now }))
          sets.push(changeSet)
          expect(await db.prisma.revision.count({ where: { decision: 'PENDING' } })).toBe(pending)
        },
        undo: (pick) => curator.undo(at(sets, pick)),
      }
      for (const { act, pick } of script) {
        try {
          await todo[act](pick)
          done[act] = (done[act] ?? 0) + 1
        } catch (error) {
          // Much of what is tried at random is refused, always with a reason and without a trace.
          expect(error).toBeInstanceOf(Problem)
        }
        if (!process.env.SOAK) await checkWhole()
      }
      await checkWhole()
    }
    for (const [at, script] of scripts.slice(part * inPart, (part + 1) * inPart).entries()) {
      await run(script, part * inPart + at)
      // A replay reads all that was ever published: now and then is often enough for thousands.
      if (process.env.SOAK && at !== inPart - 1) continue
      const before = await dumpPublic(db)
      await db.prisma.$transaction((tx) => rebuild(tx), { timeout: 300_000 })
      expect(await dumpPublic(db)).toEqual(before)
    }
  },
)

test('each act was done', () => {
  for (const act of acts) expect(done[act] ?? 0, act).toBeGreaterThan(0)
})

test('a name that a drafted claim uses is not taken back before the claim', async () => {
  const curator = createCurator(db)
  const document = await curator.document('Ann met Bob.')
  const met = predicateEdit('met')
  const ann = entityEdit('Ann')
  await curator.commit(document, ann, met)
  const edit = (change: Change) =>
    proposeChange(db, { change, base: null, changeSet: null, document: document.id, clientKey: null, by, now })
  const bob = await edit({ kind: 'ENTITY', id: null, given: { name: 'Bob', kind: 'PERSON' } })
  const { content } = claimEdit(document, {
    subject: ann.id,
    predicate: met.id,
    object: bob.aggregate,
    quote: 'Ann met Bob',
  })
  const { text, subject, predicate, object, evidence } = content
  const claim = await edit({ kind: 'CLAIM', id: null, given: { text, subject, predicate, object, evidence } as never })
  const isAccepted = () => db.prisma.revision.count({ where: { id: bob.revision, decision: 'ACCEPTED' } })
  const refused = await takeBack(db, { revision: bob.revision, whole: true, by, now }).catch((error: Problem) => error)
  expect(refused).toMatchObject({ code: 'BROKEN_LAW', details: { dependents: [claim.aggregate] } })
  expect((refused as Problem).message).toContain(text)
  expect(await isAccepted()).toBe(1)
  await takeBack(db, { revision: claim.revision, by, now })
  await takeBack(db, { revision: bob.revision, by, now })
  expect(await isAccepted()).toBe(0)
})
