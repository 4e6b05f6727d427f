import { beforeAll, expect, test } from 'vitest'
import { claimEdit, createCurator, entityEdit, predicateEdit } from '../../packages/store/src/testing/curator.ts'
import { startApi, type TestApi } from './api.ts'
import { openBrowser, signUp } from './browser.ts'
import { type Editor, startEditor } from './editor.ts'

const slug = 'factories'
let api: TestApi
let editor: Editor
beforeAll(async () => {
  api = await startApi('empty')
  const sentences = Array.from({ length: 24 }, (_, i) => `Anna Berg opened a factory in Belgium in ${1980 + i}.`)
  const curator = createCurator(api.database)
  const document = await curator.document(`Many factories\n${sentences.join(' ')}`, slug)
  const [anna, opens] = [entityEdit('Anna Berg'), predicateEdit('opens')]
  const claims = sentences
    .slice(0, 2)
    .map((quote) => claimEdit(document, { subject: anna.id, predicate: opens.id, quote }))
  await curator.commit(document, anna, opens, ...claims)
  editor = await startEditor(api)
})

const claim = `id revision status text subject { id name } predicate { id label } object { text entity { id name } }
  modality polarity attribution { speaker { name } } conditions { text } evidence { start end quote }`
const practice = `query($slug: String!, $first: Int, $after: String) { studio { practice(slug: $slug) {
  id text version source { slug title status } sentences { start end text claims }
  suggestions(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id confidence rule claim { ${claim} } } } } } }`
const read = async (first = 20, after: string | null = null) =>
  (await editor.ask(practice, { slug, first, after })).studio.practice

/** Every row of every table, as text. */
async function dumpAll(): Promise<Record<string, string[]>> {
  const { pool } = api.database
  const { rows: tables } = await pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') order by 1`,
  )
  const dumped: Record<string, string[]> = {}
  for (const { name } of tables)
    dumped[name] = (await pool.query(`select t::text as row from ${name} t order by 1`)).rows.map(({ row }) => row)
  return dumped
}

test('an article to practise on has its text and what the rules suggest, none of what is published, page by page', async () => {
  const first = await read()
  expect(first.source).toMatchObject({ slug, status: 'PUBLISHED' })
  expect(first.sentences.length).toBeGreaterThan(20)
  expect(first.sentences.every(({ claims }: { claims: string[] }) => claims.length === 0)).toBe(true)
  const { totalCount, nodes, pageInfo } = first.suggestions
  expect(totalCount).toBeGreaterThan(20)
  expect(nodes).toHaveLength(20)
  for (const { id, confidence, rule, claim } of nodes) {
    expect(claim).toMatchObject({ revision: id, status: 'SUGGESTED' })
    expect(confidence).toBeGreaterThan(0)
    expect(rule).not.toBe('')
    for (const { start, end, quote } of claim.evidence) expect([...first.text].slice(start, end).join('')).toBe(quote)
  }
  // Who and what is published is known by its id.
  const { published } = (
    await editor.ask(`query($s: String!) { studio { practice(slug: $s) { published { ${claim} } } } }`, {
      s: slug,
    })
  ).studio.practice
  expect(published).toHaveLength(2)
  expect(nodes[0].claim.subject).toEqual(published[0].subject)
  const rest = await read(20, pageInfo.endCursor)
  const places = [...nodes, ...rest.suggestions.nodes].map(({ claim }) => claim.evidence[0].start)
  expect(places).toHaveLength(totalCount)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(rest.suggestions.pageInfo).toMatchObject({ hasNextPage: false })
  await expect(read(20, 'elsewhere')).rejects.toThrow('is not a cursor of this list')
  expect((await editor.ask(practice, { slug: 'nowhere' })).studio.practice).toBeNull()
})

test('it writes nothing, not even a line in the log, and what was read once costs one statement', async () => {
  await read()
  const before = await dumpAll()
  expect(Object.keys(before)).toContain('public."Revision"')
  const again = await read(100)
  // Who asks takes two.
  expect(api.statements.length).toBeLessThanOrEqual(3)
  expect(await dumpAll()).toEqual(before)
  // After a publication it is read anew, in a fixed number of statements, and what is suggested still goes by the same ids.
  const document = await editor.read(slug)
  const [{ id, revision, text }] = document.claims
  await editor.propose({ claim: { id, text: `${text} Indeed.` } }, { base: revision })
  const added = { entity: { name: 'a factory', kind: 'CONCEPT' } }
  await editor.propose(added, { document: document.id })
  const drafted = await dumpAll()
  const ids = ({ suggestions }: typeof again) => suggestions.nodes.map((each: { id: string }) => each.id)
  // What is drafted is none of it, for claims on words that are selected neither.
  const prefill = `query($d: ID!, $p: Boolean!) { studio { prefill(document: $d, start: 15, end: 51, published: $p) {
    object { entity { candidates { name } } } } } }`
  const found = async (p: boolean) =>
    (await editor.ask(prefill, { d: document.id, p })).studio.prefill.object.entity.candidates
  expect([await found(true), (await found(false)).length]).toEqual([[], 1])
  expect(ids(await read(100))).toEqual(ids(again))
  expect(await dumpAll()).toEqual(drafted)
  await editor.publish((await editor.read(slug)).changeSet)
  expect(ids(await read(100))).toEqual(ids(again))
  expect(api.statements.length).toBeLessThanOrEqual(9)
})

test('it is for editors alone, and of what is not published nobody learns that it is there', async () => {
  for (const [browser, code] of [
    [openBrowser(api), 'UNAUTHENTICATED'],
    [await signUp(api), 'FORBIDDEN'],
  ] as const) {
    const { errors, data } = await browser.ask(practice, { slug })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
    expect(data).toBeNull()
  }
  const { id, source } = await editor.read(slug)
  await editor.propose({ withdraw: { id } }, { base: source.revision })
  await editor.publish((await editor.read(slug)).changeSet)
  expect((await editor.ask(practice, { slug })).studio.practice).toBeNull()
})
