import { beforeAll, describe, expect, test, vi } from 'vitest'
import { article, startApi, type TestApi } from './api.ts'
import { type Editor, startEditor } from './editor.ts'
import { publishSmallArticle, smallArticle } from './small-article.ts'

let api: TestApi
let editor: Editor
beforeAll(async () => {
  api = await startApi()
  editor = await startEditor(api)
})

const entityFields = 'id revision changeSet status name slug entityKind aliases mergedInto'
const entity = async (name: string) =>
  (
    await editor.studio(`entities(text: ${JSON.stringify(name)}, first: 100) { nodes { ${entityFields} } }`)
  ).entities.nodes.find((each: { name: string }) => each.name === name)
const ownSet = async () => (await editor.studio('ownSet { id version accepted pending }')).ownSet

describe('tables', () => {
  test('are filtered, sorted and paged, with drafts in their place, in a fixed number of statements', async () => {
    const made = await editor.propose({ entity: { name: 'Ångström Institute', kind: 'ORGANIZATION', aliases: ['ÅI'] } })
    expect(made.thing).toMatchObject({ status: 'DRAFT', name: 'Ångström Institute', slug: 'angstrom-institute' })
    const again = await editor.propose({ entity: { name: 'Ångström Institute', kind: 'ORGANIZATION' } })
    expect(again.thing.slug).toBe('angstrom-institute-2')
    const { entities } = await editor.studio(
      `entities(first: 3, kind: [ORGANIZATION], orderBy: CLAIM_COUNT) { totalCount nodes { ${entityFields} } pageInfo { endCursor } }`,
    )
    expect(entities.nodes.map(({ entityKind }: { entityKind: string }) => entityKind)).toEqual([
      ...['ORGANIZATION', 'ORGANIZATION', 'ORGANIZATION'],
    ])
    expect(api.statements.length).toBeLessThanOrEqual(4)
    const drafts = await editor.studio(`entities(status: [DRAFT]) { totalCount nodes { name } }`)
    expect(drafts.entities.totalCount).toBe(2)
    await editor.takeBack(again.thing.revision)
    expect((await editor.studio(`entities(status: [DRAFT]) { totalCount }`)).entities.totalCount).toBe(1)
    const all = await editor.studio(`
      claims(first: 2, text: "peace") { totalCount nodes { text status } }
      predicates(first: 2) { totalCount nodes { key label } }
      guards(first: 2) { totalCount nodes { guardKind from { name } to { name } } }
      documents { nodes { title current { accepted } sentencesWithoutClaim } }
      home { documentsWaiting pendingSuggestions sentencesWithoutClaim claimsWithoutRelations reportedQuestions }`)
    expect(all.claims.nodes[0].text).toMatch(/peace/i)
    expect(all.guards.totalCount).toBeGreaterThan(10)
    expect(all.home).toMatchObject({ pendingSuggestions: 0, documentsWaiting: 0 })
    expect(all.home.sentencesWithoutClaim).toBe(all.documents.nodes[0].sentencesWithoutClaim)
    const { claims: unrelated } = await editor.studio('claims(unrelated: true, first: 1) { totalCount }')
    expect(unrelated.totalCount).toBe(all.home.claimsWithoutRelations)
    // Nobody else sees what one gathers by oneself.
    const other = await startEditor(api)
    expect((await other.studio(`entities(status: [DRAFT]) { totalCount } ownSet { id }`)).entities.totalCount).toBe(0)
    // What a form kept while it was typed in: a step back is the step before, the whole of it is nothing.
    const edits = [made]
    for (const name of ['Ångström', 'Ångström Ins'])
      edits.push(await editor.propose({ entity: { id: made.thing.id, name } }, { base: edits.at(-1)?.thing.revision }))
    await editor.takeBack(edits[2].thing.revision)
    const drafted = async () =>
      (await editor.studio('entities(status: [DRAFT]) { nodes { name } }')).entities.nodes.map(
        ({ name }: { name: string }) => name,
      )
    expect(await drafted()).toEqual(['Ångström'])
    await editor.takeBack(edits[1].thing.revision, true)
    expect(await drafted()).toEqual([])
  })

  test('lead to pages alone: no address of theirs is one that would be run or opened from a disk', async () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
      expect(
        await editor.propose({ entity: { name: 'Somewhere', kind: 'PLACE', sameAs: [address] } }),
        address,
      ).toMatchObject({ __typename: 'BrokenLaw', field: 'sameAs', limit: 'https:// or http://' })
    const { id, source } = await editor.read(article)
    const change = { document: { id, url: 'javascript:alert(1)' } }
    expect(await editor.propose(change, { base: source.revision })).toMatchObject({ field: 'url' })
  })

  test('names are completed by beginning, part and likeness, those of the document first', async () => {
    const { id } = await editor.read(article)
    const complete = async (text: string) =>
      (
        await editor.ask(
          `query($t: String!, $d: ID) { studio { completeNames(text: $t, document: $d) { score entity { name } }
            completePredicates(text: $t, document: $d) { score predicate { label } } } }`,
          { t: text, d: id },
        )
      ).studio
    const names = async (text: string) =>
      (await complete(text)).completeNames.map(({ entity: { name } }: { entity: { name: string } }) => name)
    expect((await names('emmanuel macron'))[0]).toBe('Emmanuel Macron')
    expect((await names('macr'))[0]).toBe('Emmanuel Macron')
    expect((await names('Emanuel Makron'))[0]).toBe('Emmanuel Macron')
    expect(await names('')).toEqual([])
    expect((await complete('me')).completePredicates.length).toBeGreaterThan(0)
  })
})

