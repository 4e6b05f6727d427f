import { beforeAll, expect, test } from 'vitest'
import { article, startApi, type TestApi } from './api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})

const claim = `id text modality polarity subject { name } predicate { label } object { text ... on EntityValue { entity { slug } } }
  qualifiers { key value { text ... on EntityValue { entity { name } } ... on TimeValue { value } } }
  speaker { name } attribution { cue speaker { slug } evidence { quote document { slug } } }
  conditions { kind text evidence { sentence } }
  evidence { version start end quote prefix suffix sentence document { title } }`

test('a document with its claims, evidence and entities takes at most 6 statements however many there are', async () => {
  const query = `query($first: Int!) { document(slug: "${article}") { title text version datedAround { value }
    claims(first: $first) { totalCount edges { cursor node { ${claim} } } pageInfo { hasNextPage } }
    entities(first: $first) { totalCount nodes { name kind aliases } } } }`
  const few = await api.ask(query, { first: 2 })
  const forFew = api.statements.length
  const many = await api.ask(query, { first: 100 })
  expect(few.errors.concat(many.errors)).toEqual([])
  expect(many.data.document.claims.edges.length).toBeGreaterThan(40)
  expect(many.data.document.entities.nodes.length).toBeGreaterThan(30)
  expect(api.statements.length).toBe(forFew)
  expect(api.statements.length).toBeLessThanOrEqual(6)
})

test('an entity with 20 claims, their speakers, objects, evidence and documents takes 3', async () => {
  const { data, errors } = await api.ask(
    `{ entity(slug: "european-peacekeeping-plan") { name claims(first: 20) { totalCount nodes { ${claim} document { slug } } } } }`,
  )
  expect(errors).toEqual([])
  expect(data.entity.claims.nodes).toHaveLength(20)
  expect(api.statements).toHaveLength(3)
})

test('lists in lists are read together: the statements do not grow with the rows', async () => {
  const query = `query($first: Int!) { entities(first: $first) { totalCount nodes { name claimCount
    speaks: claimCount(role: SPEAKER) related(first: 3) { sharedClaims entity { name claimCount } }
    claims(first: 3) { totalCount nodes { text subject { claimCount } relations { kind claim { text } evidence { quote document { slug } } } } } } } }`
  await api.ask(query, { first: 2 })
  const forFew = api.statements.length
  const { data, errors } = await api.ask(query, { first: 50 })
  expect(errors).toEqual([])
  expect(data.entities.nodes).toHaveLength(50)
  expect(api.statements.length).toBeLessThanOrEqual(forFew)
  expect(api.statements.length).toBeLessThanOrEqual(13)
})

test('the same field under two names, with other arguments, costs its own statements and no more', async () => {
  const { data, errors } = await api.ask(`{ claims(first: 30) { nodes {
    outgoing: relations(kind: REQUIRES) { claim { text } } all: relations { claim { text } } } } }`)
  expect(errors).toEqual([])
  expect(data.claims.nodes).toHaveLength(30)
  expect(api.statements.length).toBeLessThanOrEqual(6)
})

test('a count alone reads no rows', async () => {
  await api.ask('{ claims { totalCount } }')
  expect(api.statements).toHaveLength(1)
  expect(api.statements[0]).not.toContain('order by')
})

test('nodes of one type are fetched together, those of a search by type', async () => {
  const { data } = await api.ask(
    '{ claims(first: 10) { nodes { id } } search(query: "Trump") { nodes { node { id } } } }',
  )
  const ids = data.claims.nodes.map(({ id }: { id: string }) => id)
  const again = await api.ask(
    'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Claim { text subject { name } } } }',
    { ids },
  )
  expect(again.data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids)
  expect(api.statements).toHaveLength(1)
  await api.ask(
    '{ search(query: "Trump") { totalCount nodes { snippet node { ... on Entity { name } ... on Claim { text } ... on Document { title } } } } }',
  )
  expect(api.statements.length).toBeLessThanOrEqual(5)
})
