import { describe, expect, test } from 'vitest'
import { article, startApi } from './api.ts'

const api = await startApi()

type Claim = {
  id: string
  text: string
  modality: string
  polarity: string
  speaker: { slug: string } | null
  conditions: unknown[]
}

async function claims(filter: object, more = ''): Promise<{ totalCount: number; nodes: Claim[] }> {
  const { data, errors } = await api.ask(
    `query($filter: ClaimFilter) { claims(first: 100, filter: $filter) { totalCount nodes { id text modality polarity speaker { slug } conditions { kind } ${more} } } }`,
    { filter },
  )
  expect(errors).toEqual([])
  return data.claims
}
const all = await claims({})
const ids = ({ nodes }: { nodes: Claim[] }) => nodes.map(({ id }) => id)

test('without conditions every claim is found', async () => {
  expect(all.nodes.length).toBe(all.totalCount)
  expect(ids(await claims({ document: [article] }))).toEqual(ids(all))
  const { rows } = await api.database.pool.query('select count(*)::int as count from "Claim"')
  expect(all.totalCount).toBe(rows[0].count)
})

test.each([
  ['modality', { modality: ['PLAN', 'JUDGEMENT'] }, (claim: Claim) => ['PLAN', 'JUDGEMENT'].includes(claim.modality)],
  ['polarity', { polarity: 'NEGATED' }, (claim: Claim) => claim.polarity === 'NEGATED'],
  ['attributed', { attributed: true }, (claim: Claim) => claim.speaker !== null],
  ['not attributed', { attributed: false }, (claim: Claim) => claim.speaker === null],
  ['conditional', { conditional: true }, (claim: Claim) => claim.conditions.length > 0],
  [
    'speaker',
    { speaker: ['british-officials', 'european-officials'] },
    (claim: Claim) => /officials$/.test(claim.speaker?.slug ?? ''),
  ],
  [
    'all of two',
    { polarity: 'NEGATED', attributed: true },
    (claim: Claim) => claim.polarity === 'NEGATED' && claim.speaker !== null,
  ],
  [
    'not',
    { not: { modality: ['PLAN'], attributed: true } },
    (claim: Claim) => !(claim.modality === 'PLAN' && claim.speaker !== null),
  ],
  ['not not', { not: { not: { polarity: 'NEGATED' } } }, (claim: Claim) => claim.polarity === 'NEGATED'],
  ['an empty list matches nothing', { modality: [] }, () => false],
  ['null is no condition', { modality: null, during: null, not: null }, () => true],
])('%s', async (_name, filter, expected) => {
  const found = await claims(filter)
  expect(ids(found)).toEqual(ids({ nodes: all.nodes.filter(expected) }))
  expect(found.totalCount).toBe(found.nodes.length)
})

test('about finds subjects, objects and circumstances, not those who merely say it', async () => {
  const about = await claims({ about: ['united-states'] })
  const [subjects, objects] = await Promise.all([
    claims({ subject: ['united-states'] }),
    claims({ object: ['united-states'] }),
  ])
  expect(ids(about)).toEqual(expect.arrayContaining([...ids(subjects), ...ids(objects)]))
  expect(about.nodes.some(({ text }) => /United States .*logistics/.test(text))).toBe(true)
  const paper = await claims({ about: ['the-wall-street-journal'] })
  const said = await claims({ speaker: ['the-wall-street-journal'] })
  expect(said.totalCount).toBeGreaterThan(10)
  expect(paper.totalCount).toBeLessThan(5)
})

describe('during', () => {
  const texts = async (during: string) => (await claims({ during })).nodes.map(({ text }) => text).join('\n')

  test('finds what overlaps a day, a month, an interval, an open one', async () => {
    expect(await texts('2025-02-22')).toMatch(/Duda .*met with/)
    expect(await texts('2025-02-22')).not.toContain('third anniversary')
    expect(await texts('2025-02-24')).toMatch(/Macron .*met with/)
    expect(await texts('2025-02')).toMatch(/Duda .*met with/)
    expect(await texts('2025-02-21/2025-02-23')).toMatch(/described the (draft )?plan/)
    expect(await texts('../2022-12-31')).toMatch(/invaded|invasion/)
    expect((await claims({ during: '2030/..' })).totalCount).toBe(0)
  })

  test.each(['yesterday', '2025-13', '2025-02-30', ''])('"%s" is refused, telling how to write it', async (during) => {
    const { errors } = await api.ask('query($d: EDTF) { claims(filter: { during: $d }) { totalCount } }', { d: during })
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', remedy: expect.stringContaining('2025-02') })
    expect(api.statements).toEqual([])
  })
})

