import { beforeAll, describe, expect, test } from 'vitest'
import { itemParts, someResponse } from '../some-response.ts'
import { article, startApi, type TestApi } from './api.ts'

let api: TestApi
// biome-ignore lint/suspicious/noExplicitAny: whatever the operation selects
let quiz: any
beforeAll(async () => {
  api = await startApi()
  const { data } =
    await api.ask(`{ document(slug: "${article}") { quizzes { totalCount nodes { id slug title itemCount document { slug }
    items { totalCount nodes { version ${itemParts} } } } } } }`)
  quiz = data.document.quizzes.nodes[0]
})

const attempt = `id mode startedAt finishedAt answeredCount correctCount quiz { slug }
  items { position answered item { id stem } result { correct chosen { option { id text } correct because } right { option { id text } because }
    evidence { quote sentence start end version document { title } } claims { id text } } }`
const starting = `mutation($quiz: ID!, $mode: AttemptMode! = PRACTICE) { startAttempt(quiz: $quiz, mode: $mode) { __typename ... on Attempt { ${attempt} } ... on Problem { code message remedy } } }`
const answering = `mutation($input: AnswerInput!) { answerItem(input: $input) { __typename ... on Problem { code message } ... on BadInput { field }
  ... on AlreadyDone { result { correct } } ... on Answered { item { id } result { correct right { option { id } } } attempt { ${attempt} } } } }`
const finishing = `mutation($attempt: ID!) { finishAttempt(attempt: $attempt) { __typename ... on Attempt { ${attempt} } ... on Problem { code } } }`

/** A learner with a browser: keeps the cookie. */
async function begin(mode = 'PRACTICE') {
  const answer = await api.ask(starting, { quiz: quiz.id, mode })
  const setCookie = answer.headers.get('set-cookie') ?? ''
  return { begun: answer.data.startAttempt, setCookie, cookie: { cookie: setCookie.split(';')[0] ?? '' } }
}

test('a quiz has its questions in order, each with what is needed to answer it', () => {
  expect(quiz).toMatchObject({ slug: article, document: { slug: article }, itemCount: 8 })
  expect(quiz.items.totalCount).toBe(8)
  expect(quiz.items.nodes).toHaveLength(8)
  expect(new Set(quiz.items.nodes.map(({ __typename }: { __typename: string }) => __typename)).size).toBeGreaterThan(2)
  for (const { options = [], multiple } of quiz.items.nodes)
    if (multiple !== undefined) expect(options.length).toBeGreaterThanOrEqual(2)
})

test('starting gives the learner a cookie that no script can read', async () => {
  const { begun, setCookie } = await begin()
  expect(begun).toMatchObject({
    __typename: 'Attempt',
    mode: 'PRACTICE',
    finishedAt: null,
    answeredCount: 0,
    correctCount: 0,
  })
  expect(begun.items).toHaveLength(8)
  expect(begun.items.every(({ result }: { result: unknown }) => result === null)).toBe(true)
  expect(setCookie).toMatch(/^backstop_learner=[\w-]{43}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/)
})

test('behind HTTPS the cookie is for HTTPS alone, and a learner who has one keeps it', async () => {
  const secure = await api.ask(starting, { quiz: quiz.id }, { 'x-forwarded-proto': 'https' })
  expect(secure.headers.get('set-cookie')).toMatch(/; Secure$/)
  const { cookie } = await begin()
  expect((await api.ask(starting, { quiz: quiz.id }, cookie)).headers.get('set-cookie')).toBeNull()
})

test('a run through the quiz: answered, settled by verbatim words, resumed, finished', async () => {
  const { begun, cookie } = await begin()
  for (const [i, { item }] of begun.items.entries()) {
    const response = someResponse(quiz.items.nodes[i])
    const input = { attempt: begun.id, item: item.id, response, clientKey: `key ${i}` }
    const { data } = await api.ask(answering, { input }, cookie)
    expect(data.answerItem.__typename).toBe('Answered')
    const own = data.answerItem.attempt.items[i]
    expect(own.result.chosen.length).toBeGreaterThan(0)
    for (const part of [...own.result.chosen, ...own.result.right]) expect(part.because).toMatch(/\w/)
    const told = (parts: { option: { text: string } }[]) => parts.map(({ option }) => option.text).join()
    if (own.result.correct) expect(told(own.result.chosen)).toBe(told(own.result.right))
    else expect(told(own.result.chosen)).not.toBe(told(own.result.right))
    expect(own.result.claims.length).toBeGreaterThan(0)
    for (const { quote, sentence, start, end, document } of own.result.evidence) {
      expect(sentence).toContain(quote)
      expect(end - start).toBe([...quote].length)
      expect(document.title).toMatch(/\w/)
    }
    expect(data.answerItem.attempt.items.slice(i + 1).every(({ result }: { result: unknown }) => result === null)).toBe(
      true,
    )
  }
  const resumed = await api.ask(
    `query($id: ID!) { attempt(id: $id) { ${attempt} } node(id: $id) { id ... on Attempt { answeredCount } } }`,
    { id: begun.id },
    cookie,
  )
  expect(resumed.data.attempt.answeredCount).toBe(8)
  expect(resumed.data.node).toEqual({ id: begun.id, answeredCount: 8 })
  const finished = await api.ask(finishing, { attempt: begun.id }, cookie)
  const again = await api.ask(finishing, { attempt: begun.id }, cookie)
  expect(finished.data.finishAttempt.finishedAt).not.toBeNull()
  expect(again.data).toEqual(finished.data)
})

