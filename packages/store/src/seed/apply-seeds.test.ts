import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { applySeeds } from './apply-seeds.ts'
import { readSeed } from './read-seed.ts'

const small = {
  'article.txt': 'Ann’s plan\nAnn said Bob would go once Cy is back. Bob 🇺🇦 went. Bob slept.',
  'document.yaml': `
slug: anns-plan
title: Ann’s plan
language: en
publisher: null
author: null
url: null
rights: null
publishedOn: null
datedAround: { text: today, value: 2025-02, inferredBecause: A guess for a test. }
`,
  'predicates.yaml': `
- { key: goes, label: goes, inverseLabel: null, description: null, subjectKinds: [PERSON], objectKinds: [], functional: false, symmetric: false, complete: false }
`,
  'entities.yaml': `
- { slug: ann, name: Ann, kind: PERSON, description: null }
- { slug: bob, name: Bob, kind: PERSON, description: null, aliases: [Bobby] }
- { slug: the-plan, name: Ann’s plan, kind: PLAN, description: null }
`,
  'guards.yaml': `
- { kind: OVERLAPPING, from: ann, to: the-plan, because: It is hers. }
`,
  'claims.yaml': `
- key: bob-goes
  text: According to Ann, Bob would go once Cy is back.
  subject: bob
  predicate: goes
  object: null
  modality: PLAN
  polarity: AFFIRMED
  attribution: [{ speaker: ann, cue: said, evidence: Ann said }]
  conditions: [{ kind: ONCE, text: once Cy is back, evidence: once Cy is back }]
  evidence: [Bob would go once Cy is back]
- key: bob-went
  text: Bob went.
  subject: bob
  predicate: goes
  object: null
  modality: ASSERTED
  polarity: AFFIRMED
  evidence: [Bob 🇺🇦 went]
`,
  'relations.yaml': `
- { kind: SUPPORTS, from: bob-went, to: bob-goes, basis: EDITORIAL, because: A test. }
`,
}

let database: TestDatabase
let db: Database
let root: string
let folder: string
let ids = ''
const write = (name: keyof typeof small, text: string) => writeFileSync(join(folder, name), text)
const change = (name: keyof typeof small, from: string, to: string) => {
  expect(small[name]).toContain(from)
  write(name, small[name].replace(from, to))
}

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backstop-seed-'))
  folder = join(root, 'small')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(small)) writeFileSync(join(folder, name), text)
  // The ids stay the same from test to test, as they do in a repository.
  if (ids) writeFileSync(join(folder, 'ids.yaml'), ids)
  readSeed(folder, { writeIds: true })
  ids = readFileSync(join(folder, 'ids.yaml'), 'utf8')
})
afterEach(() => rmSync(root, { recursive: true }))

const apply = () => applySeeds(db, root, new Date('2026-01-02T00:00:00Z'))

describe('applying a seed', () => {
  test('publishes it once per content, and a changed one waits for an editor instead of overwriting', async () => {
    expect(await apply()).toEqual([{ name: 'small', outcome: 'published' }])
    expect(await apply()).toEqual([{ name: 'small', outcome: 'unchanged' }])
    expect(await db.prisma.claim.count()).toBe(2)
    expect(await db.prisma.claimRelation.count()).toBe(1)

    change('claims.yaml', 'text: Bob went.', 'text: Bob did go.')
    expect(await apply()).toEqual([{ name: 'small', outcome: 'proposed' }])
    expect(await apply()).toEqual([{ name: 'small', outcome: 'unchanged' }])
    expect(await db.prisma.claim.count({ where: { text: 'Bob did go.' } })).toBe(0)
    const open = await db.prisma.changeSet.findMany({ where: { status: 'OPEN' }, include: { revisions: true } })
    expect(open.map(({ revisions }) => revisions.map(({ decision, action }) => [decision, action]))).toEqual([
      [['PENDING', 'PUT']],
    ])
  })

  test('brings a new text as the next version', async () => {
    write('article.txt', `${small['article.txt']} The end.`)
    readSeed(folder, { writeIds: true })
    expect(await apply()).toEqual([{ name: 'small', outcome: 'proposed' }])
    expect(await db.prisma.documentText.findMany({ orderBy: { version: 'asc' }, select: { version: true } })).toEqual([
      { version: 1 },
      { version: 2 },
    ])
    expect(await db.prisma.documentVersion.count()).toBe(1)
  })

  test('changes nothing when a file breaks a law', async () => {
    const before = await db.prisma.revision.count()
    change('claims.yaml', 'evidence: [Bob 🇺🇦 went]', 'evidence: [Bob has gone]')
    await expect(apply()).rejects.toMatchObject({ code: 'BROKEN_LAW' })
    expect(await db.prisma.revision.count()).toBe(before)
  })
})

