import { expect, test } from 'vitest'
import { article, startApi } from './api.ts'

const api = await startApi()

test.each([
  ['totalCount', 'starmr', 'Starmer'],
  ['nodes { slug }', 'starmr', 'Starmer'],
  ['totalCount nodes { slug } pageInfo { endCursor }', 'Macorn', 'Macron'],
])(
  'entities asked for %s by the name “%s”, which nobody has: were those with %s meant?',
  async (fields, name, meant) => {
    const { hints, errors } = await api.ask(
      `query($name: String) { entities(filter: { name: $name }) { ${fields} } }`,
      {
        name,
      },
    )
    expect(errors).toEqual([])
    expect(hints).toEqual([
      {
        path: ['entities'],
        message: `No entity that fits the filter has "${name}" in its names.`,
        field: 'filter.name',
        suggestions: [meant],
        remedy: `Did you mean ${meant}?`,
      },
    ])
    expect(api.statements).toHaveLength(2)
  },
)

// “Table” is in the article's title, where no entity would be found by it.
test.each(['unicorns', 'Tabel'])(
  'the name “%s”, which nothing comes near to, has no suggestion, but a way on',
  async (name) => {
    const { hints } = await api.ask(`{ entities(filter: { name: "${name}" }) { totalCount } }`)
    expect(hints).toMatchObject([{ suggestions: [], remedy: expect.stringContaining('search') }])
  },
)

test.each([
  ['entity', 'starmr', 'keir-starmer'],
  ['entity', 'united-sttes', 'united-states'],
  ['document', 'europe-comes-to-the-table', article],
  ['quiz', 'europe-comes-to-the-table', article],
  ['quizOffer', 'europe-comes-to-the-table', article],
])('%s(slug: "%s") is null, with a hint at %s', async (field, slug, meant) => {
  const { data, errors, hints } = await api.ask(`query($slug: String!) { it: ${field}(slug: $slug) { __typename } }`, {
    slug,
  })
  expect([data.it, errors]).toEqual([null, []])
  expect(hints).toMatchObject([
    { path: ['it'], field: 'slug', message: `No ${field.replace('Offer', '')} has the slug "${slug}".` },
  ])
  expect(hints[0]?.suggestions[0]).toBe(meant)
})

test.each([
  ['{ entity(slug: "ukraine") { name } }', 1],
  [`{ document(slug: "${article}") { title } }`, 1],
  ['{ entities(filter: { name: "starmer" }) { totalCount nodes { id } } }', 1],
  ['{ entities(filter: { name: "starmer" }) { totalCount } }', 1],
])('what is found costs nothing more: %s', async (query, statements) => {
  const { hints } = await api.ask(query)
  expect(hints).toEqual([])
  expect(api.statements).toHaveLength(statements)
})

test('a quiz whose slug is right has no hint, even where no question fits', async () => {
  const { data, hints } = await api.ask(
    `{ quiz(slug: "${article}", composition: { types: ["topic"], from: 0, to: 0 }) { slug } }`,
  )
  expect([data.quiz, hints]).toEqual([null, []])
})

test('nothing behind a cursor is no unknown name', async () => {
  const page =
    'query($after: String) { entities(filter: { name: "starmer" }, after: $after) { nodes { id } pageInfo { endCursor } } }'
  const { data } = await api.ask(page)
  const { hints } = await api.ask(page, { after: data.entities.pageInfo.endCursor })
  expect(hints).toEqual([])
})