test('the same client key gives the same result; another answer is told that it comes too late', async () => {
  const { begun, cookie } = await begin()
  const [item] = quiz.items.nodes
  const input = { attempt: begun.id, item: item.id, response: someResponse(item), clientKey: 'once' }
  const first = await api.ask(answering, { input }, cookie)
  expect((await api.ask(answering, { input }, cookie)).data).toEqual(first.data)
  const late = await api.ask(answering, { input: { ...input, clientKey: 'twice' } }, cookie)
  expect(late.data.answerItem).toMatchObject({
    __typename: 'AlreadyDone',
    code: 'ALREADY_DONE',
    result: { correct: first.data.answerItem.result.correct },
  })
})

test('in a test nothing is told before the end', async () => {
  const { begun, cookie } = await begin('TEST')
  const [item] = quiz.items.nodes
  const input = { attempt: begun.id, item: item.id, response: someResponse(item), clientKey: 'a' }
  const { data } = await api.ask(answering, { input }, cookie)
  expect(data.answerItem).toMatchObject({
    __typename: 'Answered',
    result: null,
    attempt: { answeredCount: 1, correctCount: null },
  })
  const { data: end } = await api.ask(finishing, { attempt: begun.id }, cookie)
  expect(end.finishAttempt.items[0].result.right.length).toBeGreaterThan(0)
})

describe('problems are data', () => {
  test.each([
    [
      'a quiz that is none',
      () => ({ quiz: Buffer.from('Quiz:0195e8a0-0000-7000-8000-000000000001').toString('base64') }),
      'NotFound',
    ],
    ['an id of something else', () => ({ quiz: quiz.items.nodes[0].id }), 'BadInput'],
    ['no id at all', () => ({ quiz: 'x' }), 'BadInput'],
  ])('%s', async (_what, variables, typename) => {
    const { data, errors } = await api.ask(starting, variables())
    expect(errors).toEqual([])
    expect(data.startAttempt.__typename).toBe(typename)
  })

  test('a response that does not fit the question', async () => {
    const { begun, cookie } = await begin()
    const { id: item } = quiz.items.nodes.find(({ options }: { options?: object[] }) => options)
    const input = { attempt: begun.id, item, response: { text: 'x' }, clientKey: 'a' }
    const { data } = await api.ask(answering, { input }, cookie)
    expect(data.answerItem).toMatchObject({ __typename: 'BadInput', field: 'input.response' })
  })

  test('a report without words, and one with', async () => {
    const reporting =
      'mutation($item: ID!, $reason: String!) { reportItem(item: $item, reason: $reason) { __typename ... on Problem { code } ... on Reported { item { stem } } } }'
    const [item] = quiz.items.nodes
    expect((await api.ask(reporting, { item: item.id, reason: '  ' })).data.reportItem.__typename).toBe('BadInput')
    expect((await api.ask(reporting, { item: item.id, reason: 'Two are right.' })).data.reportItem).toEqual({
      __typename: 'Reported',
      item: { stem: item.stem },
    })
  })

  test('more reports than are taken in an hour', async () => {
    const { cookie } = await begin()
    const item = quiz.items.nodes[1].id
    const reporting = `mutation($item: ID!) { reportItem(item: $item, reason: "Odd") { __typename
      ... on Problem { code message remedy } ... on TooMany { limit } } }`
    for (let i = 0; i < 20; i += 1)
      expect((await api.ask(reporting, { item }, cookie)).data.reportItem).toEqual({ __typename: 'Reported' })
    expect((await api.ask(reporting, { item }, cookie)).data.reportItem).toEqual({
      ...{ __typename: 'TooMany', code: 'TOO_MANY', message: 'There were many reports just now.' },
      ...{ limit: '60 an hour about one question, 20 from one learner', remedy: 'Try again in an hour.' },
    })
  })
})