test('text searches the sentence and the evidence', async () => {
  expect((await claims({ text: 'backstop' })).totalCount).toBeGreaterThan(2)
  expect((await claims({ text: '"limited role"' })).totalCount).toBeGreaterThan(0)
  expect((await claims({ text: 'xyzzy' })).totalCount).toBe(0)
  expect((await claims({ text: 'drones -satellites' })).nodes.every(({ text }) => !text.includes('atellites'))).toBe(
    true,
  )
})

test('an unknown predicate is an error that suggests the nearest', async () => {
  const { errors } = await api.ask('{ claims(filter: { predicate: ["meet-with"] }) { totalCount } }')
  expect(errors[0]).toMatchObject({
    message: 'There is no predicate "meet-with".',
    extensions: {
      code: 'BAD_INPUT',
      field: 'filter.predicate',
      remedy: expect.stringContaining('meets-with'),
      suggestions: expect.arrayContaining(['meets-with']),
    },
  })
  const nested = await api.ask(
    '{ entities(first: 50) { nodes { claims(filter: { not: { predicate: ["meets", "nonsense"] } }) { totalCount } } } }',
  )
  expect(nested.errors[0]?.extensions).toMatchObject({ field: 'filter.predicate' })
  expect(api.statements.length).toBeLessThanOrEqual(3)
})

test('whom only a condition names a claim is not about, as the schema says; its words find it', async () => {
  const count = async (filter: object) =>
    (await api.ask('query($f: ClaimFilter) { claims(filter: $f) { totalCount } }', { f: filter })).data.claims
      .totalCount
  expect(await count({ about: ['donald-trump'], conditional: true })).toBe(0)
  expect(await count({ text: '"without Trump on board"', conditional: true })).toBe(1)
  const { data } = await api.ask('{ __type(name: "ClaimFilter") { inputFields { name description } } }')
  const about = data.__type.inputFields.find((field: { name: string }) => field.name === 'about')
  expect(about.description).toContain('condition')
})

describe('a slug nobody has', () => {
  const ask = (filter: object) =>
    api.ask('query($filter: ClaimFilter) { claims(filter: $filter) { totalCount nodes { id } } }', { filter })

  test.each([
    ['speaker', 'wsj', ['the-wall-street-journal']],
    ['speaker', 'Wall Street Journal', ['the-wall-street-journal']],
    ['about', 'united-sttes', ['united-states']],
    ['subject', 'ukrane', ['ukraine']],
    ['object', 'xyzzyplugh', []],
    ['document', 'europe-comes-to-the-table', [article]],
  ])('as %s, "%s", finds nothing and tells what was meant', async (field, slug, suggestions) => {
    const { data, errors, hints } = await ask({ [field]: [slug] })
    expect(errors).toEqual([])
    expect(data.claims).toEqual({ totalCount: 0, nodes: [] })
    expect(hints).toHaveLength(1)
    expect(hints[0]).toMatchObject({
      message: `No ${field === 'document' ? 'document' : 'entity'} has the slug "${slug}".`,
      path: ['claims'],
      field: `filter.${field}`,
    })
    expect(hints[0]?.suggestions.slice(0, 1)).toEqual(suggestions)
    expect(hints[0]?.remedy).toContain(
      suggestions[0] === undefined ? 'entities(filter' : `Did you mean ${suggestions[0]}`,
    )
    // It is looked up and its neighbours found in one statement beside the page's.
    expect(api.statements).toHaveLength(2)
  })

  test('is told of beside others, each with its field, the first ten of them in one statement', async () => {
    const { data, hints } = await ask({ about: ['ukraine', 'nobody', 'keir-starmr', 'nobody'] })
    expect(data.claims.totalCount).toBeGreaterThan(0)
    expect(hints.map(({ field, suggestions }) => [field, suggestions[0]])).toEqual([
      ['filter.about', undefined],
      ['filter.about', 'keir-starmer'],
    ])
    expect(api.statements).toHaveLength(2)
    const unknown = { document: ['europe-comes'], subject: ['ukrane'], object: ['rusia'], speaker: ['wsj', 'x-1'] }
    const each = await ask({ ...unknown, about: ['xyzzyplugh'] })
    expect(each.hints.map(({ field }) => field)).toEqual([
      'filter.document',
      'filter.subject',
      'filter.object',
      'filter.speaker',
      'filter.speaker',
      'filter.about',
    ])
    expect(each.hints.map(({ suggestions }) => suggestions[0])).toEqual([
      article,
      'ukraine',
      'russia',
      'the-wall-street-journal',
      undefined,
      undefined,
    ])
    expect(api.statements).toHaveLength(2)
    const many = await ask({ about: Array.from({ length: 30 }, (_, i) => `nobody-${i}`) })
    expect(many.hints).toHaveLength(10)
  })

  test('is found among others, under `not`, and named once for all rows that ask', async () => {
    const among = await ask({ speaker: ['the-wall-street-journal', 'wsj'] })
    expect(among.data.claims.totalCount).toBeGreaterThan(10)
    expect(among.hints[0]?.message).toContain('"wsj"')
    const negated = await ask({ not: { about: ['nobody-at-all'] } })
    expect(negated.data.claims.totalCount).toBe(all.totalCount)
    expect(negated.hints[0]?.field).toBe('filter.about')
    const nested = await api.ask(
      '{ entities(first: 50, filter: { document: ["europe-comes"] }) { totalCount } all: entities(first: 50) { nodes { claims(filter: { speaker: ["wsj"] }) { totalCount } } } }',
    )
    expect(nested.hints.map(({ field }) => field)).toEqual(['filter.document', 'filter.speaker'])
  })

  test('costs one statement to rule out, and nothing where no slug is named', async () => {
    expect(
      (await ask({ speaker: ['the-wall-street-journal'], about: ['ukraine'], document: [article] })).hints,
    ).toEqual([])
    expect(api.statements).toHaveLength(2)
    await ask({ attributed: true })
    expect(api.statements).toHaveLength(1)
  })
})