test('predicates tell how their claims fit what is said of them, drafted or published, in a fixed number of statements', async () => {
  const use = 'claims severalObjects otherSubjects otherObjects oneSided sameLabel'
  const read = async () =>
    (
      await editor.studio(
        `predicates(first: 3, orderBy: CLAIM_COUNT) { nodes { id revision key label subjectKinds use { ${use} } } }`,
      )
    ).predicates.nodes
  const [used, next] = await read()
  expect(api.statements.length).toBeLessThanOrEqual(5)
  expect(used.use.claims).toBeGreaterThanOrEqual(next.use.claims)
  expect(used.use).toMatchObject({ otherSubjects: 0, otherObjects: 0, sameLabel: [] })
  expect(used.use.severalObjects).toBeGreaterThan(1)
  // A draft is measured as it is drafted, and one that reads the same is named.
  const edit = { predicate: { id: used.id, subjectKinds: ['WORK'] } }
  const draft = await editor.propose(edit, { base: used.revision })
  const twin = await editor.propose({ predicate: { label: used.label.toUpperCase(), key: 'a-twin' } })
  const [now] = await read()
  expect(now.use).toEqual({ ...used.use, otherSubjects: used.use.claims, sameLabel: ['a-twin'] })
  const { ownSet: own } = await editor.studio(
    'ownSet { accepted changes { nodes { kind base { id } content { ... on StudioPredicate { key } } } } }',
  )
  expect(own.changes.nodes).toEqual([
    { kind: 'PREDICATE', base: { id: used.revision }, content: { key: used.key } },
    { kind: 'PREDICATE', base: null, content: { key: 'a-twin' } },
  ])
  for (const { revision } of [draft.thing, twin.thing]) await editor.takeBack(revision)
})

