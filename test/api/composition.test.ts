import { beforeAll, expect, test } from 'vitest'
import { askableTypes } from '../../packages/quiz/src/index.ts'
import { article, startApi, type TestApi } from './api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})

const name = 'slug seed composition { address length types difficulty about { slug } from to }'
const quizOf = `query($slug: String!, $seed: Int, $composition: CompositionInput) {
  quiz(slug: $slug, seed: $seed, composition: $composition) { id ${name} itemCount items { nodes { id } } }
  latestAttempt(slug: $slug, seed: $seed, composition: $composition) { quiz { ${name} } } }`
const offerOf = `query($slug: String!, $composition: CompositionInput) { quizOffer(slug: $slug, composition: $composition) {
  composition { address about { slug } } allCount fittingCount itemCount types { type count } difficulties { difficulty count estimatedCount }
  entities { count entity { slug } } passages { from to start end words itemCount } wider { open fittingCount itemCount composition { address } } } }`
/** With a cookie nothing kept is given. */
const anew = { cookie: 'a=b' }
const ask = (composition: object, seed: number | null = null, headers: Record<string, string> = anew) =>
  api.ask(quizOf, { slug: article, seed, composition }, headers)

test('a set says what it is made of, in the one form that equal ones have in common', async () => {
  const composition = { length: 4, types: ['supported', 'modality'], about: 'united-states', from: 0, to: 14 }
  const { data } = await ask(composition, 7)
  expect(data.quiz).toMatchObject({
    ...{ slug: article, seed: 7 },
    composition: {
      ...{ ...composition, types: ['modality', 'supported'], about: { slug: 'united-states' }, from: null },
      ...{ difficulty: null, address: 'length=4&types=modality,supported&about=united-states&to=14' },
    },
  })
  expect(data.quiz.items.nodes).toHaveLength(data.quiz.itemCount)
  expect((await ask({ ...composition, types: ['modality', 'supported'] }, 7)).data.quiz).toEqual(data.quiz)
  expect((await ask({}, 1)).data.quiz.composition).toMatchObject({ address: '', length: 8, types: [] })
})

test('a sentence that cannot be is told of in words; the schema names every type', async () => {
  const { errors } = await ask({ from: 9, to: 3 })
  expect(errors[0]?.message).toMatch(/^The last sentence of a set of questions cannot be “3”: /)
  const { data } = await api.ask('{ __type(name: "CompositionInput") { inputFields { name description } } }')
  const types = data.__type.inputFields.find((field: { name: string }) => field.name === 'types')
  for (const type of askableTypes) expect(types.description).toContain(type)
})

test('a run, its shared result and the next set keep the composition', async () => {
  const composition = { types: ['supported'], difficulty: 'EASY', length: 3 }
  const { quiz } = (await ask(composition)).data
  const parts = `quiz { nextSeed ${name} } items { item { id } }`
  const { data, headers } = await api.ask(
    `mutation { startAttempt(quiz: "${quiz.id}") { ... on Attempt { id ${parts} } } }`,
  )
  const cookie = { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
  const { id, items, quiz: begun } = data.startAttempt
  expect(items.map(({ item }: { item: object }) => item)).toEqual(quiz.items.nodes)
  expect(begun).toMatchObject({ nextSeed: 2, composition: { address: 'length=3&types=supported&difficulty=easy' } })
  const finished = await api.ask(
    `mutation { finishAttempt(attempt: "${id}") { ... on Attempt { ${parts} } } shareResult(attempt: "${id}") { ... on Attempt { shareToken } } }`,
    {},
    cookie,
  )
  expect(finished.data.finishAttempt.quiz).toEqual(begun)
  const { shareToken } = finished.data.shareResult
  const shared = await api.ask(`{ sharedResult(token: "${shareToken}") { quiz { ${name} } } }`)
  expect(shared.data.sharedResult.quiz).toMatchObject({ composition: begun.composition })
  // Their latest: of this composition, of any where none is named, of none other.
  expect((await ask(composition, null, cookie)).data.latestAttempt.quiz.composition).toEqual(begun.composition)
  expect((await ask({}, 1, cookie)).data.latestAttempt).toBeNull()
  const any = await api.ask(`{ latestAttempt(slug: "${article}") { quiz { ${name} } } }`, {}, cookie)
  expect(any.data.latestAttempt.quiz.composition).toEqual(begun.composition)
})

test.each([
  [{ length: 31 }, 'composition.length', null],
  [{ types: ['atribution'] }, 'composition.types', 'Did you mean attribution?'],
  [{ from: 9, to: 3 }, 'composition.to', null],
  [{ about: 'untied-states' }, 'composition.about', 'united-states'],
])('%j is refused by name, with the nearest there is', async (composition, field, remedy) => {
  for (const operation of [quizOf, offerOf]) {
    const { errors } = await api.ask(operation, { slug: article, composition })
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT', field } })
    expect(errors[0]?.extensions.remedy).toContain(remedy ?? '')
    expect(errors[0]?.extensions.limit).toEqual(expect.any(String))
  }
})

test('an offer counts what there is and what would give more; of what does not fit there is no quiz', async () => {
  const composition = { types: ['modality'], about: 'united-states' }
  const { data, errors } = await api.ask(offerOf, { slug: article, composition })
  expect(errors).toEqual([])
  expect(data.quizOffer).toMatchObject({
    fittingCount: 0,
    itemCount: 0,
    composition: { about: { slug: 'united-states' } },
  })
  expect(data.quizOffer.wider.length).toBeGreaterThan(0)
  for (const {
    fittingCount,
    itemCount,
    composition: { address },
  } of data.quizOffer.wider) {
    expect(itemCount).toBeGreaterThan(0)
    expect(fittingCount).toBeGreaterThanOrEqual(itemCount)
    expect(address).not.toBe(data.quizOffer.composition.address)
  }
  expect((await ask(composition)).data.quiz).toBeNull()
  expect((await api.ask(offerOf, { slug: 'nowhere' })).data.quizOffer).toBeNull()
})

test('an entity offers the questions about it, as many as its set has', async () => {
  const { data } = await api.ask(
    '{ entity(slug: "united-states") { quizOffers { slug itemCount composition { address } } } }',
  )
  const [offer] = data.entity.quizOffers
  expect(offer).toMatchObject({ slug: article, composition: { address: 'about=united-states' } })
  expect((await ask({ about: 'united-states' })).data.quiz.itemCount).toBe(offer.itemCount)
})

test('statements: two for an offer, one more for whom it is about and one for each list of entities; none more for a set that is composed', async () => {
  await api.ask(
    'query($slug: String!) { quizOffer(slug: $slug) { itemCount passages { itemCount } wider { fittingCount } } }',
    { slug: article },
    anew,
  )
  expect(api.statements).toHaveLength(2)
  await api.ask(offerOf, { slug: article, composition: { about: 'united-states' } }, anew)
  expect(api.statements.length).toBeLessThanOrEqual(6)
  const open =
    'query($slug: String!, $composition: CompositionInput) { quiz(slug: $slug, composition: $composition) { id title } }'
  const count = async (composition: object) => {
    for (let times = 0; times < 2; times += 1) await api.ask(open, { slug: article, composition }, anew)
    return api.statements.length
  }
  const own = await count({})
  expect(await count({ length: 5 })).toBe(own)
  expect(await count({ about: 'united-states' })).toBe(own + 1)
})
