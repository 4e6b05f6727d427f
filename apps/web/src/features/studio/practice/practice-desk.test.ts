import { expect, test } from 'vitest'
import type { SuggestionData } from '../studio-document.query.ts'
import { asSuggestion, type PracticeData } from './practice.query.ts'
import { practiceDesk } from './practice-desk.ts'
import { keepPractice } from './practice-keeper.ts'

const text = 'Mills\nAnna opened a mill. Bo shut it in 2014. Nobody 👩‍👩‍👧 came.'
const span = (quote: string) => {
  const start = [...text.slice(0, text.indexOf(quote))].length
  return { id: quote, start, end: start + [...quote].length, quote }
}
const anna = { id: 'anna', name: 'Anna', aliases: ['Annie'] }
type Node = PracticeData['suggestions']['nodes'][number]
const suggestion = (id: string, quote: string): Node => ({
  ...{ id, confidence: 0.9, rule: 'rule' },
  claim: {
    ...{ id: `claim ${id}`, revision: id, status: 'SUGGESTED', stale: false, text: `${quote}.`, note: null },
    ...{ subject: anna, predicate: { id: 'opens', label: 'opens' }, object: null, qualifiers: [] },
    ...{ modality: 'ASSERTED', polarity: 'AFFIRMED', attribution: [], conditions: [], evidence: [span(quote)] },
  },
})
const practice: PracticeData = {
  ...{ id: 'document', text, version: 1, sentences: [] },
  source: { slug: 'mills', title: 'Mills', language: 'en', status: 'PUBLISHED' },
  suggestions: {
    totalCount: 2,
    pageInfo: { hasNextPage: true, endCursor: 'one' },
    nodes: [suggestion('one', 'Anna opened a mill')],
  },
}
const storageOf = (kept: Map<string, string>) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
})

function openDesk({
  kept = new Map<string, string>(),
  version = 1,
  storage = () => storageOf(kept),
  account = 'me',
} = {}) {
  let made = 0
  let lost = 0
  const onLost = () => {
    lost += 1
  }
  const keeper = keepPractice({ account, document: 'document', version, storage, onLost })
  const desk = practiceDesk({
    ...{ practice, account, keeper },
    readMore: async () => ({
      pageInfo: { hasNextPage: false, endCursor: 'two' },
      nodes: [asSuggestion(suggestion('two', 'Bo shut it'))],
    }),
    newId: () => {
      made += 1
      return `new ${made}`
    },
  })
  const now = () => {
    const { claims, suggestions, changeSet, ownEdit } = desk.now()
    return {
      claims: claims.map(({ id, revision, text }) => [id, revision, text]),
      waiting: suggestions.nodes.map(({ id }: SuggestionData) => id),
      counts: [suggestions.totalCount, changeSet?.accepted],
      last: ownEdit?.id,
    }
  }
  return { desk, keeper, kept, now, lost: () => lost }
}
const input = (more: object = {}) => ({
  ...{ text: 'Bo shut a mill.', subject: 'bo', predicate: 'opens', evidence: [span('Bo shut it')] },
  ...more,
})
const names = new Map([['bo', 'Bo']])

test('suggestions are taken and turned down, and wait again; what was decided is found again by the same device', async () => {
  const { desk, now, kept } = openDesk()
  expect(now()).toEqual({ claims: [], waiting: ['one'], counts: [2, 0], last: undefined })
  expect(await desk.readAll()).toBeUndefined()
  expect(now().waiting).toEqual(['one', 'two'])
  const taken = await desk.decide({ revisions: ['one'], decision: 'ACCEPTED' })
  expect(taken).toMatchObject({ done: { revisions: [{ id: 'one' }], changeSet: { accepted: 1, pending: 1 } } })
  await desk.decide({ revisions: ['two'], decision: 'REJECTED', reason: 'No.' })
  const stands = { claims: [['claim one', 'one', 'Anna opened a mill.']], waiting: [], counts: [0, 1], last: 'two' }
  expect(now()).toEqual(stands)
  // Another window, and a reload, go on from there; a new text does not.
  const reloaded = openDesk({ kept })
  await reloaded.desk.readAll()
  expect(reloaded.now()).toEqual(stands)
  expect(openDesk({ kept, version: 2 }).now().claims).toEqual([])
  await reloaded.desk.decide({ revisions: ['two'], decision: 'PENDING' })
  expect(now()).toMatchObject({ waiting: ['two'], last: 'one' })
  await desk.takeBack('one')
  expect(now()).toMatchObject({ claims: [], waiting: ['one', 'two'] })
})

