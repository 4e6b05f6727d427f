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
  // Right is for each what the memory of it is made of: one wrong pair is no miss of what stands in the others.
  const { rows } = await api.database.pool.query<{ slug: string; right: boolean }>(
    `select e.slug, bool_and(c.correct) as right from "Recollection" c join "Response" r on r.id = c."responseId"
     join "ClaimEntity" ce on ce."claimId" = c."claimId" and ce.role in ('SUBJECT', 'OBJECT') join "Entity" e on e.id = ce."entityId"
     where r."attemptId" = $1 group by e.slug, r.id`,
    [atob(id).split(':')[1]],
  )
  for (const { entity, right, all } of summary.byEntity) {
    const own = rows.filter(({ slug }) => slug === entity.slug)
    expect({ right, all }, entity.slug).toEqual({ right: own.filter((row) => row.right).length, all: own.length })
  }
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

const sharing = (mutation: 'shareResult' | 'stopSharing') =>
  `mutation($attempt: ID!) { ${mutation}(attempt: $attempt) { __typename ... on Attempt { shareToken finishedAt } ... on Problem { code message } ... on BadInput { field limit } } }`
const reading = `query($token: String!) { sharedResult(token: $token) { quiz { id slug seed title document { text } } summary { ${counts} }
  missed { start end quote sentence prefix suffix version document { slug } } } }`
const finishing = 'mutation($attempt: ID!) { finishAttempt(attempt: $attempt) { ... on Attempt { finishedAt } } }'

/** A run through the first set that asks for a sentence. */
async function beginRunForSentence(seed = 1): ReturnType<typeof beginRun> {
  const run = await beginRun(api, undefined, seed)
  return run.items.some(({ sentences }) => sentences) || seed > 60 ? run : beginRunForSentence(seed + 1)
}

test('a shared result has counts and passages, and nothing of whose it is, of what was answered or of the keys', async () => {
  const run = await beginRunForSentence()
  await run.answer(0, 8)
  await api.ask(finishing, { attempt: run.id }, run.cookie)
  const { data: shared } = await api.ask(sharing('shareResult'), { attempt: run.id }, run.cookie)
  const { shareToken: token } = shared.shareResult
  expect(token).toMatch(/^[\w-]{32}$/u)
  const { data, text, errors } = await api.ask(reading, { token })
  expect(errors).toEqual([])
  const { summary, missed, quiz } = data.sharedResult
  expect(summary.all).toBe(8)
  expect(summary.byAim.length).toBeGreaterThan(1)
  expect(missed.length).toBeGreaterThan(0)
  for (const { quote, sentence } of missed) expect(sentence).toContain(quote)

  // Whatever the database knows of the run and of its questions is looked for in the whole answer.
  const { rows } = await api.database.pool.query<{
    content: Item
    answer: object
    clientKey: string
    id: string
    learnerId: string
    attempt: string
  }>(
    `select i.content, r.answer, r."clientKey", i.id, a."learnerId", a.id as attempt from "Attempt" a join "Response" r on r."attemptId" = a.id
     join "Item" i on i.id = r."itemId" where a."shareToken" = $1`,
    [token],
  )
  type Item = {
    id: string
    stem: string
    claims: string[]
    answer?: { form: string; right: number[] }
    evidence: { quote: string }[]
  }
  expect(rows).toHaveLength(8)
  const secrets = rows.flatMap(({ content, ...row }) => [
    ...[row.id, row.clientKey, row.learnerId, row.attempt, content.id, content.stem, ...content.claims],
    ...(JSON.stringify(content).match(/(?<="because":")(?:[^"\\]|\\.)+/gu) ?? []),
  ])
  const cookie = run.cookie.cookie.split('=')[1] as string
  for (const secret of [...secrets, run.id, cookie, 'because', 'clientKey', 'options', 'answer"'])
    expect(text.includes(secret), secret).toBe(false)
  // Nor is a sentence marked that is itself the answer.
  for (const { content } of rows.filter((row) => row.content.answer?.form === 'sentence'))
    expect(missed.map(({ quote }: { quote: string }) => quote)).not.toContain(content.evidence[0]?.quote)
  expect(rows.some(({ content }) => content.answer?.form === 'sentence')).toBe(true)

  // The type itself offers no more.
  const { data: type } = await api.ask('{ __type(name: "SharedResult") { fields { name } } }')
  expect(type.__type.fields.map(({ name }: { name: string }) => name).sort()).toEqual(['missed', 'quiz', 'summary'])
  expect(quiz.document.text).toContain(missed[0].quote)
})

test('only its learner shares a result, only once it is finished, and takes the link back for good', async () => {
  const run = await beginRun(api, 'mode: TEST')
  const other = await beginRun(api)
  const share = async (mutation: 'shareResult' | 'stopSharing', cookie = run.cookie) =>
    (await api.ask(sharing(mutation), { attempt: run.id }, cookie)).data[mutation]
  expect(await share('shareResult')).toMatchObject({
    __typename: 'BadInput',
    field: 'attempt',
    limit: 'a finished attempt',
  })
  await api.ask(finishing, { attempt: run.id }, run.cookie)
  for (const cookie of [other.cookie, { cookie: '' }])
    for (const mutation of ['shareResult', 'stopSharing'] as const)
      expect((await share(mutation, cookie)).__typename).toBe('NotFound')

  const read = async (token: string) => (await api.ask(reading, { token })).data.sharedResult
  const { shareToken } = await share('shareResult')
  expect((await share('shareResult')).shareToken).toBe(shareToken)
  // Asked three times, so that whatever keeps answers would have kept this one.
  for (let asked = 0; asked < 3; asked += 1) expect((await read(shareToken)).summary.all).toBe(8)
  expect((await share('stopSharing')).shareToken).toBeNull()
  expect((await share('stopSharing')).shareToken).toBeNull()
  expect(await read(shareToken)).toBeNull()
  expect((await share('shareResult')).shareToken).not.toBe(shareToken)
  for (const token of ['', 'x', 'x'.repeat(32), shareToken]) expect(await read(token)).toBeNull()
})

test('a time limit is refused where it is not offered, and told where it is', async () => {
  const { data } = await api.ask(`{ quizzes { nodes { id } } }`)
  const starting = `mutation($quiz: ID!, $minutes: Int, $accommodation: Float) { startAttempt(quiz: $quiz, minutes: $minutes, accommodation: $accommodation) {
    __typename ... on Attempt { startedAt endsAt minutes accommodation } ... on Problem { remedy } ... on BadInput { field limit } } }`
  const start = async (limit: object) =>
    (await api.ask(starting, { quiz: data.quizzes.nodes[0].id, ...limit })).data.startAttempt
  const { startedAt, endsAt, ...limit } = await start({ minutes: 10, accommodation: 1.25 })
  expect(limit).toMatchObject({ minutes: 10, accommodation: 1.25 })
  expect(Date.parse(endsAt) - Date.parse(startedAt)).toBe(12.5 * 60_000)
  expect(await start({ accommodation: 2 })).toMatchObject({ endsAt: null })
  for (const [limit, field] of [
    [{ minutes: 241 }, 'minutes'],
    [{ minutes: 10, accommodation: 1.1 }, 'accommodation'],
  ] as const)
    expect(await start(limit)).toMatchObject({
      __typename: 'BadInput',
      field,
      limit: expect.any(String),
      remedy: expect.any(String),
    })
})
