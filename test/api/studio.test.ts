import { beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from './api.ts'
import { openBrowser } from './browser.ts'
import { documentQuery, type Editor, startEditor } from './editor.ts'
import { publishSmallArticle, smallArticle } from './small-article.ts'

let api: TestApi
let editor: Editor
let second: Editor
beforeAll(async () => {
  api = await startApi('empty')
  await publishSmallArticle(api)
  editor = await startEditor(api)
  second = await startEditor(api)
})

const seen = async (id: string) =>
  (await api.ask('query($id: ID!) { claim(id: $id) { text subject { name } } }', { id })).data.claim
const byId = <Each extends { id: string }>(list: Each[], id: string) => list.find((each) => each.id === id) as Each

describe('a document in the studio', () => {
  test('has its text, its sentences with their claims, and every claim whole, in a fixed number of statements', async () => {
    const document = await editor.read()
    expect(document.claims.length).toBe(24)
    const [claim] = document.claims
    expect(document.sentences.flatMap(({ claims }: { claims: string[] }) => claims)).toContain(claim.id)
    for (const { start, end, quote } of claim.evidence)
      expect([...document.text].slice(start, end).join('')).toBe(quote)
    expect(document.changeSet).toBeNull()
    expect(document.suggestions.totalCount).toBe(0)
    // Who asks takes one, suggestions one, whether questions are still to be made one.
    expect(api.statements.length).toBeLessThanOrEqual(9)
  })

  test('is edited, published and taken back: the public sees each publication and no draft', async () => {
    const [claim] = (await editor.read()).claims
    const edit = { claim: { id: claim.id, text: `${claim.text} Indeed.` } }
    const { thing, changeSet } = await editor.propose(edit, { base: claim.revision })
    expect(thing).toMatchObject({ id: claim.id, status: 'CHANGED' })
    expect((await seen(claim.id)).text).toBe(claim.text)
    const draft = byId((await editor.read()).claims as (typeof claim)[], claim.id)
    const text = `${claim.text} Indeed.`
    expect(draft).toEqual({ ...claim, text, status: 'CHANGED', revision: thing.revision, changeSet: changeSet.id })
    expect(await editor.publish({ ...changeSet, version: 0 })).toMatchObject({ __typename: 'StaleRevision' })
    const published = await editor.publish(changeSet)
    expect(published).toMatchObject({ __typename: 'Published', waiting: null })
    expect((await seen(claim.id)).text).toBe(text)
    expect(await editor.undo(published.changeSet)).toMatchObject({ __typename: 'Undone' })
    expect((await seen(claim.id)).text).toBe(claim.text)
    await expect.poll(async () => (await editor.read()).isPreparing, { timeout: 20_000 }).toBe(false)
  })

  test('is withdrawn in one act with its claims and relations, drafts too, and comes back in one', async () => {
    const before = await editor.read()
    const { id, source, claims, relations } = before
    const words = claims[0].evidence[0]
    const given = { text: 'A draft.', subject: claims[0].subject.id, predicate: claims[0].predicate.id }
    await editor.propose({ claim: { ...given, evidence: [{ start: words.start, end: words.end }] } }, { document: id })
    const drafted = await editor.read()
    const withdraw = () => editor.propose({ withdraw: { id } }, { base: source.revision })
    const { revision } = await withdraw()
    const gone = await editor.read()
    expect(gone.changeSet.accepted).toBe(1 + claims.length + relations.length + 1)
    const { document } = await editor.studio(
      `document(slug: "${smallArticle}") { changeSet { counts { kind withdraws count } } }`,
    )
    expect(document.changeSet.counts).toEqual([
      { kind: 'CLAIM', withdraws: true, count: claims.length + 1 },
      { kind: 'DOCUMENT', withdraws: true, count: 1 },
      ...(relations.length > 0 ? [{ kind: 'RELATION', withdraws: true, count: relations.length }] : []),
    ])
    expect(gone.claims.every(({ status }: { status: string }) => status === 'WITHDRAWN')).toBe(true)
    await editor.takeBack(revision.id)
    const ignoring = ({ changeSet, ...rest }: typeof before) => ({ ...rest, accepted: changeSet?.accepted })
    expect(ignoring(await editor.read())).toEqual(ignoring(drafted))

    await withdraw()
    const published = await editor.publish((await editor.read()).changeSet)
    expect(published.__typename).toBe('Published')
    const shown = async () =>
      (
        await api.ask(
          'query($s: String!) { document(slug: $s) { title claims { totalCount } } claims { totalCount } search(query: "Ann") { totalCount } }',
          { s: smallArticle },
        )
      ).data
    expect(await shown()).toMatchObject({ document: null, claims: { totalCount: 0 } })
    // Its editors are told by which publication, which brings it back.
    const told = `document(slug: "${smallArticle}") { id } withdrawnDocument(slug: "${smallArticle}") { id title publication { changeSet undoable } }`
    expect(await editor.studio(told)).toEqual({
      document: null,
      withdrawnDocument: { id, title: source.title, publication: { changeSet: published.changeSet, undoable: true } },
    })
    expect(await editor.undo(published.changeSet)).toMatchObject({ __typename: 'Undone' })
    expect(await shown()).toMatchObject({ document: { claims: { totalCount: claims.length } } })
    expect(await editor.studio(told)).toEqual({ document: { id }, withdrawnDocument: null })
    const said = (list: { id: string; text?: string }[]) => list.map(({ id: each, text }) => [each, text])
    const after = await editor.read()
    expect([said(after.claims), said(after.relations)]).toEqual([said(claims), said(relations)])
  })

  test('gets a new claim by where its words stand, and says which rule another breaks', async () => {
    const { id, text, claims } = await editor.read()
    const words = text.indexOf('extraordinary')
    const evidence = [{ start: words, end: words + 13 }]
    const given = { text: 'A test.', subject: claims[0].subject.id, predicate: claims[0].predicate.id, evidence }
    const made = await editor.propose({ claim: given }, { document: id })
    expect(made.thing).toMatchObject({ status: 'DRAFT', modality: 'ASSERTED', evidence: [{ quote: 'extraordinary' }] })
    const broken = async (more: object) => editor.propose({ claim: { ...given, ...more } }, { document: id })
    expect(await broken({ evidence: [] })).toMatchObject({ __typename: 'BrokenLaw', field: 'evidence' })
    expect(await broken({ evidence: [{ start: 5, end: 5 }] })).toMatchObject({ field: 'evidence.0' })
    expect(await broken({ evidence: [{ start: 0, end: 10_000_000 }] })).toMatchObject({ field: 'evidence.0' })
    expect(await broken({ subject: claims[0].predicate.id })).toMatchObject({ field: 'subject' })
    expect(await broken({ text: null })).toMatchObject({ field: 'text', limit: 'is missing' })
    // What is sent twice, at once even, is written once.
    const [one, two] = await Promise.all(
      [1, 2].map(() => editor.propose({ claim: { ...given, text: 'Once.' } }, { document: id, key: 'k1' })),
    )
    expect(one.revision.id).toBe(two.revision.id)
    // An edit that is taken back is gone; a part keeps its id through an edit.
    const span = made.thing.evidence[0]
    const base = made.thing.revision
    const edited = await editor.propose(
      { claim: { id: made.thing.id, evidence: [{ id: span.id, start: words, end: words + 4 }] } },
      { base },
    )
    expect(edited.thing.evidence).toEqual([{ ...span, end: words + 4, quote: 'extr' }])
    // What one edited last is known to the service: to nobody else is it theirs.
    const ownEdit = async (by: Editor) => (await by.studio(`document(id: "${id}") { ownEdit { id } }`)).document.ownEdit
    expect(await ownEdit(editor)).toEqual({ id: edited.thing.revision })
    expect(await ownEdit(second)).toBeNull()
    await editor.takeBack(edited.thing.revision)
    expect(await ownEdit(editor)).toEqual({ id: one.revision.id })
    expect(byId((await editor.read()).claims as { id: string }[], made.thing.id)).toMatchObject({ revision: base })
    for (const { revision } of [made.thing, one.thing]) await editor.takeBack(revision)
    expect((await editor.read()).changeSet).toMatchObject({ accepted: 0 })
  })
})

test('claims that may repeat or contradict each other are told as no more than that, until somebody has said it', async () => {
  const { id: document, text, claims } = await editor.read()
  const start = text.indexOf('extraordinary')
  const said = {
    subject: claims[0].subject.id,
    predicate: claims[0].predicate.id,
    evidence: [{ start, end: start + 4 }],
  }
  const make = (sentence: string) => editor.propose({ claim: { ...said, text: sentence } }, { document })
  const [one, two] = [await make('It is so.'), await make('Said again.')]
  const ids = [one.thing.id, two.thing.id]
  const likely = async () =>
    (
      await editor.studio('document(id: $id) { likelyRelations { kind from to because } }', { id: document })
    ).document.likelyRelations.filter(
      ({ from, to }: { from: string; to: string }) => ids.includes(from) && ids.includes(to),
    )
  expect(await likely()).toMatchObject([{ kind: 'REPEATS' }])
  const denied = await editor.propose(
    { claim: { id: two.thing.id, polarity: 'NEGATED' } },
    { base: two.thing.revision },
  )
  const [found] = await likely()
  expect(found).toMatchObject({ kind: 'CONTRADICTS', because: expect.stringContaining('not') })
  const { because, ...ends } = found
  const broken = await editor.propose({ relation: { ...ends } })
  expect(broken.__typename).toBe('BrokenLaw')
  const linked = await editor.propose({ relation: { ...ends, because } })
  expect(await likely()).toEqual([])
  expect((await editor.read()).relations.map(({ id }: { id: string }) => id)).toContain(linked.thing.id)
  for (const { thing } of [linked, denied, two, one]) await editor.takeBack(thing.revision)
})

describe('a claim on selected words', () => {
  const mention = 'quote name entityKind isKindTold candidates { name status }'
  const query = `query($document: ID!, $start: Int!, $end: Int!) { studio { prefill(document: $document, start: $start, end: $end) {
    text modality polarity subject { ${mention} } predicate { label predicate { key } }
    object { kind text entity { ${mention} } } qualifiers { key kind text time } attribution { cue speaker { name } } conditions { kind } } } }`
  const select = (text: string, quote: string) => ({
    ...{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length },
  })

  test('is proposed with who is known, drafts included; the second time the text is not read again', async () => {
    const { id: document, text } = await editor.read()
    const span = { document, ...select(text, 'Ann met Bob') }
    const { prefill } = (await editor.ask(query, span)).studio
    const ann = { quote: 'Ann', candidates: [{ name: 'Ann', status: 'PUBLISHED' }] }
    expect(prefill).toMatchObject({
      modality: 'ASSERTED',
      subject: ann,
      predicate: { label: 'meets', predicate: null },
    })
    expect(prefill.object).toMatchObject({ kind: 'ENTITY', entity: { candidates: [{ name: 'Bob' }] } })
    const made = await editor.propose({ predicate: { label: 'meets' } }, { document })
    const again = (await editor.ask(query, span)).studio.prefill
    expect(again.predicate).toMatchObject({ label: 'meets', predicate: { key: 'meets' } })
    await editor.ask(query, span)
    // Who asks (two), the document, and those who are named.
    expect(api.statements.length).toBeLessThanOrEqual(4)
    await editor.takeBack(made.revision.id)
  })

  test('has numbers and times read from plain writing', async () => {
    const { id } = await editor.read()
    const read = async (words: string) =>
      (await editor.studio(`readValue(document: "${id}", text: "${words}") { time isNumber minimum maximum unit }`))
        .readValue
    expect(await read('February 2025')).toMatchObject({ time: '2025-02', isNumber: false })
    expect(await read('up to 30,000 troops')).toMatchObject({ time: null, isNumber: true, maximum: 30_000 })
  })

  test('is refused for what is no place in a text, and for a text that is not there', async () => {
    const { id: document } = await editor.read()
    const codeOf = async (given: object) =>
      (await editor.browser.ask(query, { document, start: 0, end: 5, ...given })).errors[0]?.extensions.code
    expect(await codeOf({ end: 0 })).toBe('BAD_INPUT')
    const nowhere = Buffer.from(`Document:${crypto.randomUUID()}`).toString('base64')
    expect(await codeOf({ document: nowhere })).toBe('NOT_FOUND')
  })
})

describe('two editors', () => {
  test('who edit one claim from one base: the second is shown all three values and chooses', async () => {
    const claim = (await editor.read()).claims[5]
    const edit = (by: Editor, text: string, base = claim.revision) =>
      by.propose({ claim: { id: claim.id, text } }, { base })
    const answers = await Promise.all([edit(editor, 'Mine.'), edit(second, 'Theirs.')])
    const [won] = answers.filter(({ __typename }) => __typename === 'Proposed')
    const [lost] = answers.filter(({ __typename }) => __typename === 'StaleRevision')
    expect([won.thing.text, lost.yours.text].sort()).toEqual(['Mine.', 'Theirs.'])
    expect(lost).toMatchObject({
      base: { id: claim.revision },
      theirs: { id: won.revision.id, content: { text: won.thing.text } },
      conflicts: [{ thing: claim.id, kind: 'CLAIM', fields: ['text'] }],
    })
    const both = await edit(second, 'Both.', lost.theirs.id)
    expect(both).toMatchObject({ __typename: 'Proposed' })
    await editor.publish(both.changeSet)
  })

  test('one of whom publishes while the other goes on: every edit is in the publication or in the next set', async () => {
    const { claims, id } = await editor.read()
    const note = (i: number) => ({ claim: { id: claims[10 + i].id, note: `Note ${i}.` } })
    const first = await editor.propose(note(0), { base: claims[10].revision, document: id })
    const [published, ...edits] = await Promise.all([
      editor.publish(first.changeSet),
      ...[1, 2, 3].map((i) => second.propose(note(i), { base: claims[10 + i].revision, document: id })),
    ])
    expect(edits.map(({ __typename }) => __typename)).toEqual(['Proposed', 'Proposed', 'Proposed'])
    if (published.__typename !== 'Published') expect(published.__typename).toBe('StaleRevision')
    const { changeSet } = await editor.read()
    if (changeSet !== null && changeSet.accepted > 0) await editor.publish(changeSet)
    const after = (await editor.read()).claims as { id: string; note: string; status: string }[]
    for (const i of [0, 1, 2, 3])
      expect(byId(after, claims[10 + i].id)).toMatchObject({ note: `Note ${i}.`, status: 'PUBLISHED' })
  })

  test('what a later publication changed is not taken back: the values are told', async () => {
    const claim = (await editor.read()).claims[20]
    const one = await editor.propose({ claim: { id: claim.id, text: 'First.' } }, { base: claim.revision })
    const published = await editor.publish(one.changeSet)
    const two = await editor.propose({ claim: { id: claim.id, text: 'Second.' } }, { base: one.thing.revision })
    await editor.publish(two.changeSet)
    expect(await editor.undo(published.changeSet)).toMatchObject({
      __typename: 'StaleRevision',
      ...{ base: { id: one.thing.revision }, theirs: { content: { text: 'Second.' } }, yours: { text: claim.text } },
    })
    expect((await seen(claim.id)).text).toBe('Second.')
  })
})

test('who may not curate learns nothing', async () => {
  const { data, errors } = await openBrowser(api).ask(documentQuery, { slug: smallArticle })
  expect(data).toBeNull()
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
})
