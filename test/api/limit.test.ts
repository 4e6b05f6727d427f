import {
  type GraphQLNamedType,
  getIntrospectionQuery,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql'
import { expect, test } from 'vitest'
import { limits } from '../../packages/graphql/src/limit/limits.ts'
import { schema } from '../../packages/graphql/src/schema.ts'
import { origin, post, startApi } from './api.ts'

const api = await startApi('empty')

const nested = (depth: number): string =>
  depth === 0 ? 'id' : `subject { claims(first: 1) { nodes { ${nested(depth - 1)} } } }`

test.each([
  ['cost', '{ claims(first: 100) { nodes { subject { claims(first: 100) { nodes { text subject { name } } } } } } }'],
  [
    'cost',
    '{ claims(first: 100) { nodes { ...A } } } fragment A on Claim { subject { ...B } } fragment B on Entity { claims(first: 100) { nodes { text modality subject { name } } } }',
  ],
  ['depth', `{ claims(first: 1) { nodes { ${nested(6)} } } }`],
  ['aliases', `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: knowledgeRevision`).join(' ')} }`],
  ['tokens', `{ ${'knowledgeRevision '.repeat(5000)} }`],
])('too much %s is refused before any SQL, naming what was asked and what is allowed', async (what, query) => {
  const { errors, status, data } = await api.ask(query)
  expect(status).toBe(400)
  expect(data).toBeNull()
  expect(errors).toHaveLength(1)
  expect(errors[0]?.extensions).toMatchObject({
    code: 'OVER_LIMIT',
    limit: what,
    maximum: limits[what as keyof typeof limits],
    [what]: expect.any(Number),
    remedy: expect.any(String),
  })
  expect(errors[0]?.extensions[what]).toBeGreaterThan(limits[what as keyof typeof limits])
  expect(errors[0]?.message).toMatch(
    /^The operation (costs \d+|is \d+ fields deep|has \d+ aliases|has \d+ tokens or more); /,
  )
  expect(errors[0]?.message).toContain(String(limits[what as keyof typeof limits]))
  expect(api.statements).toEqual([])
})

/** What is shown of what a claim only names. */
const named: Record<string, string> = {
  Entity: '{ id slug name kind aliases description sameAs }',
  Predicate: '{ id key label inverseLabel description }',
  Document: '{ id slug title }',
}

/** Every field of what belongs to a claim; of other claims what they say. */
function everything(type: GraphQLNamedType, isWithin = false): string {
  if (named[type.name]) return named[type.name] as string
  if (isWithin && type.name === 'Claim') return '{ id text modality polarity }'
  if (isInterfaceType(type)) {
    const kinds = schema.getPossibleTypes(type).map((kind) => `... on ${kind.name} ${everything(kind, true)}`)
    return `{ __typename ${kinds.join(' ')} }`
  }
  const fields = isObjectType(type) ? Object.values(type.getFields()) : []
  const shown = fields.map(({ name, type: of }) => {
    const inner = getNamedType(of)
    return isLeafType(inner) ? name : `${name} ${everything(inner, true)}`
  })
  return `{ ${shown.join(' ')} }`
}

test('a page of 100 claims with all that belongs to them is allowed', async () => {
  const selection = everything(schema.getType('Claim') as GraphQLNamedType)
  for (const part of ['evidence', 'relations', 'attribution', 'conditions', 'qualifiers', 'sentence', 'because'])
    expect(selection).toContain(part)
  const query = `{ claims(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes ${selection} } }`
  expect((await api.ask(query)).errors).toEqual([])
})

test('the limits are told where a client reads them', () => {
  const { description } = schema.getQueryType() as { description?: string }
  for (const limit of ['cost 20,000', 'depth 16', '50 aliases', '4,000 tokens', '256 KB'])
    expect(description).toContain(limit)
})

test('what a variable makes too long is refused as well', async () => {
  const query =
    'query($n: Int!) { claims(first: $n) { nodes { subject { claims(first: $n) { nodes { text subject { name } } } } } } }'
  expect((await api.ask(query, { n: 10 })).errors).toEqual([])
  expect((await api.ask(query, { n: 100 })).errors[0]?.extensions).toMatchObject({ limit: 'cost' })
})

test('more than 100 nodes at once are refused', async () => {
  const { errors } = await api.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(101).fill('x') })
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'ids', limit: '100 ids' })
  expect(api.statements).toEqual([])
})

test('a filter may say not three times within itself', async () => {
  const not = (times: number): object => (times === 0 ? { polarity: 'AFFIRMED' } : { not: not(times - 1) })
  const query = 'query($f: ClaimFilter) { claims(filter: $f) { totalCount } }'
  expect((await api.ask(query, { f: not(3) })).errors).toEqual([])
  expect((await api.ask(query, { f: not(4) })).errors[0]?.extensions).toMatchObject({
    code: 'BAD_INPUT',
    field: 'filter.not',
    limit: '3 deep',
  })
  expect(api.statements).toEqual([])
})

test('introspection stays open, as GraphiQL asks for it', async () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    oneOf: true,
  })
  const { data, errors } = await api.ask(query)
  expect(errors).toEqual([])
  expect(data.__schema.types.length).toBeGreaterThan(50)
})

test('introspection that goes round in circles is refused', async () => {
  const round = '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }'
  expect((await api.ask(round)).errors).not.toEqual([])
})

test('a body that is too long is refused while it is read', async () => {
  const body = { query: '{ knowledgeRevision }', variables: { x: 'x'.repeat(limits.bodyBytes) } }
  const response = await api.handle(post(body))
  expect(response.status).toBe(413)
  expect((await response.json()).errors[0].extensions).toMatchObject({
    code: 'OVER_LIMIT',
    limit: 'bodyBytes',
    maximum: limits.bodyBytes,
  })
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(65_536)) })
  const streamed = new Request(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect((await api.handle(streamed)).status).toBe(413)
})
