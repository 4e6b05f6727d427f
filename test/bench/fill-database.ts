import type { Database } from '../../packages/store/src/database.ts'

/** How much knowledge there is to measure with: that of performance work in the issue, skewed as real mentions are. */
const size = { documents: 1000, entities: 20_000, claims: 100_000 }

/**
 * Fills the public tables with made-up knowledge, the same each time: a document is a text of sentences, each of which is the
 * evidence of one claim with a subject, an object and, every third time, a speaker. Triggers and foreign keys are off meanwhile, since the rows are
 * right by construction.
 */
export async function fillDatabase({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const { documents, entities, claims } = size
  const client = await pool.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query('select setseed(0.5)')
    for (const statement of [
      // Few words are frequent and many are rare: they are drawn by the cube of a random number.
      `create temp table word as select i as rank, translate(substr(md5('word' || i), 1, 7), '0123456789', 'ghijklmnop') as word
         from generate_series(0, 2999) i`,
      `create temp table draw as select i, (i - 1) / ${claims / documents} as d, (i - 1) % ${claims / documents} as n,
         floor(${entities} * power(random(), 3))::int as subject, floor(${entities} * power(random(), 2))::int as object,
         floor(${entities} * power(random(), 4))::int as speaker, floor(3000 * power(random(), 3))::int as verb
         from generate_series(1, ${claims}) i`,
      `insert into "Entity" (id, slug, name, kind, aliases, "sameAs", "updatedAt")
         select md5('entity' || i)::uuid, 'entity-' || i, initcap(a.word) || ' ' || initcap(b.word) || ' ' || i,
         (enum_range(null::"EntityKind"))[1 + i % 10], array[initcap(b.word)], '{}', 'epoch'
         from generate_series(0, ${entities - 1}) i join word a on a.rank = (i * 7) % 3000 join word b on b.rank = (i / 3) % 3000`,
      `insert into "Predicate" (id, key, label, "subjectKinds", "objectKinds", functional, "symmetric", complete, "updatedAt")
         values (md5('predicate')::uuid, 'concerns', 'concerns', '{}', '{}', false, false, false, 'epoch')`,
      `create temp table sentence as select draw.*, s.name || ' ' || word.word || ' ' || o.name || '.' as text
         from draw join word on rank = verb join "Entity" s on s.slug = 'entity-' || subject
         join "Entity" o on o.slug = 'entity-' || object`,
      `create temp table span as select *, sum(char_length(text) + 1) over (partition by d order by n) - char_length(text) - 1 as start from sentence`,
      `insert into "Document" (id, slug, title, language, version, "updatedAt")
         select md5('document' || d)::uuid, 'document-' || d, 'Document ' || d, 'en', 1, 'epoch' from generate_series(0, ${documents - 1}) d`,
      `insert into "DocumentVersion" (id, "documentId", version, text)
         select md5('version' || d)::uuid, md5('document' || d)::uuid, 1, string_agg(text, ' ' order by n) from span group by d`,
      `insert into "Claim" (id, "documentId", text, "subjectId", "predicateId", modality, polarity, attributed, conditional, position, revision, "updatedAt")
         select md5('claim' || i)::uuid, md5('document' || d)::uuid, text, md5('entity' || subject)::uuid, md5('predicate')::uuid,
         (enum_range(null::"Modality"))[1 + i % 6], 'AFFIRMED', i % 3 = 0, false, start, 1 + d / 10, 'epoch' from span`,
      `insert into "ClaimValue" (id, "claimId", slot, position, kind, text, "entityId")
         select md5('value' || i)::uuid, md5('claim' || i)::uuid, 'OBJECT', 0, 'ENTITY', 'it', md5('entity' || object)::uuid from span`,
      `insert into "Attribution" (id, "claimId", position, "speakerId")
         select md5('attribution' || i)::uuid, md5('claim' || i)::uuid, 0, md5('entity' || speaker)::uuid from span where i % 3 = 0`,
      `insert into "Evidence" (id, role, position, "claimId", "documentId", "versionId", start, "end", quote, prefix, suffix, sentence, "sentenceFrom", "sentenceTo")
         select md5('evidence' || i)::uuid, 'CLAIM', 0, md5('claim' || i)::uuid, md5('document' || d)::uuid, md5('version' || d)::uuid,
         start, start + char_length(text), text, '', '', text, n, n from span`,
      `insert into "ClaimEntity" ("claimId", "entityId", role)
         select md5('claim' || i)::uuid, md5('entity' || subject)::uuid, 'SUBJECT'::"EntityRole" from span
         union all select md5('claim' || i)::uuid, md5('entity' || object)::uuid, 'OBJECT' from span
         union all select md5('claim' || i)::uuid, md5('entity' || speaker)::uuid, 'SPEAKER' from span where i % 3 = 0`,
      `update "Entity" e set "claimCount" = (select count(distinct m."claimId") from "ClaimEntity" m where m."entityId" = e.id)`,
      `insert into "SearchEntry" (id, kind, title, body) select id, 'ENTITY'::"SearchKind", name || E'\\n' || aliases[1], '' from "Entity"
         union all select id, 'CLAIM', '', text from "Claim"
         union all select d.id, 'DOCUMENT', d.title, v.text from "Document" d join "DocumentVersion" v on v."documentId" = d.id`,
      'set session_replication_role = origin',
      'vacuum analyze',
    ]) {
      await client.query(statement)
    }
  } finally {
    client.release(true)
  }
}
