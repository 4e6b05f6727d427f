import { beforeAll, describe, expect, test } from 'vitest'
import { takeCurrentSet } from '../../packages/store/src/change-set/open-change-set.ts'
import { propose } from '../../packages/store/src/change-set/propose.ts'
import type { Proposal } from '../../packages/store/src/change-set/revision.ts'
import { claimEdit, entityEdit, predicateEdit } from '../../packages/store/src/testing/curator.ts'
import { startApi, type TestApi } from './api.ts'
import { type Editor, startEditor } from './editor.ts'
import { publishSmallArticle, smallArticle } from './small-article.ts'

let api: TestApi
let editor: Editor
let source: { id: string; text: string; version: string }
beforeAll(async () => {
  api = await startApi('empty')
  source = (await publishSmallArticle(api)).document
  editor = await startEditor(api)
})

type Suggested = Omit<Proposal, 'id' | 'base'> & { base?: string | null }

/** What an extraction does: it puts what it found into the document’s current set, where it waits. */
const suggest = (proposals: readonly Suggested[]) =>
  api.database.prisma.$transaction(
    async (tx) => {
      const now = new Date()
      const changeSet = await takeCurrentSet(tx, { document: source.id }, { author: 'extraction', now })
      const all = proposals.map((each) => ({ base: null, ...each, id: crypto.randomUUID() }))
      await propose(tx, { changeSet, proposals: all, author: 'extraction', decision: 'PENDING', now })
      return all
    },
    { timeout: 60_000 },
  )
const asSuggestion = ({ id, kind, content }: { id: string; kind: Proposal['kind']; content: unknown }): Suggested => ({
  ...{ aggregate: id, kind, content, confidence: 0.8, rule: 'subject-verb-object' },
})
/** A claim of a new entity with a new predicate, resting on words that stand once in the text. */
function anything(name: string, quote: string) {
  const [entity, predicate] = [entityEdit(name), predicateEdit(`is-${name.toLowerCase().replaceAll(/[^a-z]/g, 'x')}`)]
  return { entity, predicate, claim: claimEdit(source, { subject: entity.id, predicate: predicate.id, quote }) }
}
const local = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] as string
const waiting = async () => (await editor.read()).suggestions

describe('suggestions', () => {
  test('wait in the order of the text; one that is accepted brings the new things it names', async () => {
    const [late, early] = [anything('Late Thing', 'day 120'), anything('Early Thing', 'extraordinary')]
    await suggest([late, early].flatMap(({ entity, predicate, claim }) => [entity, predicate, claim].map(asSuggestion)))
    const { totalCount, nodes } = await waiting()
    expect(totalCount).toBe(2)
    expect(nodes.map(({ content }: { content: { text: string } }) => content.text)).toEqual([
      early.claim.content.text,
      late.claim.content.text,
    ])
    expect(nodes[0]).toMatchObject({ kind: 'CLAIM', confidence: 0.8, rule: 'subject-verb-object', decision: 'PENDING' })
    expect(await editor.decide([nodes[1].id], 'REJECTED')).toMatchObject({ __typename: 'BrokenLaw', field: 'reason' })
    const accepted = await editor.decide([nodes[0].id], 'ACCEPTED')
    expect(accepted.revisions.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'CLAIM',
      'ENTITY',
      'PREDICATE',
    ])
    expect(accepted.changeSet).toMatchObject({ accepted: 3, pending: 1 })

    // Publishing neither loses what waits nor waits for it.
    const published = await editor.publish(accepted.changeSet)
    expect(published).toMatchObject({ __typename: 'Published', waiting: { accepted: 0, pending: 1 } })
    expect(await api.database.prisma.claim.count({ where: { id: early.claim.id } })).toBe(1)
    expect(await waiting()).toMatchObject({ totalCount: 1, nodes: [{ id: nodes[1].id }] })
    const rest = await editor.decide([nodes[1].id], 'ACCEPTED')
    // Thought better of: it waits again, and what it brought stays for whoever needs it.
    await editor.takeBack(nodes[1].id)
    expect((await waiting()).totalCount).toBe(1)
    expect(await editor.decide([nodes[1].id], 'REJECTED', 'Not in the text.')).toMatchObject({ __typename: 'Decided' })
    expect(rest.changeSet.id).toBe(published.waiting.id)
  })

  test('one that is edited is taken as edited; one that an edit has left behind is told with its three values', async () => {
    const claim = (await editor.read()).claims[0]
    const { snapshot } = await api.database.prisma.revision.findUniqueOrThrow({ where: { id: local(claim.revision) } })
    const content = { ...(snapshot as object), text: 'As suggested.' }
    const suggestion = { aggregate: local(claim.id), kind: 'CLAIM' as const, content, base: local(claim.revision) }
    const [one, two] = await suggest([suggestion]).then(async ([first]) => [first, (await suggest([suggestion]))[0]])
    const global = (id: string | undefined) => Buffer.from(`Revision:${id}`).toString('base64')
    const edit = { claim: { id: claim.id, text: 'As suggested, nearly.' } }
    const edited = await editor.propose(edit, { base: global(one?.id) })
    expect(edited.thing).toMatchObject({ text: 'As suggested, nearly.', status: 'CHANGED' })
    expect(await api.database.prisma.revision.findUnique({ where: { id: one?.id as string } })).toMatchObject({
      decision: 'ACCEPTED',
    })
    expect(await editor.decide([global(two?.id)], 'ACCEPTED')).toMatchObject({
      __typename: 'StaleRevision',
      ...{ base: { id: claim.revision }, theirs: { id: edited.thing.revision }, yours: { text: 'As suggested.' } },
    })
    const { changeSet } = await editor.decide([global(two?.id)], 'REJECTED', 'Said already.')
    await editor.publish(changeSet)
    expect((await api.database.prisma.claim.findUniqueOrThrow({ where: { id: local(claim.id) } })).text).toBe(
      'As suggested, nearly.',
    )
  })

  test('five thousand are paged and counted at once, and a document with them costs no statement more', async () => {
    const claim = (await editor.read()).claims[0]
    const before = api.statements.length
    const content = (await api.database.prisma.revision.findUniqueOrThrow({ where: { id: local(claim.revision) } }))
      .snapshot as { evidence: { id: string }[] }
    const many = Array.from({ length: 5000 }, (_, i) => ({
      ...{ aggregate: crypto.randomUUID(), kind: 'CLAIM' as const, confidence: (i % 100) / 100, rule: 'many' },
      content: { ...content, text: `Suggestion ${i}.` },
    }))
    await suggest(many)
    const started = performance.now()
    const { suggestions, changeSet } = await editor.read(smallArticle, 100)
    const took = performance.now() - started
    expect(suggestions).toMatchObject({ totalCount: 5000, nodes: { length: 100 } })
    expect(changeSet.pending).toBeGreaterThanOrEqual(5000)
    // What suggestions say and name takes two more than none.
    expect(api.statements.length - before).toBeLessThanOrEqual(2)
    expect(took).toBeLessThan(2500)
    console.log(`document with 5,000 suggestions, first 100: ${Math.round(took)} ms`)
    // The pages behind the first do not read the text: who asks (two), the set, the page with its count, what is on it and what that names.
    const { id } = await editor.read(smallArticle, 1)
    const page = `suggestions(document: "${id}", first: 50, after: "${suggestions.pageInfo.endCursor}") {
      totalCount nodes { id content { ... on StudioClaim { text subject { name } } } } }`
    const next = (await editor.studio(page)).suggestions
    expect(next).toMatchObject({ totalCount: 5000, nodes: { length: 50 } })
    expect(api.statements.length).toBeLessThanOrEqual(6)
  })

  test('those that are less sure are counted, however sure one wants them', async () => {
    const { documents } = await editor.studio(
      'documents { nodes { current { pending unsure(below: 0.75) none: unsure(below: 0) } } }',
    )
    const [{ current }] = documents.nodes
    // Of the five thousand above three of four; what says nothing of how sure it is, is sure.
    expect(current).toMatchObject({ unsure: 3750, none: 0 })
    expect(current.pending).toBeGreaterThanOrEqual(5000)
  })
})

