import { expect, test } from 'vitest'
import { startApi } from './api.ts'

const api = await startApi()

type Hit = {
  kind: string
  score: number
  snippet: string
  highlights: { start: number; end: number }[]
  node: { __typename: string; id: string; name?: string; text?: string }
}

async function search(query: string, args = ''): Promise<{ totalCount: number; nodes: Hit[] }> {
  const { data, errors } = await api.ask(
    `query($q: String!) { search(query: $q, first: 100 ${args}) { totalCount nodes { kind score snippet highlights { start end } node { __typename id ... on Entity { name } ... on Claim { text } } } } }`,
    { q: query },
  )
  expect(errors).toEqual([])
  return data.search
}
const marked = ({ snippet, highlights }: Hit) =>
  highlights.map(({ start, end }) => [...snippet].slice(start, end).join(''))

test('“trump” finds Trump’s, in whatever case, and marks it', async () => {
  const { nodes, totalCount } = await search('trump')
  expect(nodes).toHaveLength(totalCount)
  expect(nodes[0]?.node.name).toBe('Donald Trump')
  expect(nodes.some(({ node }) => node.name?.startsWith('Trump’s'))).toBe(true)
  expect(nodes.filter(({ highlights }) => highlights.length > 0).length).toBeGreaterThan(nodes.length * 0.8)
  for (const hit of nodes) for (const word of marked(hit)) expect(word.toLowerCase()).toBe('trump')
  expect(await search('TRUMP')).toEqual(await search('trump'))
})

test.each([
  ['WSJ', 'The Wall Street Journal'],
  ['wsj', 'The Wall Street Journal'],
  ['U.S.', 'United States'],
  ['US', 'United States'],
  ['starmer', 'Keir Starmer'],
  ['Keir Sta', 'Keir Starmer'],
  ['backstop', 'Backstop'],
])('“%s” leads to %s first', async (query, name) => {
  const { nodes } = await search(query)
  expect(nodes[0]?.node).toMatchObject({ __typename: 'Entity', name })
})

test.each([
  ['ceasefire', 'cease-fire'],
  ['USA', 'U.S.'],
])('the claims that say %s in another name, “%s”, are found', async (name, other) => {
  const ids = async (words: string) => (await search(words, 'kinds: [CLAIM]')).nodes.map(({ node }) => node.id)
  const [found, said] = await Promise.all([ids(name), ids(other)])
  expect(said.length).toBeGreaterThan(0)
  expect(found).toEqual(expect.arrayContaining(said))
  const { nodes } = await search(name, 'kinds: [CLAIM]')
  const words = nodes.flatMap(marked).join(' ').toLowerCase()
  expect(words).toContain(other.toLowerCase().replace('-', ' ').replace(/\.$/, ''))
})

test('entities by a part of a name: those called just that come first, unless another order is asked for', async () => {
  const names = async (args: string) =>
    (await api.ask(`{ entities(filter: { name: "U.S." }${args}) { nodes { name } } }`)).data.entities.nodes.map(
      ({ name }: { name: string }) => name,
    )
  expect((await names(''))[0]).toBe('United States')
  expect((await names(', orderBy: NAME'))[0]).not.toBe('United States')
})

test.each([
  ['needs', /^None is near it\. Those of most claims are [a-z-]+(, [a-z-]+){4}; /],
  ['talks-about', /^Did you mean discusses/],
  ['require', /^Did you mean requires/],
])('a predicate nobody has, “%s”, is told of with a way on', async (key, remedy) => {
  const { errors } = await api.ask('query($k: [String!]) { claims(filter: { predicate: $k }) { totalCount } }', {
    k: [key],
  })
  expect(errors[0]?.extensions.remedy).toMatch(remedy)
})

test.each([
  ['US troops', 'U.S. troops'],
  ['us troops', 'U.S. troops'],
  ['US military', 'U.S. military'],
  ['US assistance', 'U.S. assistance'],
  ['US tro', 'U.S. tro'],
])('“%s” finds what “%s” finds', async (plain, dotted) => {
  const [found, meant] = await Promise.all([search(plain), search(dotted)])
  const ids = ({ nodes }: typeof found) => nodes.map(({ node }) => node.id)
  expect(meant.totalCount).toBeGreaterThan(0)
  expect(ids(found)).toEqual(expect.arrayContaining(ids(meant)))
})

