import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const sql = (text: string, ...values: unknown[]) => db.pool.query(text, values)

/** A published document with one claim that rests on two spans, and a stated relation to a second claim. */
async function publishSmall() {
  const document = await curator.document('One two three. Four five six.')
  const [a, b] = [entityEdit(`A ${v7()}`), entityEdit(`B ${v7()}`)]
  const predicate = predicateEdit(
    `p-${v7().replaceAll(/[^a-z]/g, '')}-${v7().replaceAll(/[^a-z]/g, '')}-x`.replaceAll(/-+/g, '-'),
  )
  const claim = claimEdit(document, { subject: a.id, predicate: predicate.id, object: b.id, quote: 'One two' })
  claim.content.evidence.push(evidenceFor(document, 'three'))
  const other = claimEdit(document, { subject: b.id, predicate: predicate.id, quote: 'Four' })
  const relation = relationEdit(claim.id, other.id, {
    ...{ basis: 'STATED', because: null },
    evidence: [evidenceFor(document, 'five')],
  })
  await curator.commit(document, a, b, predicate, claim, other, relation)
  return { document, a, b, predicate, claim, other, relation }
}

describe('the laws stand in the catalog', () => {
  test('every trigger is there, enabled, on its table', async () => {
    const { rows } = await sql(`
      SELECT c.relname || '.' || t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND t.tgenabled = 'O' ORDER BY 1`)
    expect(rows.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "Aggregate.aggregate_stays",
        "Aggregate.published_revision_is_own",
        "Aggregate.truncate_is_refused",
        "AuditEntry.audit_is_immutable",
        "AuditEntry.audit_stays",
        "AuditEntry.truncate_is_refused",
        "Claim.claim_has_evidence",
        "Claim.truncate_is_refused",
        "ClaimRelation.relation_has_evidence",
        "ClaimRelation.truncate_is_refused",
        "DocumentText.text_is_immutable",
        "DocumentText.text_is_its_hash",
        "DocumentText.text_stays",
        "DocumentText.truncate_is_refused",
        "DocumentVersion.text_is_immutable",
        "DocumentVersion.truncate_is_refused",
        "Entity.merge_leads_to_root",
        "Evidence.claim_keeps_evidence",
        "Evidence.evidence_is_verbatim_on_insert",
        "Evidence.evidence_is_verbatim_on_update",
        "Evidence.evidence_locks_owner",
        "Evidence.relation_keeps_evidence",
        "Evidence.truncate_is_refused",
        "Item.item_is_immutable",
        "Publication.publication_is_immutable",
        "Publication.truncate_is_refused",
        "Revision.draft_is_verbatim",
        "Revision.revision_is_immutable",
        "Revision.revision_moves_between_open_sets",
        "Revision.revision_stays",
        "Revision.truncate_is_refused",
      ]
    `)
  })
  test('the triggers that wait for the commit are deferred', async () => {
    const { rows } = await sql(`
      SELECT tgname AS name FROM pg_trigger WHERE tgdeferrable AND tginitdeferred AND NOT tgisinternal ORDER BY 1`)
    expect(rows.map(({ name }) => name)).toEqual([
      'claim_has_evidence',
      'claim_keeps_evidence',
      'relation_has_evidence',
      'relation_keeps_evidence',
    ])
  })
  test('every check is there', async () => {
    const { rows } = await sql(`
      SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace ORDER BY 1`)
    expect(rows.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "Attempt_accommodation_check",
        "Attempt_minutes_check",
        "Attempt_shareToken_check",
        "ChangeSet_of_one",
        "ClaimRelation_because",
        "ClaimRelation_ends",
        "ClaimValue_key",
        "ClaimValue_kind",
        "Document_dated",
        "Evidence_owner",
        "Evidence_sentence",
        "Evidence_span",
        "Guard_ends",
        "ItemRetirement_restored_check",
        "Learner_known_by",
        "Revision_confidence",
        "Revision_content",
        "Slug_form",
      ]
    `)
  })
  test('the partial and expression indexes are there', async () => {
    const { rows } = await sql(`
      SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'
        AND indexname IN ('ClaimValue_one_object', 'Claim_text_search', 'Entity_claim_count_order', 'Entity_name_order', 'SearchEntry_entity_names', 'SearchEntry_vector_idx',
          'ChangeSet_current_key', 'ChangeSet_own_key', 'SearchEntry_entity_name_trigrams') ORDER BY 1`)
    expect(rows).toHaveLength(9)
  })
})

