import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { article, startApi, type TestApi } from './api.ts'

/** Stands in every text of what is planted, and nowhere else. */
const planted = 'Xyzzyplugh'
const id = (n: number) => `0195e8a0-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
const global = (type: string, n: number) => Buffer.from(`${type}:${id(n)}`).toString('base64')

let api: TestApi
let before: string
beforeAll(async () => {
  api = await startApi()
  before = await everything()
  await plant()
})

/** A change set in the making: a document, an entity and a claim that nobody has published, and an item that was withdrawn. */
async function plant() {
  const { pool } = api.database
  await pool.query(
    `insert into "ChangeSet" (id, title, author, status, version, "createdAt") values ($1, $2, $2, 'OPEN', 3, now())`,
    [id(1), planted],
  )
  for (const [n, kind, slug] of [
    [2, 'ENTITY', 'xyzzyplugh'],
    [3, 'CLAIM', null],
    [4, 'DOCUMENT', 'xyzzyplugh'],
  ] as const) {
    await pool.query(`insert into "Aggregate" (id, kind) values ($1, $2::"AggregateKind")`, [id(n), kind])
    await pool.query(
      `insert into "Revision" (id, "changeSetId", "aggregateId", position, action, "schemaVersion", snapshot, "contentHash", author, "createdAt")
       values ($1, $2, $3, $4, 'PUT', 1, $5::jsonb, $6, $6, now())`,
      [id(10 + n), id(1), id(n), n, JSON.stringify({ name: planted, text: planted, title: planted }), planted],
    )
    if (slug)
      await pool.query(`insert into "Slug" (kind, slug, "aggregateId") values ($1::"AggregateKind", $2, $3)`, [
        kind,
        slug,
        id(n),
      ])
  }
  await pool.query(
    `insert into "DocumentText" (id, "documentId", version, text, sha256) values ($1, $2, 1, $3, encode(sha256(convert_to($3, 'UTF8')), 'hex'))`,
    [id(5), id(4), planted],
  )
  await pool.query(
    `insert into "Item" (id, "contentHash", key, version, type, stem, content, "withdrawnAt")
     select $1::uuid, 'planted', 'planted', 1, type, $2::text, jsonb_set(content, '{stem}', to_jsonb($2::text)), 1 from "Item" limit 1`,
    [id(6), planted],
  )
  await pool.query(`insert into "QuizItem" ("quizId", position, "itemId") select id, 99, $1::uuid from "Quiz"`, [id(6)])
}

/** All that lists, searches and nodes give, errors included. */
async function everything(): Promise<string> {
  const claim =
    'id text subject { id name } object { text } evidence { quote } relations { id claim { text } evidence { quote } }'
  const answers = [
    await api.ask(
      `{ claims(first: 100) { totalCount nodes { ${claim} } } newest: claims(first: 100, orderBy: NEWEST) { nodes { id } } }`,
    ),
    await api.ask(
      '{ entities(first: 100) { totalCount nodes { id name aliases claimCount related(first: 5) { entity { name } } } } predicates { id key label } knowledgeRevision }',
    ),
    await api.ask(
      '{ documents { totalCount nodes { id slug title text quizzes { nodes { id title itemCount items { totalCount nodes { id stem } } } } entities(first: 100) { totalCount } claims { totalCount } } } }',
    ),
    await api.ask(
      '{ quizzes { totalCount nodes { id itemCount items(first: 100) { totalCount nodes { id stem } } } } }',
    ),
  ]
  return answers.map(({ text }) => text).join('\n')
}

test('lists, counts and relations are what they were', async () => {
  expect(await everything()).toBe(before)
})

test.each([
  [
    'search',
    '{ search(query: "Xyzzyplugh") { totalCount nodes { snippet } } begun: search(query: "xyzzy") { totalCount } }',
  ],
  ['slugs', '{ entity(slug: "xyzzyplugh") { name } document(slug: "xyzzyplugh") { title } }'],
  [
    'filters',
    '{ entities(filter: { name: "xyzzy" }) { totalCount } text: claims(filter: { text: "xyzzyplugh" }) { totalCount } }',
  ],
  [
    'node',
    `{ a: node(id: "${global('Entity', 2)}") { id } b: node(id: "${global('Claim', 3)}") { id } c: node(id: "${global('Document', 4)}") { id } d: node(id: "${global('ChoiceItem', 6)}") { id } claim(id: "${global('Claim', 3)}") { id } }`,
  ],
  [
    'nodes',
    `{ nodes(ids: ["${global('Entity', 2)}", "${global('Claim', 3)}", "${global('Document', 4)}", "${global('ChoiceItem', 6)}", "${global('Revision', 13)}", "${global('ChangeSet', 1)}"]) { id } }`,
  ],
])('%s give nothing of it', async (_path, query) => {
  const { data, text, errors } = await api.ask(query)
  expect(errors).toEqual([])
  expect(text).not.toContain(planted)
  const values = JSON.stringify(Object.values(data))
  expect(values).not.toMatch(/"id":/)
  expect(values).not.toMatch(/"totalCount":[1-9]/)
})

test('no error says that it is there', async () => {
  const unknown = await api.ask(`{ claims(filter: { predicate: ["xyzzyplugh"] }) { totalCount } }`)
  expect(unknown.errors[0]?.extensions.suggestions).toEqual([])
  for (const field of ['about', 'document']) {
    const [drafted, nobodys] = await Promise.all(
      ['xyzzyplugh', 'xyzzyplugg'].map((slug) =>
        api.ask('query($f: ClaimFilter) { claims(filter: $f) { totalCount } }', { f: { [field]: [slug] } }),
      ),
    )
    // A draft's slug is unknown like any other, and is not suggested for one that is nearly it.
    expect(drafted?.hints).toMatchObject([{ field: `filter.${field}`, suggestions: [] }])
    expect(nobodys?.hints[0]?.remedy).toBe(drafted?.hints[0]?.remedy)
    expect(drafted?.data.claims.totalCount).toBe(0)
  }
  const item = await api.ask(`mutation { reportItem(item: "${global('ChoiceItem', 6)}", reason: "?") { __typename } }`)
  expect(item.data.reportItem.__typename).toBe('NotFound')
})

test('an attempt is not asked what was withdrawn', async () => {
  const { data } = await api.ask(`{ quizzes { nodes { id } } }`)
  const started = await api.ask(
    'mutation($quiz: ID!) { startAttempt(quiz: $quiz) { ... on Attempt { items { item { stem } } } } }',
    { quiz: data.quizzes.nodes[0].id },
  )
  expect(started.data.startAttempt.items).toHaveLength(8)
  expect(started.text).not.toContain(planted)
})

test('what was asked already goes on though it is withdrawn, for its learner alone', async () => {
  const { data } = await api.ask(`{ quizzes { nodes { id } } }`)
  const started = await api.ask(
    'mutation($quiz: ID!) { startAttempt(quiz: $quiz) { ... on Attempt { id items { item { id } } } } }',
    { quiz: data.quizzes.nodes[0].id },
  )
  const cookie = started.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { id: attempt, items } = started.data.startAttempt
  const withdrawn = Buffer.from(items[0].item.id, 'base64').toString().split(':')[1]
  await api.database.pool.query('update "Item" set "withdrawnAt" = 1 where id = $1', [withdrawn])
  const ask = 'query($a: ID!, $i: ID!) { attempt(id: $a) { items { item { id } } } node(id: $i) { id } }'
  const own = await api.ask(ask, { a: attempt, i: items[0].item.id }, { cookie })
  expect(own.data).toMatchObject({ attempt: { items }, node: null })
  await api.database.pool.query('update "Item" set "withdrawnAt" = null where id = $1', [withdrawn])
})

test('a merged entity leads to the one it became, and is in no list', async () => {
  const { pool } = api.database
  const { rows } = await pool.query<{ id: string }>(`select id from "Entity" where slug = 'ukraine'`)
  await pool.query(`insert into "Aggregate" (id, kind) values ($1, 'ENTITY')`, [id(7)])
  await pool.query(
    `insert into "Entity" (id, slug, name, kind, aliases, "sameAs", "mergedIntoId", "updatedAt") values ($1, 'the-ukraine', 'The Ukraine', 'PLACE', '{}', '{}', $2, now())`,
    [id(7), rows[0]?.id],
  )
  await pool.query(`insert into "Slug" (kind, slug, "aggregateId") values ('ENTITY', 'the-ukraine', $1)`, [id(7)])
  const { data, errors } =
    await api.ask(`{ entity(slug: "the-ukraine") { id slug } node(id: "${global('Entity', 7)}") { id ... on Entity { slug } }
    nodes(ids: ["${global('Entity', 7)}"]) { id } entities(filter: { name: "The Ukraine" }) { totalCount }
    merged: claims(filter: { about: ["the-ukraine"] }) { totalCount } survivor: claims(filter: { about: ["ukraine"] }) { totalCount } }`)
  expect(data.entity.slug).toBe('ukraine')
  expect(data.node).toEqual(data.entity)
  expect(data.nodes[0].id).toBe(data.entity.id)
  expect(data.entities.totalCount).toBe(0)
  expect(data.merged).toEqual(data.survivor)
  expect(errors).toEqual([])
})

/** Every type that can be reached from these fields of the schema. */
function reachableFrom(fields: readonly GraphQLField<unknown, unknown>[]): Set<string> {
  const reached = new Map<string, GraphQLNamedType>()
  const visit = (type: GraphQLNamedType) => {
    if (reached.has(type.name)) return
    reached.set(type.name, type)
    if (isUnionType(type)) for (const member of type.getTypes()) visit(member)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) visit(getNamedType(field.type))
  }
  for (const field of fields) visit(getNamedType(field.type))
  return new Set(reached.keys())
}

test('no type that everybody can reach shows a revision, a change set, a key or a proof', () => {
  const sdl = readFileSync(new URL('../../packages/graphql/schema.graphql', import.meta.url), 'utf8')
  const schema = buildSchema(sdl)
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  )
  const isForSome = ({ description }: { description?: string | null }) =>
    /for (editors|admins)\.$/i.test(description?.trim() ?? '')
  // Who those few are is tried for every one of these fields in right.test.
  expect(fields.filter(isForSome).map(({ name }) => name)).toEqual(expect.arrayContaining(['studio', 'propose']))
  const secret = /ChangeSet|Revision|Snapshot|Draft|Guard|Proof|Learner|Studio|Audit|ApiKey/
  expect([...reachableFrom(fields.filter((field) => !isForSome(field)))].filter((name) => secret.test(name))).toEqual(
    [],
  )
  const fieldsOf = (name: string) => {
    const type = schema.getType(name)
    return isObjectType(type) ? Object.keys(type.getFields()).sort() : []
  }
  const own = { ChoiceItem: ['multiple', 'options'], OrderingItem: ['steps'], MatchingItem: ['left', 'right'] }
  const items = { ...own, ClozeItem: [], EvidenceItem: ['sentences'] }
  for (const [name, fields] of Object.entries(items))
    expect(fieldsOf(name), name).toEqual(['id', 'rating', 'stem', 'version', ...fields].sort())
  expect(article).toBeTruthy()
})