test('a suggestion that is edited is taken as edited; taken back step by step it stands, then waits', async () => {
  const { desk, now } = openDesk()
  const edit = input({ id: 'claim one', text: 'Anna has a mill.', subject: 'anna', evidence: [span('a mill')] })
  const outcome = await desk.propose({ change: { claim: edit }, base: 'one', clientKey: 'k' }, names)
  expect(outcome).toMatchObject({
    done: { thing: { id: 'claim one', status: 'DRAFT', subject: anna, evidence: [{ quote: 'a mill' }] } },
  })
  const revision = 'done' in outcome ? (outcome.done.revision?.id ?? '') : ''
  expect(now()).toMatchObject({ claims: [['claim one', revision, 'Anna has a mill.']], waiting: [] })
  await desk.takeBack(revision)
  expect(now()).toMatchObject({ claims: [['claim one', 'one', 'Anna opened a mill.']], waiting: [] })
  await desk.takeBack('one')
  expect(now()).toMatchObject({ claims: [], waiting: ['one'] })
})

test('a new claim has the names of whom it names and its words from the text; sent twice it is there once', async () => {
  const { desk, now } = openDesk()
  const made = await desk.propose({ change: { entity: { name: 'the crowd', kind: 'GROUP' } }, clientKey: 'e' }, names)
  const crowd = 'done' in made ? (made.done.thing?.id ?? '') : ''
  const claim = input({
    object: { value: { time: { text: '2014', value: '2014' } } },
    qualifiers: [{ key: 'companion', value: { entity: { entity: crowd, text: '👩‍👩‍👧' } } }],
    attribution: [{ speaker: 'anna', cue: 'said', evidence: span('Anna') }],
    conditions: [{ kind: 'IF', text: 'x', evidence: span('Nobody 👩‍👩‍👧 came') }],
  })
  const send = () => desk.propose({ change: { claim }, clientKey: 'c' }, new Map([...names, [crowd, 'the crowd']]))
  const [one, two] = [await send(), await send()]
  expect(one).toEqual(two)
  expect(one).toMatchObject({
    done: {
      thing: {
        subject: { id: 'bo', name: 'Bo' },
        predicate: { label: 'opens' },
        object: { kind: 'TIME', time: '2014' },
        qualifiers: [{ key: 'companion', entity: { id: crowd, name: 'the crowd' } }],
        attribution: [{ speaker: anna, cue: 'said' }],
        conditions: [{ evidence: { quote: 'Nobody 👩‍👩‍👧 came' } }],
      },
    },
  })
  expect(now().claims).toHaveLength(1)
  // A later version of it takes its place.
  const id = desk.now().claims[0]?.id ?? ''
  await desk.propose({ change: { claim: { ...claim, id, text: 'Otherwise.' } }, clientKey: 'd' }, names)
  expect(now().claims.map(([, , said]) => said)).toEqual(['Otherwise.'])
  const long = await desk.propose({ change: { claim: { ...claim, text: 'x'.repeat(501) } } }, names)
  expect(long).toMatchObject({ broken: { field: 'text', limit: '500 characters' } })
  expect(await desk.propose({ change: { withdraw: { id } } }, names)).toHaveProperty('problem')
})

test('where the device keeps nothing it goes on as long as the window is open, and says so once', async () => {
  const full = {
    ...storageOf(new Map()),
    setItem: () => {
      throw new Error('full')
    },
  }
  for (const storage of [
    () => full,
    () => {
      throw new Error('forbidden')
    },
  ]) {
    const { desk, now, keeper, lost } = openDesk({ storage })
    await desk.decide({ revisions: ['one'], decision: 'ACCEPTED' })
    await desk.decide({ revisions: ['one'], decision: 'ACCEPTED' })
    expect(now().claims).toHaveLength(1)
    expect(lost()).toBe(1)
    keeper.forget()
    expect(now().claims).toEqual([])
  }
})

test('what one account practises is shown to no other on the same device, and waits for it', async () => {
  const kept = new Map<string, string>()
  const mine = openDesk({ kept })
  await mine.desk.decide({ revisions: ['one'], decision: 'ACCEPTED', reason: null })
  expect(openDesk({ kept, account: 'you' }).now().claims).toEqual([])
  expect(openDesk({ kept }).now().claims).toHaveLength(1)
  expect(openDesk({ account: 'you' }).desk.drawer).not.toBe(mine.desk.drawer)
})

test('what is kept and cannot be read is nothing', () => {
  for (const kept of ['', '{', 'null', '[]', '{"version":1,"acts":5}'])
    expect(openDesk({ kept: new Map([['backstop:practice:me:document', kept]]) }).now().claims).toEqual([])
})