test('nobody sees another’s attempt, nor goes on with it', async () => {
  const { begun } = await begin()
  const { cookie: other } = await begin()
  for (const headers of [{}, other]) {
    const query = 'query($id: ID!) { attempt(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }'
    expect((await api.ask(query, { id: begun.id }, headers)).data).toEqual({ attempt: null, node: null, nodes: [null] })
    expect((await api.ask(finishing, { attempt: begun.id }, headers)).data.finishAttempt.__typename).toBe('NotFound')
  }
})

describe('the latest attempt', () => {
  const query = `query($slug: String!, $seed: Int) { latestAttempt(slug: $slug, seed: $seed) { id finishedAt quiz { seed } items { answered } } }`

  test('is the learner’s own, by the cookie alone', async () => {
    const { begun, cookie } = await begin()
    await begin()
    const { data } = await api.ask(query, { slug: article }, cookie)
    expect(data.latestAttempt).toEqual({
      id: begun.id,
      finishedAt: null,
      quiz: { seed: 1 },
      items: begun.items.map(() => ({ answered: false })),
    })
    // One statement for the attempt with its questions and answers, one for its quiz.
    expect(api.statements.length).toBeLessThanOrEqual(2)
    expect((await api.ask(query, { slug: article, seed: 2 }, cookie)).data.latestAttempt).toBeNull()
  })

  test('is null for whoever began none, and asks the database nothing without a cookie', async () => {
    await begin()
    const stranger = { cookie: `backstop_learner=${'x'.repeat(43)}` }
    expect((await api.ask(query, { slug: article }, stranger)).data.latestAttempt).toBeNull()
    expect(api.statements).toHaveLength(1)
    expect((await api.ask(query, { slug: article })).data.latestAttempt).toBeNull()
    expect(api.statements).toEqual([])
  })
})

describe('a seed', () => {
  const query = `query($slug: String!, $seed: Int) { quiz(slug: $slug, seed: $seed) { id seed slug title itemCount items { nodes { id stem } } } }`
  const ask = async (seed: number | null, headers = {}) =>
    (await api.ask(query, { slug: article, seed }, headers)).data.quiz

  test('gives everybody the same other questions under the same slug', async () => {
    const [own, first, again] = [await ask(null), await ask(2), await ask(2)]
    expect(first).toEqual(again)
    expect(first).toMatchObject({ seed: 2, slug: article, title: own.title, itemCount: 8 })
    const stems = [...own.items.nodes, ...first.items.nodes].map(({ stem }: { stem: string }) => stem)
    expect(new Set(stems).size).toBe(16)
    expect(own.id).toBe(quiz.id)
    const begun = await api.ask(starting, { quiz: first.id })
    expect(begun.data.startAttempt.items.map(({ item }: { item: object }) => item)).toEqual(first.items.nodes)
  })

  test('of a quiz that is composed takes no more statements than the document’s own', async () => {
    // With a cookie nothing kept is given: both are made anew.
    const anew = { cookie: 'a=b' }
    await ask(2, anew)
    const composed = api.statements.length
    await ask(1, anew)
    expect(composed).toBe(api.statements.length)
    expect(composed).toBeLessThanOrEqual(5)
  })

  test('adds nothing to the lists', async () => {
    await ask(5)
    const { data } = await api.ask('{ quizzes { totalCount } documents { nodes { quizzes { totalCount } } } }')
    expect(data).toEqual({ quizzes: { totalCount: 1 }, documents: { nodes: [{ quizzes: { totalCount: 1 } }] } })
  })

  test('that is not served is told so', async () => {
    const { errors } = await api.ask(query, { slug: article, seed: 0 })
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT', field: 'seed' } })
    expect((await api.ask(query, { slug: 'nowhere', seed: 2 })).data.quiz).toBeNull()
  })
})

test('no key reaches anybody before the answer, whatever is asked of an item', async () => {
  const { begun, cookie } = await begin()
  const everything = `version ${itemParts}`
  const { data, text } = await api.ask(
    `query($ids: [ID!]!, $id: ID!, $quiz: String!) { nodes(ids: $ids) { __typename ... on Item { ${everything} } } quiz(slug: $quiz) { items { nodes { ${everything} } } }
      attempt(id: $id) { items { item { ${everything} } result { correct right { option { id } } } } } }`,
    { ids: quiz.items.nodes.map(({ id }: { id: string }) => id), id: begun.id, quiz: quiz.slug },
    cookie,
  )
  expect(data.nodes).toHaveLength(8)
  expect(data.attempt.items.every(({ result }: { result: unknown }) => result === null)).toBe(true)
  const { rows } = await api.database.pool.query<{ because: string }>(
    `select distinct part #>> '{}' as because from "Item", jsonb_path_query(content, '$.**.because') part`,
  )
  expect(rows.length).toBeGreaterThan(8)
  for (const { because } of rows) expect(text).not.toContain(JSON.stringify(because).slice(1, -1))
})
