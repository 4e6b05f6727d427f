import { beforeAll, describe, expect, test } from 'vitest'
import { createInvite } from '../../packages/store/src/user/invite.ts'
import { article, startApi, type TestApi } from './api.ts'
import { type Browser, openBrowser, signUp } from './browser.ts'

let api: TestApi
let editor: Browser
let second: Browser
beforeAll(async () => {
  api = await startApi()
  const signUpEditor = async () => signUp(api, { invite: (await createInvite(api.database, { role: 'EDITOR' })).token })
  editor = await signUpEditor()
  second = await signUpEditor()
})

const claimFields = `id revision status stale text subject { id name } predicate { id key }
  object { id kind text entity { name } } qualifiers { id key text } modality polarity
  attribution { id speaker { name } cue evidence { id start end quote } } evidence { id start end quote } note`
const documentQuery = `query($slug: String!) { studio { document(slug: $slug) {
  id text version source { title revision status slug } changeSet { id version accepted pending }
  sentences { index start end text claims } claims { ${claimFields} } relations { id from { text } to { text } relationKind }
  suggestions { totalCount nodes { id kind confidence rule content { __typename } } } } } }`
const read = async (browser = editor, slug = article) =>
  (await browser.ask(documentQuery, { slug })).data.studio.document

const problem = `... on Problem { code message remedy } ... on BrokenLaw { field limit }
  ... on StaleRevision { conflicts { thing kind fields } base { id } theirs { id author content { ... on StudioClaim { text } } }
    yours { ... on StudioClaim { text } } }`
const proposeMutation = `mutation($change: ChangeInput!, $base: ID, $document: ID, $set: ID, $key: ID) {
  propose(change: $change, baseRevision: $base, document: $document, changeSet: $set, clientKey: $key) { __typename
    ... on Proposed { revision { id decision author } changeSet { id version accepted } thing { id status ... on StudioClaim { ${claimFields} } } } ${problem} } }`
const propose = async (change: object, more: object = {}, browser = editor) =>
  (await browser.ask(proposeMutation, { change, ...more })).data.propose
const publish = async (changeSet: { id: string; version: number }, browser = editor) =>
  (
    await browser.ask(
      `mutation($id: ID!, $v: Int!) { publish(changeSet: $id, expectedVersion: $v) { __typename
        ... on Published { revision changeSet waiting { id pending } } ${problem} } }`,
      { id: changeSet.id, v: changeSet.version },
    )
  ).data.publish
const undo = async (changeSet: string, browser = editor) =>
  (
    await browser.ask(
      `mutation($id: ID!) { undo(changeSet: $id) { __typename ... on Undone { revision changeSet } ${problem} } }`,
      { id: changeSet },
    )
  ).data.undo

describe('a document in the studio', () => {
  test('has its text, its sentences with their claims, and every claim whole, in a fixed number of statements', async () => {
    const document = await read()
    expect(document.claims.length).toBeGreaterThan(30)
    expect(document.sentences.flatMap(({ claims }: { claims: string[] }) => claims)).toContain(document.claims[0].id)
    for (const { start, end, quote } of document.claims[0].evidence)
      expect([...document.text].slice(start, end).join('')).toBe(quote)
    expect(document.changeSet).toBeNull()
    expect(document.suggestions.totalCount).toBe(0)
    expect(api.statements.length).toBeLessThanOrEqual(9)
  })

  test('is edited, published and taken back: the public sees each publication and no draft', async () => {
    const { claims } = await read()
    const [claim] = claims
    const seen = async () =>
      (await api.ask('query($id: ID!) { claim(id: $id) { text } }', { id: claim.id })).data.claim.text
    const edit = { claim: { id: claim.id, text: `${claim.text} Indeed.` } }
    const proposed = await propose(edit, { base: claim.revision })
    expect(proposed).toMatchObject({ __typename: 'Proposed', thing: { id: claim.id, status: 'CHANGED' } })
    expect(await seen()).toBe(claim.text)
    const draft = await read()
    expect(draft.claims.find(({ id }: { id: string }) => id === claim.id)).toEqual({
      ...claim,
      ...{ status: 'CHANGED', text: `${claim.text} Indeed.`, revision: proposed.revision.id },
    })
    expect(await publish({ ...draft.changeSet, version: 0 })).toMatchObject({ __typename: 'StaleRevision' })
    const published = await publish(draft.changeSet)
    expect(published).toMatchObject({ __typename: 'Published', waiting: null })
    expect(await seen()).toBe(`${claim.text} Indeed.`)
    expect(await undo(published.changeSet)).toMatchObject({ __typename: 'Undone' })
    expect(await seen()).toBe(claim.text)
  })

  test('gets a new claim by where its words stand, and says which rule another breaks', async () => {
    const { id, text, claims } = await read()
    const words = text.indexOf('peacekeeping')
    const evidence = [{ start: words, end: words + 12 }]
    const given = { text: 'A test.', subject: claims[0].subject.id, predicate: claims[0].predicate.id, evidence }
    const made = await propose({ claim: given }, { document: id })
    expect(made.thing).toMatchObject({ status: 'DRAFT', modality: 'ASSERTED', evidence: [{ quote: 'peacekeeping' }] })
    const broken = async (more: object) => propose({ claim: { ...given, ...more } }, { document: id })
    expect(await broken({ evidence: [] })).toMatchObject({ __typename: 'BrokenLaw', field: 'evidence' })
    expect(await broken({ evidence: [{ start: 5, end: 5 }] })).toMatchObject({ field: 'evidence.0' })
    expect(await broken({ evidence: [{ start: 0, end: 10_000_000 }] })).toMatchObject({ field: 'evidence.0' })
    expect(await broken({ subject: claims[0].predicate.id })).toMatchObject({ field: 'subject' })
    expect(await broken({ text: '' })).toMatchObject({ field: 'text', limit: expect.any(String) })
    const same = { text: 'Once.', subject: claims[0].subject.id, predicate: claims[0].predicate.id, evidence }
    const [one, two] = await Promise.all([
      propose({ claim: same }, { document: id, key: 'k1' }),
      propose({ claim: same }, { document: id, key: 'k1' }),
    ])
    expect(one.revision.id).toBe(two.revision.id)
  })
})

describe('two editors', () => {
  test('who edit one claim from one base: the second is shown all three values and chooses', async () => {
    const claim = (await read()).claims[5]
    const edit = (browser: Browser, words: string, base = claim.revision) =>
      propose({ claim: { id: claim.id, text: words } }, { base }, browser)
    const answers = await Promise.all([edit(editor, 'Mine.'), edit(second, 'Theirs.')])
    const [won] = answers.filter(({ __typename }) => __typename === 'Proposed')
    const [lost] = answers.filter(({ __typename }) => __typename === 'StaleRevision')
    expect([won.thing.text, lost.yours.text].sort()).toEqual(['Mine.', 'Theirs.'])
    expect(lost).toMatchObject({
      base: { id: claim.revision },
      theirs: { id: won.revision.id, content: { text: won.thing.text } },
      conflicts: [{ thing: claim.id, kind: 'CLAIM', fields: ['text'] }],
    })
    expect(await edit(second, 'Both.', lost.theirs.id)).toMatchObject({ __typename: 'Proposed' })
  })
})

test('who may not curate learns nothing', async () => {
  const outsider = openBrowser(api)
  const { data, errors } = await outsider.ask(documentQuery, { slug: article })
  expect(data).toBeNull()
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
})