describe('a seed file that breaks a law is refused with line and reason', () => {
  test.each([
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [Bob 🇺🇦 has gone]',
      'claims.yaml:19: 1.evidence.0: these words are not in the article',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [Bob]',
      'claims.yaml:19: 1.evidence.0: these words stand 3 times',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: []',
      'claims.yaml:19: 1.evidence: a claim needs at least one',
    ],
    [
      'claims.yaml',
      'speaker: ann',
      'speaker: the-plan',
      'claims.yaml:9: 0.attribution.0.speaker: a plan does not speak',
    ],
    ['claims.yaml', 'subject: bob', 'subject: bobby', 'claims.yaml:4: 0.subject: there is no entity “bobby”'],
    ['claims.yaml', 'modality: PLAN', 'modality: PLANNED', 'claims.yaml:7: 0.modality: '],
    ['claims.yaml', 'key: bob-went', 'key: bob-goes', 'claims.yaml:12: 1: “bob-goes” stands here twice'],
    ['claims.yaml', 'object: null', 'object: { text: x, entty: ann }', 'claims.yaml:6: 0.object: '],
    ['entities.yaml', 'slug: ann,', 'slug: Ann,', 'entities.yaml:2: 0.slug: lower-case letters'],
    [
      'relations.yaml',
      'basis: EDITORIAL, because: A test.',
      'basis: STATED',
      'relations.yaml:2: 0: a stated relation needs evidence',
    ],
    ['relations.yaml', ', because: A test.', '', 'relations.yaml:2: 0: an editor’s reading says why'],
    ['document.yaml', 'value: 2025-02', 'value: February', 'document.yaml:10: datedAround.value: not an EDTF'],
    ['guards.yaml', 'from: ann', 'from: anna', 'guards.yaml:2: 0.from: there is no entity “anna”'],
    ['predicates.yaml', '- {', '- {{', 'predicates.yaml:3: '],
    ['article.txt', 'Ann’s plan', 'Ann’s\u0000plan', 'article.txt: NUL at character 5'],
  ] as const)('%s: %s → %s', (name, from, to, message) => {
    change(name, from, to)
    expect(() => readSeed(folder)).toThrow(
      expect.objectContaining({ code: 'BROKEN_LAW', message: expect.stringContaining(message) }),
    )
  })

  test('by folder, file, line and reason, with the way out', () => {
    change('claims.yaml', 'subject: bob', 'subject: bobby')
    expect(() => readSeed(folder)).toThrow(
      expect.objectContaining({
        message: `${basename(root)}/small/claims.yaml:4: 0.subject: there is no entity “bobby”.`,
        remedy: 'Mend the file and start again; nothing was changed.',
      }),
    )
  })

  test('a file that is missing', () => {
    rmSync(join(folder, 'guards.yaml'))
    expect(() => readSeed(folder)).toThrow('small/guards.yaml: it cannot be read, and every seed has it.')
  })

  test('a law that only publication knows', async () => {
    const other = join(root, 'other')
    cpSync(folder, other, { recursive: true, filter: (path) => !path.endsWith('ids.yaml') })
    writeFileSync(join(other, 'document.yaml'), small['document.yaml'].replace('anns-plan', 'another-plan'))
    readSeed(other, { writeIds: true })
    await expect(apply()).rejects.toMatchObject({
      message: `${basename(root)}/other: The slug “ann” belongs to something else.`,
    })
  })

  test('bytes that are not UTF-8', () => {
    writeFileSync(join(folder, 'article.txt'), Buffer.from([0x41, 0xff, 0x42]))
    expect(() => readSeed(folder)).toThrow('article.txt: it is not UTF-8')
  })

  test('a part without an id', () => {
    change('entities.yaml', 'slug: ann,', 'slug: anne,')
    expect(() => readSeed(folder)).toThrow('there is no id for entity/anne')
  })
})

test('ids are written once and kept', () => {
  const before = readFileSync(join(folder, 'ids.yaml'), 'utf8')
  readSeed(folder, { writeIds: true })
  expect(readFileSync(join(folder, 'ids.yaml'), 'utf8')).toBe(before)
  expect(before).toMatch(/claim\/bob-goes\/evidence-1: [0-9a-f]{8}-[0-9a-f]{4}-7/)
})