test.each(['war', 'the', 'plan', 'up to'])(
  '“%s” is no abbreviation: all that is found has it as written',
  async (query) => {
    const words = (await search(query)).nodes.flatMap(marked)
    for (const word of words)
      expect(query.split(' ')).toContainEqual(expect.stringMatching(word.toLowerCase().slice(0, 2)))
    expect(words.filter((word) => word.includes('.'))).toEqual([])
  },
)

test('names come before texts, the best first', async () => {
  const { nodes } = await search('peacekeepers')
  const scores = nodes.map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(nodes[0]?.kind).toBe('ENTITY')
  expect(nodes.some(({ kind }) => kind === 'CLAIM')).toBe(true)
})

test('words are stemmed, the last may be unfinished, operators work', async () => {
  expect((await search('deterring')).totalCount).toBeGreaterThan(0)
  expect((await search('satell')).totalCount).toBeGreaterThan(0)
  expect((await search('"limited role"')).totalCount).toBeGreaterThan(0)
  expect((await search('drones -satellites')).totalCount).toBeLessThan(
    (await search('drones or satellites')).totalCount,
  )
})

test('a claim is found by the words it rests on, and they are shown where its sentence has others', async () => {
  const { nodes } = await search('"these troops"', ', kinds: [CLAIM]')
  const cities = nodes.find(({ node }) => node.text?.includes('stationed in cities'))
  expect(cities?.node.text).not.toContain('troops')
  expect(cities?.snippet).toMatch(/^These troops would be stationed in cities/)
})

/** The claims that words find, each with its sentence and its evidence. */
async function claimsWith(text: string): Promise<string[]> {
  const { data, errors } = await api.ask(
    'query($text: String) { claims(first: 100, filter: { text: $text }) { nodes { text evidence { quote } } } }',
    { text },
  )
  expect(errors).toEqual([])
  expect(api.statements.length).toBeLessThanOrEqual(2)
  return data.claims.nodes.map(({ text: sentence, evidence }: { text: string; evidence: { quote: string }[] }) =>
    [sentence, ...evidence.map(({ quote }) => quote)].join('\n'),
  )
}

test.each([
  ['don’t', /\bdon’t\b/i, 2],
  ["don't have", /\bdon’t have\b/i, 2],
  ['"Europeans don’t have"', /Europeans don’t have/i, 2],
  ['up to', /\bup to\b/i, 1],
  ['“up to”', /\bup to\b/i, 1],
  ['if they were', /\bif they were\b/i, 1],
  ['once', /\bonce\b/i, 1],
  ['not', /\bnot\b/i, 1],
  ['no', /\bno\b/i, 1],
  ['30000', /30,000/, 1],
  ['"up to 30000"', /up to 30,000/, 1],
  ['air-coverage', /\bair[ -]coverage/i, 1],
  ['“peace deal”', /\bpeace deal/i, 1],
  ['peace-deal', /\bpeace deal/i, 1],
])('“%s” finds the claims that have it word for word, and no other', async (words, written, least) => {
  const found = await claimsWith(words)
  expect(found.length).toBeGreaterThanOrEqual(least)
  for (const claim of found) expect(claim).toMatch(written)
  // Word for word: whatever of it stands anywhere is found.
  const all = await api.ask('{ claims(first: 100) { nodes { text evidence { quote } } } }')
  const has = all.data.claims.nodes.filter(({ text, evidence }: { text: string; evidence: { quote: string }[] }) =>
    [text, ...evidence.map(({ quote }) => quote)].some((part) => written.test(part)),
  )
  expect(found).toHaveLength(has.length)
})

test.each(["can't", 'don’t xyzzy', 'not -not'])('“%s”, which no claim has, finds none', async (words) => {
  expect((await claimsWith(words)).length).toBe(0)
})