describe('the database refuses, whatever code runs', () => {
  test('a published claim without evidence, when it is made and when the last piece goes', async () => {
    const { document, a, predicate, claim } = await publishSmall()
    await expect(
      sql(
        `INSERT INTO "Claim" (id, "documentId", text, "subjectId", "predicateId", modality, polarity, attributed, conditional, position, revision, "updatedAt")
         VALUES ($1, $2, 'x', $3, $4, 'PLAN', 'AFFIRMED', false, false, 0, 1, now())`,
        ...[v7(), document.id, a.id, predicate.id],
      ),
    ).rejects.toThrow(/has no evidence/)
    await expect(sql(`DELETE FROM "Evidence" WHERE "claimId" = $1`, claim.id)).rejects.toThrow(/has no evidence/)
    await expect(sql(`UPDATE "Evidence" SET role = 'CONDITION' WHERE "claimId" = $1`, claim.id)).rejects.toThrow(
      /has no evidence/,
    )
    await sql(`DELETE FROM "Evidence" WHERE "claimId" = $1 AND position = 1`, claim.id)
  })

  test.each(['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'])(
    'two transactions that each take one of two pieces of evidence, under %s',
    async (level) => {
      const { claim } = await publishSmall()
      const [one, two] = [await db.pool.connect(), await db.pool.connect()]
      try {
        for (const client of [one, two]) await client.query(`BEGIN ISOLATION LEVEL ${level}`)
        for (const client of [one, two]) await client.query('SELECT count(*) FROM "Evidence"')
        await one.query(`DELETE FROM "Evidence" WHERE "claimId" = $1 AND position = 0`, [claim.id])
        const second = expect(
          two
            .query(`DELETE FROM "Evidence" WHERE "claimId" = $1 AND position = 1`, [claim.id])
            .then(() => two.query('COMMIT')),
        ).rejects.toThrow(/has no evidence|could not serialize/)
        await one.query('COMMIT')
        await second
      } finally {
        await two.query('ROLLBACK')
        one.release()
        two.release()
      }
      const { rowCount } = await sql(`SELECT FROM "Evidence" WHERE "claimId" = $1`, claim.id)
      expect(rowCount).toBe(1)
    },
  )

  test('a stated relation without evidence, and an editor’s reading without a reason', async () => {
    const { relation } = await publishSmall()
    await expect(sql(`DELETE FROM "Evidence" WHERE "relationId" = $1`, relation.id)).rejects.toThrow(/has no evidence/)
    await expect(sql(`UPDATE "ClaimRelation" SET basis = 'EDITORIAL' WHERE id = $1`, relation.id)).rejects.toThrow(
      /because/,
    )
  })

  test('evidence of another document than the claim’s', async () => {
    const { claim } = await publishSmall()
    const { document } = await publishSmall()
    await expect(
      sql(
        `UPDATE "Evidence" SET "documentId" = $2, "versionId" = $3 WHERE "claimId" = $1`,
        claim.id,
        document.id,
        document.version,
      ),
    ).rejects.toThrow(/foreign key/)
  })

  test('a merge into itself, into a merged entity, and of an entity that others are merged into', async () => {
    const { a, b } = await publishSmall()
    const c = entityEdit(`C ${v7()}`)
    await curator.commit(c)
    const merge = (from: string, into: string) =>
      sql(`UPDATE "Entity" SET "mergedIntoId" = $2 WHERE id = $1`, from, into)
    await expect(merge(a.id, a.id)).rejects.toThrow(/live root/)
    await merge(a.id, b.id)
    await expect(merge(b.id, a.id)).rejects.toThrow(/live root/)
    await expect(merge(c.id, a.id)).rejects.toThrow(/live root/)
    await expect(merge(b.id, c.id)).rejects.toThrow(/live root/)
  })

  test.each(['READ COMMITTED', 'REPEATABLE READ'])('a cycle made by two merges at once, under %s', async (level) => {
    const { a, b } = await publishSmall()
    const [one, two] = [await db.pool.connect(), await db.pool.connect()]
    try {
      for (const client of [one, two]) await client.query(`BEGIN ISOLATION LEVEL ${level}`)
      for (const client of [one, two]) await client.query('SELECT count(*) FROM "Entity"')
      await one.query(`UPDATE "Entity" SET "mergedIntoId" = $2 WHERE id = $1`, [a.id, b.id])
      const second = expect(
        two.query(`UPDATE "Entity" SET "mergedIntoId" = $2 WHERE id = $1`, [b.id, a.id]),
      ).rejects.toThrow(/live root|could not serialize/)
      await one.query('COMMIT')
      await second
    } finally {
      await two.query('ROLLBACK')
      one.release()
      two.release()
    }
  })

  test('a changed or deleted text, a rewritten revision, a truncated table', async () => {
    const { document, claim } = await publishSmall()
    for (const table of ['DocumentText', 'DocumentVersion'])
      await expect(sql(`UPDATE "${table}" SET text = text || '.' WHERE id = $1`, document.version)).rejects.toThrow(
        /refused/,
      )
    await expect(sql(`DELETE FROM "DocumentText" WHERE id = $1`, document.version)).rejects.toThrow(/refused/)
    await expect(
      sql(
        `INSERT INTO "DocumentText" (id, "documentId", version, text, sha256) VALUES ($1, $2, 1, 'a', 'b')`,
        v7(),
        v7(),
      ),
    ).rejects.toThrow(/refused/)
    await expect(
      sql(`UPDATE "Revision" SET snapshot = jsonb_set(snapshot, '{text}', '"x"') WHERE "aggregateId" = $1`, claim.id),
    ).rejects.toThrow(/refused/)
    await expect(sql(`DELETE FROM "Revision" WHERE "aggregateId" = $1`, claim.id)).rejects.toThrow(/refused/)
    await expect(sql(`DELETE FROM "Publication"`)).rejects.toThrow(/refused/)
    await expect(sql(`DELETE FROM "Aggregate" WHERE id = $1`, claim.id)).rejects.toThrow(/refused|foreign key/)
    for (const table of ['Evidence', 'Claim', 'DocumentText', 'Revision', 'Aggregate'])
      await expect(sql(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/refused/)
  })

  test('a decided revision that moves, one that moves to a set that is closed, two open sets of one document', async () => {
    const { document, claim } = await publishSmall()
    const [open, other] = [await curator.open(), await curator.open()]
    await curator.propose(open, [{ ...claim, content: { ...claim.content, note: 'Waits.' } }], 'PENDING')
    const move = (to: string, where: string) =>
      sql(`UPDATE "Revision" SET "changeSetId" = $1 WHERE "changeSetId" = $2`, to, where)
    await move(other, open)
    await sql(`UPDATE "ChangeSet" SET status = 'ABANDONED' WHERE id = $1`, open)
    await expect(move(open, other)).rejects.toThrow(/both change sets have to be open/)
    await expect(sql(`UPDATE "Revision" SET confidence = 0.5 WHERE "changeSetId" = $1`, other)).rejects.toThrow(
      /refused/,
    )
    await sql(`UPDATE "Revision" SET decision = 'ACCEPTED' WHERE "changeSetId" = $1`, other)
    await expect(move(await curator.open(), other)).rejects.toThrow(/refused/)
    const own = (id: string) => sql(`UPDATE "ChangeSet" SET "documentId" = $2 WHERE id = $1`, id, document.id)
    await own(other)
    await expect(own(await curator.open())).rejects.toThrow(/ChangeSet_current_key/)
  })

  test('an act in the log that is changed, beyond the name of who did it', async () => {
    await sql(`INSERT INTO "AuditEntry" (id, at, act, "actorName") VALUES ($1, now(), 'PUBLISHED', 'Ann')`, v7())
    await expect(sql(`UPDATE "AuditEntry" SET act = 'UNDONE'`)).rejects.toThrow(/refused/)
    await expect(sql(`UPDATE "AuditEntry" SET "actorName" = 'Bob'`)).rejects.toThrow(/refused/)
    await expect(sql(`DELETE FROM "AuditEntry"`)).rejects.toThrow(/refused/)
    await expect(sql(`TRUNCATE "AuditEntry"`)).rejects.toThrow(/refused/)
    await sql(`UPDATE "AuditEntry" SET "actorName" = NULL`)
  })

  test('a dangling reference, by any column', async () => {
    const { claim } = await publishSmall()
    for (const column of ['subjectId', 'predicateId', 'documentId'])
      await expect(sql(`UPDATE "Claim" SET "${column}" = $2 WHERE id = $1`, claim.id, v7())).rejects.toThrow(
        /foreign key/,
      )
    await expect(
      sql(`UPDATE "Aggregate" SET "publishedRevisionId" = $2 WHERE id = $1`, claim.id, v7()),
    ).rejects.toThrow(/cannot show|foreign key/)
  })

  test('an aggregate showing another one’s revision', async () => {
    const { claim, other } = await publishSmall()
    await expect(
      sql(
        `UPDATE "Aggregate" SET "publishedRevisionId" = (SELECT id FROM "Revision" WHERE "aggregateId" = $2) WHERE id = $1`,
        ...[claim.id, other.id],
      ),
    ).rejects.toThrow(/cannot show/)
  })
})
