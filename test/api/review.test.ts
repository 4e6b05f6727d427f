import { beforeAll, expect, test } from 'vitest'
import { itemParts, someResponse } from '../some-response.ts'
import { article, startApi, type TestApi } from './api.ts'

let api: TestApi
let quiz: string
beforeAll(async () => {
  api = await startApi()
  quiz = (await api.ask(`{ quiz(slug: "${article}") { id } }`)).data.quiz.id
})

const review = `dueCount missedCount rememberedCount nextDueAt examOn documents { dueCount document { slug } } ability { answerCount known } attempt { id }`
const attempt = `id quiz { slug } answeredCount items { document { slug } item { ${itemParts} rating { answerCount difficulty facility } } result { correct } }`
const due = `{ review { ${review} } }`
const beginning = `mutation($length: Int! = 8) { startReview(length: $length) { __typename ... on Attempt { ${attempt} } ... on Problem { code message remedy } ... on BadInput { field } } }`
const examining = `mutation($date: EDTF, $utcOffset: Int! = 0) { setExamDate(date: $date, utcOffset: $utcOffset) { __typename ... on Review { ${review} } ... on Problem { code } ... on BadInput { field limit } } }`
const answering = `mutation($input: AnswerInput!) { answerItem(input: $input) { __typename ... on Answered { result { correct } } } }`

type Item = { id: string; __typename: string }

/** Somebody who answered all of a quiz as best as somebody can who has not read it. */
async function take(mode: 'PRACTICE' | 'TEST') {
  const started = await api.ask(
    `mutation($quiz: ID!, $mode: AttemptMode!) { startAttempt(quiz: $quiz, mode: $mode) { ... on Attempt { ${attempt} } } }`,
    { quiz, mode },
  )
  const cookie = { cookie: started.headers.get('set-cookie')?.split(';')[0] ?? '' }
  const { id, items } = started.data.startAttempt
  const results = await answer(id, items, cookie)
  return { id, cookie, results }
}

async function answer(
  id: string,
  items: { item: Item }[],
  cookie: { cookie: string },
): Promise<(boolean | undefined)[]> {
  const results: (boolean | undefined)[] = []
  for (const { item } of items) {
    const input = { attempt: id, item: item.id, response: someResponse(item as never), clientKey: item.id }
    const { data } = await api.ask(answering, { input }, cookie)
    results.push(data.answerItem.result?.correct)
  }
  return results
}

test('nothing is due for somebody who has answered nothing, and no cookie is made', async () => {
  const { data, headers } = await api.ask(due)
  expect(data.review).toMatchObject({ dueCount: 0, rememberedCount: 0, nextDueAt: null, examOn: null, documents: [] })
  expect(headers.get('set-cookie')).toBeNull()
  const { startReview } = (await api.ask(beginning)).data
  expect(startReview).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' })
  expect(startReview.remedy).toMatch(/quiz/)
})

test('what was wrong in practice is due at once, is asked without its key, and is asked in this review once', async () => {
  const { cookie, results } = await take('PRACTICE')
  expect(results).toContain(false)
  const before = (await api.ask(due, {}, cookie)).data.review
  expect(before.missedCount).toBeGreaterThanOrEqual(results.filter((correct) => !correct).length)
  expect(before).toMatchObject({
    dueCount: before.missedCount,
    ability: { answerCount: 8, known: null },
    attempt: null,
  })
  expect(before.documents).toEqual([{ dueCount: before.dueCount, document: { slug: article } }])

  const { data, text } = await api.ask(beginning, {}, cookie)
  const begun = data.startReview
  expect(begun).toMatchObject({ __typename: 'Attempt', quiz: null, answeredCount: 0 })
  expect(begun.items.length).toBeGreaterThan(0)
  for (const each of begun.items) {
    expect(each).toMatchObject({ result: null, document: { slug: article } })
    expect(each.item.rating).toMatchObject({ difficulty: null, facility: null })
  }
  expect(text).not.toMatch(/because|"correct":|refutation|evidence/)
  expect((await api.ask(beginning, {}, cookie)).data.startReview.id).toBe(begun.id)
  expect((await api.ask(due, {}, cookie)).data.review.attempt).toEqual({ id: begun.id })
  await answer(begun.id, begun.items, cookie)
  expect((await api.ask(due, {}, cookie)).data.review.attempt).toBeNull()
})

