import { beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from './api.ts'
import { beginRun } from './quiz-run.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})

const counts = 'right all byAim { aim right all } byEntity { right all entity { slug name } }'

test('a result is counted by what was asked and by who or what it was about, the least known first', async () => {
  const { id, cookie, answer } = await beginRun(api)
  await answer(0, 8)
  const { data } = await api.ask(
    `query($id: ID!) { attempt(id: $id) { correctCount summary { ${counts} }
      items { result { asks correct claims { subject { slug } object { ... on EntityValue { entity { slug } } } } } } } }`,
    { id },
    cookie,
  )
  const { summary, items, correctCount } = data.attempt
  expect(summary).toMatchObject({ right: correctCount, all: 8 })
  // Counted once more from what the API says of each question.
  type Told = {
    result: { asks: string; correct: boolean; claims: { subject: Named; object: { entity?: Named } | null }[] }
  }
  type Named = { slug: string }
  const count = (told: Told[]) => ({ right: told.filter(({ result }) => result.correct).length, all: told.length })
  for (const { aim, ...told } of summary.byAim)
    expect(told, aim).toEqual(count(items.filter(({ result }: Told) => result.asks === aim)))
  const about = ({ result }: Told) =>
    result.claims.flatMap(({ subject, object }) => [subject.slug, object?.entity?.slug])
  const slugs = new Set(items.flatMap(about).filter(Boolean))
  expect(new Set(summary.byEntity.map(({ entity }: { entity: Named }) => entity.slug))).toEqual(slugs)
  for (const { entity, right, all } of summary.byEntity)
    expect({ right, all }, entity.slug).toEqual(count(items.filter((item: Told) => about(item).includes(entity.slug))))
  for (const list of [summary.byAim, summary.byEntity]) {
    const known = list.map(({ right, all }: { right: number; all: number }) => right / all)
    expect(known).toEqual(known.toSorted((a: number, b: number) => a - b))
  }
})

test('a result counts what is told and nothing else, and costs a statement for whom it was about', async () => {
  const read = `query($id: ID!) { attempt(id: $id) { summary { ${counts} } } }`
  const practice = await beginRun(api)
  await practice.answer(0, 2)
  const { data } = await api.ask(read, { id: practice.id }, practice.cookie)
  expect(data.attempt.summary.all).toBe(2)
  // The attempt (Prisma reads it with its items, questions and answers), the roles, the entities.
  expect(api.statements.length).toBeLessThanOrEqual(6)
  const hidden = await beginRun(api, 'mode: TEST')
  await hidden.answer(0, 2)
  expect((await api.ask(read, { id: hidden.id }, hidden.cookie)).data.attempt.summary).toBeNull()
})