test('known predicates are listed and found', async () => {
  const { data } = await api.ask('{ predicates { id key label inverseLabel description subjectKinds objectKinds } }')
  const keys: string[] = data.predicates.map(({ key }: { key: string }) => key)
  expect(keys).toEqual([...keys].sort())
  const counts = await Promise.all(keys.slice(0, 8).map((key) => claims({ predicate: [key] })))
  expect(counts.every(({ totalCount }) => totalCount > 0)).toBe(true)
})

test('evidence is verbatim in the text of its version, in code points', async () => {
  const { data } = await api.ask(`{ document(slug: "${article}") { text version claims(first: 100) { nodes {
    evidence { start end quote prefix suffix sentence version } attribution { evidence { start end quote } } conditions { evidence { start end quote } } } } } }`)
  const points = [...data.document.text]
  type Span = { start: number; end: number; quote: string; prefix?: string; suffix?: string }
  type Node = { evidence: Span[]; attribution: { evidence: Span | null }[]; conditions: { evidence: Span }[] }
  const spans = (data.document.claims.nodes as Node[]).flatMap(({ evidence, attribution, conditions }) => {
    expect(evidence.length).toBeGreaterThan(0)
    return [
      ...evidence,
      ...attribution.flatMap((link) => link.evidence ?? []),
      ...conditions.map((condition) => condition.evidence),
    ]
  })
  for (const { start, end, quote, prefix, suffix } of spans) {
    expect(points.slice(start, end).join('')).toBe(quote)
    if (prefix !== undefined) expect(points.slice(Math.max(0, start - 32), start).join('')).toBe(prefix)
    if (suffix !== undefined) expect(points.slice(end, end + 32).join('')).toBe(suffix)
  }
})

test('counts by role agree with the lists they count', async () => {
  const { data } = await api.ask(`{ entities(first: 100) { nodes { claimCount any: claims { totalCount }
    speaks: claimCount(role: SPEAKER) speaking: claims(role: SPEAKER) { totalCount } s: claimCount(role: SUBJECT) subject: claims(role: SUBJECT) { totalCount } } } }`)
  for (const entity of data.entities.nodes) {
    expect(entity.any.totalCount).toBe(entity.claimCount)
    expect(entity.speaking.totalCount).toBe(entity.speaks)
    expect(entity.subject.totalCount).toBe(entity.s)
  }
})

test('a relation is seen from both its ends, each side refetchable', async () => {
  const { data } = await api.ask(
    '{ claims(first: 100) { nodes { id relations { id kind direction basis because claim { id } evidence { quote } } } } }',
  )
  type Relation = {
    id: string
    kind: string
    direction: string
    basis: string
    because: string | null
    claim: { id: string }
    evidence: object[]
  }
  const seen = (data.claims.nodes as { id: string; relations: Relation[] }[]).flatMap(({ id, relations }) =>
    relations.map((relation) => ({ ...relation, from: id })),
  )
  expect(seen.length).toBeGreaterThan(20)
  for (const { direction, kind, from, claim, basis, evidence, because } of seen) {
    const other = direction === 'OUTGOING' ? 'INCOMING' : 'OUTGOING'
    expect(
      seen.some(
        (back) => back.direction === other && back.kind === kind && back.from === claim.id && back.claim.id === from,
      ),
    ).toBe(true)
    expect(basis === 'STATED' ? evidence.length > 0 : because !== null).toBe(true)
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  const again = await api.ask(
    'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on ClaimRelation { direction claim { id } } } }',
    { ids: seen.map(({ id }) => id) },
  )
  expect(again.data.nodes).toEqual(seen.map(({ id, direction, claim }) => ({ id, direction, claim })))
})