test('what is due tells nothing of a test before its end', async () => {
  const { id, cookie, results } = await take('TEST')
  expect(results.every((correct) => correct === undefined)).toBe(true)
  expect((await api.ask(due, {}, cookie)).data.review).toMatchObject({
    ...{ dueCount: 0, rememberedCount: 0, nextDueAt: null, ability: { answerCount: 0, known: null } },
  })
  expect((await api.ask(beginning, {}, cookie)).data.startReview.code).toBe('NOT_FOUND')
  await api.ask('mutation($id: ID!) { finishAttempt(attempt: $id) { __typename } }', { id }, cookie)
  const told = (await api.ask(due, {}, cookie)).data.review
  expect(told.dueCount).toBeGreaterThan(0)
  expect(told.ability.answerCount).toBe(8)
})

test('an exam is set, told and taken away; what cannot be one is refused with the field', async () => {
  const { cookie } = await take('PRACTICE')
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const set = async (date: string | null, utcOffset = 0) =>
    (await api.ask(examining, { date, utcOffset }, cookie)).data.setExamDate
  expect(await set(tomorrow)).toMatchObject({ __typename: 'Review', examOn: tomorrow })
  expect(await set('2025-01-31')).toMatchObject({ __typename: 'BadInput', field: 'date' })
  expect(await set('2999-01')).toMatchObject({ __typename: 'BadInput', field: 'date' })
  expect(await set(tomorrow, 900)).toMatchObject({ __typename: 'BadInput', field: 'utcOffset' })
  expect((await api.ask(due, {}, cookie)).data.review.examOn).toBe(tomorrow)
  expect(await set(null)).toMatchObject({ __typename: 'Review', examOn: null })
  const { errors } = await api.ask('{ review(utcOffset: 900) { dueCount } }', {}, cookie)
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'utcOffset' })
  expect((await api.ask(beginning, { length: 51 }, cookie)).data.startReview).toMatchObject({ field: 'length' })
})

test('how hard a question is, is told from 30 answers on', async () => {
  const { data } = await api.ask(
    `{ quiz(slug: "${article}") { items { nodes { id rating { answerCount difficulty facility } } } } }`,
  )
  const [first, second] = data.quiz.items.nodes
  const idOf = (item: Item) => Buffer.from(item.id, 'base64').toString().split(':')[1]
  const rate = (item: Item, answers: number) =>
    api.database.pool.query(
      `insert into "ItemRating" ("itemId", logits, answers, correct) values ($1, 1.5, $2, 12)
       on conflict ("itemId") do update set logits = 1.5, answers = $2, correct = 12`,
      [idOf(item), answers],
    )
  await rate(first, 29)
  await rate(second, 30)
  const read = async () =>
    (await api.ask(`{ quiz(slug: "${article}") { items { nodes { rating { answerCount difficulty facility } } } } }`))
      .data.quiz.items.nodes
  const [few, enough] = await read()
  expect(few.rating).toEqual({ answerCount: 29, difficulty: null, facility: null })
  expect(enough.rating).toEqual({ answerCount: 30, difficulty: 'HARD', facility: 0.4 })
  expect(api.statements.filter((text) => /ItemRating/.test(text))).toHaveLength(1)
})

test('what is due is read in few statements, however much it is', async () => {
  const { cookie } = await take('PRACTICE')
  await api.ask(due, {}, cookie)
  expect(api.statements.length).toBeLessThanOrEqual(5)
})
