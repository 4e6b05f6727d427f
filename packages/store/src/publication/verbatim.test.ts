import { indexCodePoints } from '@backstop/knowledge'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { claimEdit, createCurator, entityEdit, predicateEdit } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'

const spans = process.env.SOAK ? 10_000 : 600

/** Texts that break naive offsets: astral and combining characters, CRLF, NBSP, bidi marks, lookalikes, block borders. */
const hostile = [
  '👩‍👩‍👧‍👦 families 👍🏽 and 🇺🇦 flags\r\nstand\u00a0here. é is not e\u0301; ﬁ is not fi.\u200b\r\n\tEnd\u2028of it \u202edlrow\u202c.',
  `${'x😀'.repeat(2047)}|border of a block|${'é\u0301'.repeat(3000)}🏁`,
  `${'a'.repeat(4096)}${'b'.repeat(4096)}𝒸`,
  'Trump’s “backstop” — Trump\'s "backstop" - Trump´s',
]

let database: TestDatabase
let db: Database
const versions: { id: string; claim: string; document: string; text: string }[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
  const curator = createCurator(db)
  const someone = entityEdit('Someone')
  const says = predicateEdit('is')
  await curator.commit(someone, says)
  for (const text of hostile) {
    const document = await curator.document(text)
    const quote = indexCodePoints(text).slice(0, 2)
    const claim = claimEdit({ ...document, text: quote }, { subject: someone.id, predicate: says.id, quote })
    await curator.commit(document, claim)
    versions.push({ id: document.version, claim: claim.id, document: document.id, text })
  }
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

type Span = { version: number; start: number; end: number; quote: string }
const insert = async (span: Span, table: 'Evidence' | 'Revision') => {
  const version = versions[span.version] as (typeof versions)[number]
  const client = await db.pool.connect()
  try {
    await client.query('BEGIN')
    if (table === 'Evidence')
      await client.query(
        `INSERT INTO "Evidence" (id, role, position, "claimId", "documentId", "versionId", start, "end", quote, prefix, suffix, sentence, "sentenceFrom", "sentenceTo")
         VALUES ($1, 'CLAIM', 1, $2, $3, $4, $5, $6, $7, '', '', '', 0, 0)`,
        [v7(), version.claim, version.document, version.id, span.start, span.end, span.quote],
      )
    else
      await client.query(
        `INSERT INTO "Revision" (id, "changeSetId", "aggregateId", position, action, "schemaVersion", snapshot, "contentHash", author, "createdAt")
         SELECT $1, "changeSetId", "aggregateId", 900, 'PUT', 1, $3, 'x', 'x', now() FROM "Revision" WHERE "aggregateId" = $2 LIMIT 1`,
        [
          v7(),
          version.claim,
          { evidence: [{ version: version.id, start: span.start, end: span.end, quote: span.quote }] },
        ],
      )
    return true
  } catch (error) {
    expect(String(error)).toMatch(/verbatim|Evidence_span|surrogate/)
    return false
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** A span of a hostile text, right or bent in one of the ways that offsets go wrong. */
const span = fc
  .record({
    version: fc.nat(hostile.length - 1),
    from: fc.nat(20_000),
    size: fc.integer({ min: 1, max: 5_000 }),
    bend: fc.constantFrom('none', 'none', 'shift', 'longer', 'shorter', 'fold', 'utf16', 'trim'),
  })
  .map(({ version, from, size, bend }): Span => {
    const text = hostile[version] as string
    const points = indexCodePoints(text)
    const start = from % points.length
    const end = Math.min(points.length, start + size)
    const quote = points.slice(start, end)
    const bent = {
      none: { start, end, quote },
      shift: { start: start + 1, end: end + 1, quote },
      longer: { start, end: end + 1, quote },
      shorter: { start, end, quote: [...quote].slice(0, -1).join('') || 'zz' },
      fold: { start, end, quote: quote.normalize('NFKD').toLowerCase() },
      utf16: { start: points.fromUtf16(start), end: points.fromUtf16(start) + quote.length, quote },
      trim: { start, end, quote: quote.trim() || 'zz' },
    }[bend]
    return { version, ...bent }
  })

describe('evidence is verbatim', () => {
  test.each(['Evidence', 'Revision'] as const)(
    `${spans} random spans over hostile texts: no wrong one gets into %s, no right one is kept out`,
    async (table) => {
      const seen = { right: 0, wrong: 0 }
      for (const sample of fc.sample(span, { numRuns: spans, seed: 7 })) {
        const right =
          sample.end > sample.start &&
          [...(hostile[sample.version] as string)].slice(sample.start, sample.end).join('') === sample.quote &&
          [...sample.quote].length === sample.end - sample.start
        expect({ ...sample, accepted: await insert(sample, table) }).toEqual({ ...sample, accepted: right })
        seen[right ? 'right' : 'wrong'] += 1
      }
      expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(spans / 10)
    },
    600_000,
  )
})
