import { beforeAll, expect, test } from 'vitest'
import { readBank } from '../../packages/store/src/quiz/read-bank.ts'
import { article, startApi, type TestApi } from './api.ts'
import { openBrowser } from './browser.ts'
import { type Editor, startEditor } from './editor.ts'

let api: TestApi
let editor: Editor
beforeAll(async () => {
  api = await startApi()
  editor = await startEditor(api)
})

const parts = `key type stem parts { text right because } withdrawn retirement { reason by }
  reports { reason stem settlement { id outcome reason by } } claims { id text document { slug } }`
const list = (state: string, more = '') =>
  `questions(state: ${state}, first: 100${more}) { totalCount nodes { ${parts} } pageInfo { hasNextPage endCursor } }`
type Question = {
  key: string
  stem: string
  type: string
  parts: { right: boolean; because: string }[]
  claims: { id: string }[]
}
const act = async (mutation: string, more = '') =>
  (await editor.ask(`mutation { done: ${mutation} { __typename ${more} ... on Problem { code message } } }`)).done
const home = async () => (await editor.studio('home { reportedQuestions }')).home.reportedQuestions

test('questions are listed with keys and reasons, in the order of the text, narrowed and counted, in few statements', async () => {
  const { questions } = await editor.studio(list('ASKED'))
  // Who asks, the page with its count, the questions, what was reported and decided, their claims with the documents.
  expect(api.statements.length).toBeLessThanOrEqual(7)
  expect(questions.totalCount).toBe(await api.database.prisma.item.count({ where: { withdrawnAt: null } }))
  const [question] = questions.nodes as [Question]
  for (const { parts, claims } of questions.nodes as Question[]) {
    expect(parts.some(({ right }) => right)).toBe(true)
    expect(parts.every(({ right, because }) => right || because)).toBe(true)
    expect(claims.length).toBeGreaterThan(0)
  }
  const claim = question.claims[0]?.id as string
  const narrowed = await editor.studio(
    `ofClaim: ${list('ASKED', `, claim: "${claim}"`)} ofType: ${list('ASKED', ', types: ["attribution"]')}
     ofText: ${list('ASKED', `, text: "${question.stem.slice(3, 20)}"`)}
     nothing: questions(state: ASKED, text: "%papyrus") { totalCount }`,
  )
  const within = questions.nodes.filter((each: Question) => each.claims.some(({ id }) => id === claim))
  expect(narrowed.ofClaim.nodes).toEqual(within)
  expect(new Set(narrowed.ofType.nodes.map(({ type }: Question) => type))).toEqual(new Set(['attribution', 'voice']))
  expect(narrowed.ofText.nodes).toContainEqual(question)
  expect(narrowed.nothing.totalCount).toBe(0)
  const { claims } = await editor.studio(`claims(first: 100) { nodes { id questionCount } }`)
  expect(claims.nodes).toContainEqual({ id: claim, questionCount: within.length })
})

test('of claims it is told why there are no more, from what was kept when they were made, those without a question first', async () => {
  const { refusedClaims } = await editor.studio(
    `refusedClaims(first: 100) { totalCount nodes { text questionCount publishedIn { slug } refusals { type reason words mending } } }`,
  )
  // Who asks, the page with its count, the claims and what they name, their questions, their document, their refusals.
  expect(api.statements.length).toBeLessThanOrEqual(8)
  const { bare, cloze } = await editor.studio(
    'bare: refusedClaims(bare: true) { totalCount } cloze: refusedClaims(types: ["cloze"]) { totalCount nodes { refusals { type } } }',
  )
  const counts = refusedClaims.nodes.map(({ questionCount }: { questionCount: number }) => Math.min(1, questionCount))
  expect(counts).toEqual([...counts].sort())
  const refusals = refusedClaims.nodes.flatMap((claim: { refusals: { words: string }[] }) => claim.refusals)
  expect(refusals.length).toBeGreaterThan(100)
  for (const { words } of refusals) expect(words).toMatch(/^\p{Lu}.*\.$/u)
  expect(bare.totalCount).toBe(counts.filter((count: number) => count === 0).length)
  expect(cloze.totalCount).toBeLessThan(refusedClaims.totalCount)
  for (const claim of cloze.nodes)
    expect(claim.refusals.some(({ type }: { type: string }) => type === 'cloze')).toBe(true)
  // As they were refused: what is kept is what proving again would give.
  const { refused } = await readBank(api.database, article)
  const proved = new Set(refused.map(({ claim, type, reason }) => `${claim} ${type} ${reason}`))
  const rows = await api.database.prisma.itemRefusal.findMany()
  expect(new Set(rows.map(({ claimId, type, reason }) => `${claimId} ${type} ${reason}`))).toEqual(proved)
})