test('an entity is merged into one that only waits, which is accepted with it', async () => {
  const [harbour, port] = [anything('Norvik Harbour', 'day 121'), anything('Norvik Harbour Port', 'day 122')]
  const made = await suggest(
    [harbour, port].flatMap(({ entity, predicate, claim }) => [entity, predicate, claim].map(asSuggestion)),
  )
  const claim = made.find(({ aggregate }) => aggregate === harbour.claim.id)
  await editor.decide([Buffer.from(`Revision:${claim?.id}`).toString('base64')], 'ACCEPTED')
  const { entities } = await editor.studio('entities(text: "Norvik", first: 5) { nodes { id name revision } }')
  const loser = entities.nodes.find(({ name }: { name: string }) => name === 'Norvik Harbour')
  const survivor = Buffer.from(`Entity:${port.entity.id}`).toString('base64')
  const { id: document } = await editor.read()
  const merged = (
    await editor.ask(
      `mutation($l: ID!, $s: ID!, $b: ID!, $d: ID) { mergeEntities(loser: $l, survivor: $s, baseRevision: $b, document: $d) {
        __typename ... on Proposed { thing { ... on StudioEntity { mergedInto } } } ... on Problem { message } } }`,
      { l: loser.id, s: survivor, b: loser.revision, d: document },
    )
  ).mergeEntities
  expect(merged).toEqual({ __typename: 'Proposed', thing: { mergedInto: survivor } })
  // In the document it is told who that is, though no claim names them.
  const { document: desk } = await editor.studio(
    'document(id: $id) { others { ... on StudioEntity { name survivor { name } } } }',
    { id: document },
  )
  expect(desk.others).toContainEqual({ name: 'Norvik Harbour', survivor: { name: port.entity.content.name } })
  const { entities: now } = await editor.studio('entities(text: "Norvik Harbour Port", first: 5) { nodes { status } }')
  expect(now.nodes).toEqual([{ status: 'DRAFT' }])
})

test('what is accepted for an edited suggestion is told, and waits again when the edit is taken back', async () => {
  const all = anything('Norvik Depot', 'day 123')
  const made = await suggest([all.entity, all.predicate, all.claim].map(asSuggestion))
  const revisionOf = (id: string) =>
    Buffer.from(`Revision:${made.find(({ aggregate }) => aggregate === id)?.id}`).toString('base64')
  const suggestion = revisionOf(all.claim.id)
  const id = Buffer.from(`Claim:${all.claim.id}`).toString('base64')
  const { changeSet: before } = await editor.read()
  const edit = await editor.propose({ claim: { id, text: 'Edited.' } }, { base: suggestion })
  expect(edit.accepted.toSorted()).toEqual([revisionOf(all.entity.id), revisionOf(all.predicate.id)].toSorted())
  expect((await editor.decide([suggestion], 'PENDING')).__typename).toBe('Decided')
  expect((await editor.takeBack(edit.revision.id)).__typename).toBe('Decided')
  for (const each of edit.accepted) expect((await editor.decide([each], 'PENDING')).__typename).toBe('Decided')
  expect((await editor.read()).changeSet).toMatchObject({ accepted: before.accepted, pending: before.pending })
})