test('what has no stop word is found beside what has only some: “not or Starmer”, “Trump -not”', async () => {
  const [not, starmer, either] = await Promise.all(
    [['not'], ['Starmer'], ['not or Starmer']].map(([q]) => search(q as string)),
  )
  expect(either?.totalCount).toBeGreaterThan(Math.max(not?.totalCount ?? 0, starmer?.totalCount ?? 0))
  const without = await claimsWith('Trump -not')
  expect(without.length).toBeGreaterThan(0)
  for (const claim of without) expect(claim).not.toMatch(/\bnot\b/i)
})

test('a dash between blanks excludes nothing', async () => {
  expect(await search('Ukraine - Russia')).toEqual(await search('Ukraine Russia'))
  expect(await search('Ukraine – Russia')).toEqual(await search('Ukraine Russia'))
  for (const claim of await claimsWith('Ukraine -Russia')) expect(claim).not.toMatch(/\bRussia\b/)
})

test.each([
  ['the', ['the']],
  ['up to', ['up', 'to']],
  ['U.S.', ['u.s.', 'u.s', 'us', 'united', 'states', 'united states']],
])('of what “%s” finds it is marked, and nothing that begins alike', async (query, words) => {
  const { nodes } = await search(query)
  expect(nodes.length).toBeGreaterThan(0)
  for (const hit of nodes) {
    expect(hit.highlights).not.toEqual([])
    for (const word of marked(hit)) expect(words).toContain(word.toLowerCase())
  }
})

test('what is not wanted is not marked', async () => {
  const { nodes } = await search('-"peace deal"')
  expect(nodes.length).toBeGreaterThan(0)
  expect(nodes.flatMap(marked)).toEqual([])
})

test('only the kinds that are asked for', async () => {
  const { nodes } = await search('Ukraine', ', kinds: [CLAIM]')
  expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['CLAIM']))
  for (const { snippet, node } of nodes.slice(0, 5))
    expect(node.text?.includes(snippet) || snippet.length > 10).toBe(true)
})

test('pages make the whole, in the same order', async () => {
  const whole = await search('Ukraine')
  const walked: unknown[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await api.ask(
      'query($after: String) { search(query: "Ukraine", first: 4, after: $after) { totalCount nodes { score snippet } pageInfo { hasNextPage endCursor } } }',
      { after },
    )
    walked.push(...data.search.nodes)
    expect(data.search.totalCount).toBe(whole.totalCount)
    ;({ hasNextPage: more, endCursor: after } = data.search.pageInfo)
  }
  expect(walked).toEqual(whole.nodes.map(({ score, snippet }) => ({ score, snippet })))
})

test.each(['', '   ', 'xyzzy', '!!!', '&|!()', "'", ':*', '\\', '-', '"', '<b>', '% _', '😀', 'the'])(
  '“%s” finds nothing or something, without an error',
  async (query) => {
    expect((await search(query)).totalCount).toBeGreaterThanOrEqual(0)
  },
)

test('blank words find nothing', async () => {
  expect(await search('  ')).toEqual({ totalCount: 0, nodes: [] })
})

test.each([
  ['too long', '😀'.repeat(201), '200 characters'],
  ['with a NUL', 'a\u0000b', null],
])('a query %s is refused, naming the field', async (_what, q, limit) => {
  const { errors } = await api.ask('query($q: String!) { search(query: $q) { totalCount } }', { q })
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'query', limit })
  expect(api.statements).toEqual([])
})

test('a character is a code point', async () => {
  expect((await search('😀'.repeat(101))).totalCount).toBe(0)
})

test('words that nothing has are taken for names they come near to', async () => {
  const meant = async (query: string) => {
    const { data, errors } = await api.ask('query($q: String!) { search(query: $q) { totalCount meant } }', {
      q: query,
    })
    expect(errors).toEqual([])
    return data.search
  }
  expect(await meant('starmr')).toEqual({ totalCount: 0, meant: 'Starmer' })
  expect(await meant('peacekeping satelites')).toEqual({ totalCount: 0, meant: 'Peacekeeping Satellites' })
  expect(await meant('starmer')).toEqual({ totalCount: expect.any(Number), meant: null })
  expect(await meant('unicorns')).toEqual({ totalCount: 0, meant: null })
})