test('a report waits until an editor settles it or takes the question out; both are taken back, and logged', async () => {
  const { questions } = await editor.studio(list('ASKED', ', types: ["slot-choice"]'))
  const { key, stem } = questions.nodes[0] as Question
  const { id } = await api.database.prisma.item.findFirstOrThrow({ where: { key, withdrawnAt: null } })
  const item = Buffer.from(`ChoiceItem:${id}`).toString('base64')
  const learner = openBrowser(api)
  const report = (reason: string) =>
    learner.ask(`mutation($i: ID!, $r: String!) { reportItem(item: $i, reason: $r) { __typename } }`, {
      i: item,
      r: reason,
    })
  await report('Two are right.')
  await report('Odd.')
  const reported = async () => (await editor.studio(list('REPORTED'))).questions
  expect(await reported()).toMatchObject({
    totalCount: 1,
    nodes: [{ key, stem, reports: [{ reason: 'Odd.', stem: null, settlement: null }, { reason: 'Two are right.' }] }],
  })
  expect(await home()).toBe(1)

  const settled = await act(
    `settleReports(key: "${key}", outcome: NOTHING_TO_DO, reason: "The article says so.")`,
    '... on ReportsSettled { settlement }',
  )
  expect(settled).toMatchObject({ __typename: 'ReportsSettled' })
  expect((await reported()).totalCount).toBe(0)
  expect(await act(`settleReports(key: "${key}", outcome: CLAIM_MENDED, reason: "x")`)).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await act(`settleReports(key: "${key}", outcome: CLAIM_MENDED, reason: " ")`)).toMatchObject({
    code: 'BAD_INPUT',
  })
  const { ofClaim } = await editor.studio(`ofClaim: ${list('ASKED', `, text: "${stem.slice(0, 20)}"`)}`)
  const asked = ofClaim.nodes.find((node: Question) => node.key === key)
  expect(asked.reports[0].settlement).toMatchObject({
    outcome: 'NOTHING_TO_DO',
    by: expect.stringContaining('Person'),
  })
  expect(await act(`reopenReports(settlement: "${settled.settlement}")`)).toMatchObject({
    __typename: 'ReportsReopened',
  })
  expect(await act(`reopenReports(settlement: "${settled.settlement}")`)).toMatchObject({ code: 'NOT_FOUND' })
  expect((await reported()).totalCount).toBe(1)

  await act(`retireItem(key: "${key}", reason: "True.")`)
  expect([(await reported()).totalCount, await home()]).toEqual([0, 0])
  const { questions: retired } = await editor.studio(list('RETIRED'))
  expect(retired).toMatchObject({ totalCount: 1, nodes: [{ key, withdrawn: true, retirement: { reason: 'True.' } }] })
  await act(`restoreItem(key: "${key}")`)
  expect([(await reported()).totalCount, await home()]).toEqual([1, 1])
  const { audit } = await editor.studio('audit(first: 4) { nodes { act detail } }')
  expect(audit.nodes).toEqual(
    ['RESTORED', 'RETIRED', 'REOPENED', 'SETTLED'].map((each) => ({ act: each, detail: key })),
  )
})

test('who may not curate sees no key, no reason and no report: nothing of the studio, and nothing beside it', async () => {
  const { data, errors } = await openBrowser(api).ask(`{ studio { ${list('ASKED')} } }`)
  expect([data, errors[0]?.extensions.code]).toEqual([null, 'UNAUTHENTICATED'])
  const { questions } = await editor.studio(list('ASKED'))
  const { data: seen } = await openBrowser(api).ask(
    `query($slug: String!) { quiz(slug: $slug) { items(first: 100) { nodes { id stem __typename } } } }`,
    { slug: article },
  )
  const text = JSON.stringify(seen)
  for (const { key, parts } of questions.nodes as Question[])
    for (const hidden of [key, ...parts.map(({ because }) => because)]) if (hidden) expect(text).not.toContain(hidden)
})
