import { expect, test } from 'vitest'
import { article, startApi } from './api.ts'

const api = await startApi()

/** Every list there is, and how it is asked for. */
const lists = {
  'claims in the order of the text': ['claims', '(ARGS)'],
  'the newest claims': ['claims', '(ARGS, orderBy: NEWEST)'],
  'entities by name': ['entities', '(ARGS)'],
  'entities by claims': ['entities', '(ARGS, orderBy: CLAIM_COUNT)'],
  'persons and places': ['entities', '(ARGS, filter: { kind: [PERSON, PLACE] })'],
  documents: ['documents', '(ARGS)'],
} as const

async function page(field: string, shape: string, args: string) {
  const { data, errors } = await api.ask(
    `{ ${field}${shape.replace('ARGS', args)} { totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  )
  expect(errors).toEqual([])
  return data[field]
}
const idsOf = (connection: { edges: { node: { id: string } }[] }) => connection.edges.map(({ node }) => node.id)

test.each(Object.entries(lists))(
  '%s: pages of 7 make the whole list, forwards and backwards',
  async (_name, [field, shape]) => {
    const whole = await page(field, shape, 'first: 100')
    expect(whole.totalCount).toBe(whole.edges.length)
    const forwards: string[] = []
    for (let after: string | null = null; ; ) {
      const next = await page(field, shape, `first: 7${after ? `, after: "${after}"` : ''}`)
      expect(next.nodes.map(({ id }: { id: string }) => id)).toEqual(idsOf(next))
      expect(next.totalCount).toBe(whole.totalCount)
      forwards.push(...idsOf(next))
      after = next.pageInfo.endCursor
      if (!next.pageInfo.hasNextPage) break
    }
    const backwards: string[] = []
    for (let before: string | null = null; ; ) {
      const previous = await page(field, shape, `last: 7${before ? `, before: "${before}"` : ''}`)
      backwards.unshift(...idsOf(previous))
      before = previous.pageInfo.startCursor
      if (!previous.pageInfo.hasPreviousPage) break
    }
    expect(forwards).toEqual(idsOf(whole))
    expect(backwards).toEqual(idsOf(whole))
  },
)

test('names come as a dictionary orders them', async () => {
  const { data } = await api.ask('{ entities(first: 100) { nodes { name } } }')
  const names: string[] = data.entities.nodes.map(({ name }: { name: string }) => name)
  expect(names).toEqual([...names].sort(new Intl.Collator('und').compare))
})

test('a document’s claims come in the order of its text', async () => {
  const { data } = await api.ask(
    `{ document(slug: "${article}") { claims(first: 100) { totalCount nodes { evidence { start } } } } }`,
  )
  const starts = data.document.claims.nodes.map(({ evidence }: { evidence: { start: number }[] }) => evidence[0]?.start)
  expect(starts).toEqual([...starts].sort((a: number, b: number) => a - b))
})

test.each([
  ['{ claims(first: 0) { totalCount } }', 'first'],
  ['{ claims(first: 101) { totalCount } }', 'first'],
  ['{ entities(last: -3) { totalCount } }', 'last'],
  ['{ documents(first: 1, last: 1) { totalCount } }', 'last'],
  [`{ document(slug: "${article}") { claims(first: 1000) { totalCount } } }`, 'first'],
  ['{ search(query: "x", first: 101) { totalCount } }', 'first'],
  ['{ entity(slug: "russia") { related(first: 200) { sharedClaims } } }', 'first'],
])('%s is refused before any SQL, naming %s', async (query, field) => {
  const { errors } = await api.ask(query)
  expect(errors[0]?.extensions).toMatchObject({
    code: 'BAD_INPUT',
    field,
    limit: expect.any(String),
    remedy: expect.any(String),
  })
  expect(api.statements).toEqual([])
})

test.each([
  ['{ a: claims { totalCount } b: claims(first: 1000) { totalCount } }', ['b'], 'b:'],
  ['{ a: claims { totalCount } b: claims(first: -1) { totalCount } }', ['b'], 'b:'],
  ['{ a: claims { nodes { subject { c: claims(last: 101) { totalCount } } } } }', ['a', 'nodes', 'subject', 'c'], 'c:'],
  ['{ ...F a: claims { totalCount } } fragment F on Query { b: entities(first: 0) { totalCount } }', ['b'], 'b:'],
  [
    '{ entity(slug: "russia") { ...G } } fragment G on Entity { r: related(first: 200) { sharedClaims } }',
    ['entity', 'r'],
    'r:',
  ],
  ['{ nodes(ids: ["x"]) { id } more: documents(first: 1, last: 1) { totalCount } }', ['more'], 'more:'],
])('%s is refused at its place', async (query, path, field) => {
  const { errors } = await api.ask(query)
  const locations = [{ line: 1, column: query.indexOf(field) + 1 }]
  expect(errors).toMatchObject([{ path, locations, extensions: { code: 'BAD_INPUT' } }])
  expect(api.statements).toEqual([])
})

test.each(['totalCount', 'nodes { id }', 'totalCount edges { cursor } pageInfo { endCursor }'])(
  'what is no cursor is refused at the list, whatever is asked of it: %s',
  async (fields) => {
    for (const argument of ['after', 'before']) {
      const { errors } = await api.ask(`{ fine: claims { totalCount } bad: claims(${argument}: "x") { ${fields} } }`)
      expect(errors).toMatchObject([{ path: ['bad'], extensions: { code: 'BAD_INPUT', field: argument } }])
    }
  },
)

test('a cursor of another order is refused', async () => {
  const { endCursor } = (await page('entities', '(ARGS)', 'first: 1')).pageInfo
  const { errors } = await api.ask(
    `{ entities(first: 1, after: "${endCursor}", orderBy: CLAIM_COUNT) { nodes { id } } }`,
  )
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'after' })
})