describe('merging', () => {
  test('is one draft, shows what moves, and is taken back exactly before and after it is published', async () => {
    const [loser, survivor] = [await entity('France'), await entity('Ukraine')]
    const { claims } = await editor
      .ask(
        `query($id: ID!) { studio { claims(about: $id, first: 100) { totalCount nodes { id text subject { id } } } } }`,
        { id: loser.id },
      )
      .then(({ studio }) => studio)
    expect(claims.totalCount).toBeGreaterThan(0)
    const state = async () =>
      JSON.stringify(
        (await api.database.pool.query('select t::text as row from "ClaimEntity" t order by 1')).rows.concat(
          (await api.database.pool.query('select id, "mergedIntoId" from "Entity" order by 1')).rows,
        ),
      )
    const before = await state()
    const merge = await editor.merge(loser, survivor.id)
    expect(merge.thing).toMatchObject({ id: loser.id, mergedInto: survivor.id })
    expect(await editor.merge(survivor, survivor.id)).toMatchObject({ __typename: 'BrokenLaw', field: 'into' })
    expect(await entity('France')).toBeUndefined()
    await editor.takeBack(merge.thing.revision)
    expect(await entity('France')).toEqual(loser)
    await editor.merge(loser, survivor.id)
    const published = await editor.publish(await ownSet())
    expect(published.__typename).toBe('Published')
    const old = (await api.ask('query($s: String!) { entity(slug: $s) { name } }', { s: loser.slug })).data.entity
    expect(old.name).toBe(survivor.name)
    expect(await state()).not.toBe(before)
    expect(await editor.undo(published.changeSet)).toMatchObject({ __typename: 'Undone' })
    expect(await state()).toBe(before)
    const { publications } = await editor.studio(
      'publications(first: 2) { nodes { revision author things undoable undoes undoneBy changes { nodes { kind } } } }',
    )
    expect(publications.nodes[0]).toMatchObject({ things: 1, undoable: true, undoes: published.changeSet })
    expect(publications.nodes[1]).toMatchObject({ undoable: false, undoneBy: publications.nodes[0].revision })
  })

  test('of predicates, and edits of many, are shown before they are written, all or none', async () => {
    const { predicates } = await editor.studio('predicates(first: 100) { nodes { id revision key } }')
    const [loser, survivor] = predicates.nodes
    const merge = async (dryRun: boolean) =>
      (
        await editor.ask(
          `mutation($l: ID!, $s: ID!, $dry: Boolean!) { mergePredicates(loser: $l, survivor: $s, dryRun: $dry) { __typename
            ... on BulkChanges { changes { kind before { ... on StudioClaim { predicate { key } } } after { ... on StudioClaim { predicate { key } } } } } } }`,
          { l: loser.id, s: survivor.id, dry: dryRun },
        )
      ).mergePredicates
    const revisions = () => api.database.prisma.revision.count()
    const count = await revisions()
    const tried = await merge(true)
    expect(await revisions()).toBe(count)
    expect(tried.changes.find(({ kind }: { kind: string }) => kind === 'CLAIM')).toMatchObject({
      after: { predicate: { key: survivor.key } },
    })
    expect(await merge(false)).toEqual(tried)
    expect(await revisions()).toBe(count + tried.changes.length)
    expect((await editor.publish(await ownSet())).__typename).toBe('Published')
    expect(await api.database.prisma.predicate.count({ where: { key: loser.key } })).toBe(0)

    const [one, two] = [await entity('Poland'), await entity('Germany')].filter(Boolean)
    const bulk = async (edits: object[], dryRun: boolean) =>
      (
        await editor.ask(
          `mutation($e: [BulkEditInput!]!, $dry: Boolean!) { bulkEdit(edits: $e, dryRun: $dry) { __typename
            ... on Problem { message } ... on BulkChanges { refused { index message } changes { before { ... on StudioEntity { description } } after { ... on StudioEntity { description } } } } } }`,
          { e: edits, dry: dryRun },
        )
      ).bulkEdit
    const edits = [one, two]
      .filter((each) => each !== undefined)
      .map(({ id, revision }) => ({ baseRevision: revision, change: { entity: { id, description: 'Told in bulk.' } } }))
    const shown = await bulk(edits, true)
    expect(shown.changes[0].after.description).toBe('Told in bulk.')
    expect(await ownSet()).toBeNull()
    const withOneWrong = [...edits, { change: { entity: { name: '' } } }]
    expect((await bulk(withOneWrong, false)).__typename).toBe('BrokenLaw')
    expect(await bulk(withOneWrong, true)).toEqual({
      ...shown,
      refused: [{ index: edits.length, message: expect.any(String) }],
    })
    expect(await ownSet()).toBeNull()
    expect(await bulk(edits, false)).toEqual(shown)
    expect(await ownSet()).toMatchObject({ accepted: edits.length })
  })
})

