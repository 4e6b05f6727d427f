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
