import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startApi } from './api.ts'

const api = await startApi()
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const aboutOf = (text: string) => /about: \[([^\]]*)\]/u.exec(text)?.[1]?.match(/[\w-]+/gu)

test('the guide’s first example asks for what GraphiQL’s first question asks for, and is answered', async () => {
  const [, query = ''] = /"query":\s+("\{.*\}")\}'/u.exec(read('docs/guides/query.md')) ?? []
  const example: string = JSON.parse(query)
  expect(aboutOf(example)).toEqual(aboutOf(read('apps/api/src/graphiql/question/1-needs.graphql')))
  const { data, errors, hints } = await api.ask(example)
  expect([errors, hints]).toEqual([[], []])
  const texts = data.claims.nodes.map(({ text }: { text: string }) => text)
  expect(texts).toContainEqual(expect.stringContaining('no U.S. troops'))
})

test('a state is a place in the data, and is said to be one in the schema, the guide and the pages', async () => {
  const { data } = await api.ask(
    '{ __type(name: "EntityKind") { enumValues { name description } } entity(slug: "united-states") { kind } }',
  )
  const described = new Map(
    data.__type.enumValues.map(({ name, description }: { name: string; description: string }) => [name, description]),
  )
  expect(data.entity.kind).toBe('PLACE')
  expect(described.get('PLACE')).toContain('States')
  expect(described.get('ORGANIZATION')).not.toContain('a state as')
  expect(read('docs/guides/curate.md')).toContain('A state is a `PLACE`')
  expect(read('apps/web/src/features/entity/entity-kinds.ts')).toContain('Country or place')
})

test('the guide’s set of one’s own has questions', async () => {
  const [, address = ''] = /^`\?(length=[^`]+)`/mu.exec(read('docs/guides/quiz.md')) ?? []
  const { length, types = '', difficulty, from, to, ...rest } = Object.fromEntries(new URLSearchParams(address))
  const composition = {
    ...rest,
    ...{ length: Number(length), types: types.split(','), difficulty: difficulty?.toUpperCase() },
    ...{ from: Number(from), to: Number(to) },
  }
  const { data } = await api.ask(
    'query($slug: String!, $composition: CompositionInput) { quiz(slug: $slug, composition: $composition) { itemCount } }',
    { slug: 'europe-comes-to-the-table-with-a-peacekeeping-plan', composition },
  )
  expect(data.quiz.itemCount).toBeGreaterThan(0)
})