describe('history', () => {
  test('tells every revision, what was published when, and what two have otherwise in words', async () => {
    const claim = (await editor.read(article)).claims[2]
    const first = await editor.propose({ claim: { id: claim.id, note: 'Seen.' } }, { base: claim.revision })
    const { revision } = await editor.publish(first.changeSet)
    const told = await editor.ask(
      `query($id: ID!, $rev: Int!, $from: ID, $to: ID!) { studio {
        history(thing: $id) { totalCount nodes { id author decision publishedAs content { status ... on StudioClaim { note } } base { id } } }
        before: asOf(thing: $id, revision: $rev) { id }
        difference(from: $from, to: $to) { field before after }
        passages(revision: $to) { parts { text isEvidence } }
        publications(through: $rev, first: 1) { nodes { revision } }
        audit(thing: $id) { nodes { act by kind thing } } } }`,
      { id: claim.id, rev: revision - 1, from: claim.revision, to: first.thing.revision },
    )
    const { history, before, difference, audit, passages, publications } = told.studio
    // A sentence is whole, and what is lit in it is the evidence.
    const parts = passages.flatMap((passage: { parts: { text: string; isEvidence: boolean }[] }) => passage.parts)
    const lit = parts.filter((part: { isEvidence: boolean }) => part.isEvidence)
    expect(claim.evidence.map(({ quote }: { quote: string }) => quote)).toEqual(
      lit.map(({ text }: { text: string }) => text),
    )
    const { text } = await editor.read(article)
    for (const passage of passages)
      expect(text).toContain(passage.parts.map((part: { text: string }) => part.text).join(''))
    expect(publications.nodes).toEqual([{ revision: revision - 1 }])
    expect(history.nodes[0]).toMatchObject({
      ...{ id: first.thing.revision, decision: 'ACCEPTED', publishedAs: revision, base: { id: claim.revision } },
      content: { note: 'Seen.', status: 'PUBLISHED' },
    })
    expect(history.nodes[1]).toMatchObject({ content: { status: 'FORMER' } })
    expect(before.id).toBe(claim.revision)
    expect(difference).toEqual([{ field: 'note', before: claim.note, after: 'Seen.' }])
    expect(audit.nodes).toEqual([{ act: 'PROPOSED', by: expect.any(String), kind: 'CLAIM', thing: claim.id }])
    await expect(api.database.pool.query(`update "AuditEntry" set act = 'REJECTED'`)).rejects.toThrow(/refused/)
    await expect(api.database.pool.query(`delete from "AuditEntry"`)).rejects.toThrow(/refused/)
  })
})

describe('questions', () => {
  test('of a claim are told with keys, why there are no more, and what a draft would make; they are retired and restored', async () => {
    const { claims } = await editor.studio(
      `claims(first: 12) { nodes { id revision text questions { key type stem right wrong withdrawn retirement { reason by } } } }`,
    )
    // What goes over several claims is no question of one claim's draft.
    const isOfOne = ({ type }: { type: string }) => !['matching', 'ordering', 'contrast'].includes(type)
    const asked = claims.nodes.find(({ questions }: { questions: { type: string }[] }) => questions.some(isOfOne))
    const question = asked.questions.find(isOfOne)
    expect(question.right.length).toBeGreaterThan(0)
    const { claims: refused } = await editor.studio('claims(first: 12) { nodes { refusals { type reason } } }')
    expect(refused.nodes.some(({ refusals }: { refusals: object[] }) => refusals.length > 0)).toBe(true)
    const preview = async (revision: string) =>
      (
        await editor.ask(
          'query($r: ID!) { studio { preview(revision: $r) { text questions { key stem right } refusals { reason } } } }',
          { r: revision },
        )
      ).studio.preview
    const published = await preview(asked.revision)
    expect(published.questions.map(({ stem }: { stem: string }) => stem)).toContain(question.stem)
    const items = await api.database.prisma.item.count()
    const draft = await editor.propose({ claim: { id: asked.id, polarity: 'NEGATED' } }, { base: asked.revision })
    expect((await preview(draft.thing.revision)).questions).not.toEqual(published.questions)
    expect(await api.database.prisma.item.count()).toBe(items)
    await editor.takeBack(draft.thing.revision)
    const act = async (name: 'retireItem' | 'restoreItem', more = '') =>
      (
        await editor.ask(
          `mutation($k: String!) { ${name}(key: $k${more}) { __typename ... on ItemRetired { retired } } }`,
          {
            k: question.key,
          },
        )
      )[name]
    expect(await act('retireItem', ', reason: "Odd."')).toEqual({ __typename: 'ItemRetired', retired: true })
    expect((await act('retireItem', ', reason: "Odd."')).__typename).toBe('AlreadyDone')
    const after = await editor.studio(`claims(first: 12) { nodes { id questions { key retirement { reason by } } } }`)
    expect(
      after.claims.nodes
        .flatMap(({ questions }: { questions: { key: string }[] }) => questions)
        .find(({ key }: { key: string }) => key === question.key).retirement,
    ).toEqual({ reason: 'Odd.', by: expect.stringContaining('Person') })
    expect(await act('restoreItem')).toEqual({ __typename: 'ItemRetired', retired: false })
  })

  test('of a whole document are told before it is published, with the lists that would bear more if they were whole', async () => {
    const document = (await editor.read(article)).id
    const preview = async (id = document) =>
      (
        await editor.studio(
          `previewQuiz(document: $id) { questions quiz untested { claim { id text } refusals { words } }
            openLists { gain predicate { id label revision complete } claims { text } elsewhere } }`,
          { id },
        )
      ).previewQuiz
    const now = await preview()
    expect(api.statements.length).toBeLessThanOrEqual(12)
    expect(now.questions).toBe(await api.database.prisma.item.count({ where: { withdrawnAt: null } }))
    expect(now.quiz).toBe(8)
    for (const { refusals } of now.untested) expect(refusals.length).toBeGreaterThan(0)
    expect(await preview(Buffer.from('Document:00000000-0000-7000-8000-000000000000').toString('base64'))).toBeNull()

    const { predicates } = await editor.studio('predicates(first: 100) { nodes { id revision label complete } }')
    const items = await api.database.prisma.item.count()
    const opened = []
    for (const { id, revision } of predicates.nodes.filter(({ complete }: { complete: boolean }) => complete)) {
      const { thing } = await editor.propose({ predicate: { id, complete: false } }, { base: revision, document })
      opened.push(thing.revision)
    }
    const open = await preview()
    expect(open.questions).toBeLessThan(now.questions)
    const [best] = open.openLists
    expect(best).toMatchObject({ gain: expect.any(Number), predicate: { complete: false } })
    expect(best.claims.length).toBeGreaterThan(0)
    const whole = await editor.propose(
      { predicate: { id: best.predicate.id, complete: true } },
      { base: best.predicate.revision, document },
    )
    expect(whole.thing).toMatchObject({ status: 'CHANGED' })
    expect((await preview()).questions).toBeGreaterThan(open.questions)
    expect(await api.database.prisma.item.count()).toBe(items)
    for (const revision of [whole.thing.revision, ...opened].toReversed()) await editor.takeBack(revision)
  })
})

