import { beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from './api.ts'
import { type Editor, startEditor } from './editor.ts'
import { publishSmallArticle } from './small-article.ts'

let api: TestApi
let editor: Editor
beforeAll(async () => {
  api = await startApi()
  editor = await startEditor(api)
  await publishSmallArticle(api)
})

const entity = async (name: string) =>
  (await editor.studio(`entities(text: "${name}", first: 100) { nodes { id revision name } }`)).entities.nodes.find(
    (each: { name: string }) => each.name === name,
  )

/** Drafts that somebody met Bob. */
async function draft(subject: string) {
  const { id, claims } = await editor.read()
  const [first] = claims
  const { start, end } = first.evidence[0]
  const claim = {
    ...{ text: 'They met Bob.', subject, predicate: first.predicate.id, evidence: [{ start, end: end - 1 }] },
    object: { value: { entity: { text: 'Bob', entity: (await entity('Bob')).id } } },
  }
  return (await editor.propose({ claim }, { document: id })).thing
}

const previewClaim = async (id: string) =>
  (await editor.studio('preview(revision: $id) { text questions { stem } refusals { reason } }', { id })).preview
const previewQuiz = async () =>
  (
    await editor.studio('previewQuiz(document: $id) { questions untested { claim { text } refusals { words } } }', {
      id: (await editor.read()).id,
    })
  ).previewQuiz

test('whom a draft names may be merged, elsewhere, into somebody whom its document does not name', async () => {
  const [loser, survivor] = [await entity('France'), await entity('Ukraine')]
  const claim = await draft(loser.id)
  await editor.merge(loser, survivor.id)
  const { ownSet } = await editor.studio('ownSet { id version }')
  const published = await editor.publish(ownSet)
  expect(published.__typename).toBe('Published')
  const preview = await previewClaim(claim.revision)
  expect(preview.text).toBe('They met Bob.')
  const untested = (await previewQuiz()).untested.map((each: { claim: { text: string } }) => each.claim.text)
  expect(untested.includes('They met Bob.')).toBe(preview.questions.length === 0)
  await editor.takeBack(claim.revision)
  expect((await editor.undo(published.changeSet)).__typename).toBe('Undone')
})

test('a claim whose names the same draft takes away bears no question, and says so', async () => {
  const { id, claims } = await editor.read()
  const bob = await entity('Bob')
  const claim = await draft(claims[0].subject.id)
  const { revision } = await editor.propose({ withdraw: { id: bob.id } }, { base: bob.revision, document: id })
  const preview = await previewClaim(claim.revision)
  expect(preview).toMatchObject({ text: 'They met Bob.', questions: [] })
  expect(preview.refusals.length).toBeGreaterThan(0)
  const quiz = await previewQuiz()
  expect(quiz.questions).toBe(0)
  for (const { refusals } of quiz.untested) expect(refusals.length).toBeGreaterThan(0)
  for (const each of [revision.id, claim.revision]) await editor.takeBack(each)
})

test('whom a draft names and what is not published with it is told beforehand, with the claims that name it', async () => {
  const { id } = await editor.read()
  const made = await editor.propose({ entity: { name: 'Ilse Brandvold', kind: 'PERSON' } })
  const claim = await draft(made.thing.id)
  const missing = async () =>
    (await editor.studio('missingNames(document: $id) { name claims { text } }', { id })).missingNames
  expect(await missing()).toEqual([{ name: 'Ilse Brandvold', claims: [{ text: 'They met Bob.' }] }])
  const before = (await previewQuiz()).untested.map((each: { claim: { text: string } }) => each.claim.text)
  expect(before).toContain('They met Bob.')
  const { ownSet } = await editor.studio('ownSet { id version }')
  const { changeSet } = await editor.publish(ownSet)
  expect(await missing()).toEqual([])
  // Taken back elsewhere, it is missing again.
  await editor.undo(changeSet)
  expect(await missing()).toHaveLength(1)
  await editor.takeBack(claim.revision)
})