test('questions that cannot be made after a publication are logged, and the publication stays', async () => {
  const { pool } = api.database
  await pool.query(`create function refuse_preparation() returns trigger language plpgsql as $$ begin raise 'no room'; end $$;
    create trigger refuse before insert or update on "Preparation" execute function refuse_preparation()`)
  const { changeSet } = await editor.propose({ entity: { name: 'Quiet Institute', kind: 'ORGANIZATION' } })
  expect((await editor.publish(changeSet)).__typename).toBe('Published')
  await vi.waitFor(() => expect(api.logged).toHaveLength(1), { timeout: 20_000 })
  expect(api.logged.splice(0)).toEqual([{ event: 'unprepared', error: expect.stringContaining('no room') }])
  await pool.query('drop function refuse_preparation() cascade')
})

describe('a predicate that two drafted', () => {
  test('is one when both are published, and the second is not told to mend anything', async () => {
    await publishSmallArticle(api)
    const draft = async (slug: string, quoted: number) => {
      const { id, claims } = await editor.read(slug)
      const [first] = claims
      const { thing } = await editor.propose({ predicate: { label: 'juggles' } }, { document: id })
      const words = first.evidence[0]
      const made = await editor.propose(
        {
          claim: {
            ...{ text: 'It juggles.', subject: first.subject.id, predicate: thing.id },
            evidence: [{ start: words.start, end: words.start + quoted }],
          },
        },
        { document: id },
      )
      return { predicate: thing.id, claim: made.thing.id }
    }
    const [one, two] = [await draft(article, 4), await draft(smallArticle, 5)]
    const first = await editor.publish((await editor.read(article)).changeSet)
    expect(first.__typename).toBe('Published')
    // As it was seen, and not as it was before.
    const set = (await editor.read(smallArticle)).changeSet
    expect((await editor.publish({ ...set, version: set.version - 1 })).__typename).not.toBe('Published')
    const second = await editor.publish(set)
    expect(second.__typename).toBe('Published')
    const published = (await editor.read(smallArticle)).claims.find(({ id }: { id: string }) => id === two.claim)
    expect(published).toMatchObject({ status: 'PUBLISHED', predicate: { id: one.predicate, key: 'juggles' } })
    const { predicates } = await editor.studio('predicates(text: "juggles", first: 5) { nodes { id } }')
    expect(predicates.nodes).toEqual([{ id: one.predicate }])
    for (const { changeSet } of [second, first]) expect((await editor.undo(changeSet)).__typename).toBe('Undone')
  })
})
