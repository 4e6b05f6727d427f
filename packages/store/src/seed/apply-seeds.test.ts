import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { applySeeds } from './apply-seeds.ts'
import { readSeed, writeSeedIds } from './read-seed.ts'

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
  writeSeedIds(folder)
  ids = readFileSync(join(folder, 'ids.yaml'), 'utf8')
})
afterEach(() => rmSync(root, { recursive: true }))

/** A second seed, as the first but for these files, without ids. */
const putBeside = (name: string, files: Partial<typeof small>) => {
  const path = join(root, name)
  mkdirSync(path)
  for (const [file, text] of Object.entries({ ...small, ...files })) writeFileSync(join(path, file), text)
  return path
}
const apply = () => applySeeds(db, root, new Date('2026-01-02T00:00:00Z'))
const refusals = async () =>
  (await apply()).flatMap((outcome) => (outcome.outcome === 'refused' ? [outcome.problem.message] : []))

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
    writeSeedIds(folder)
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
    expect(await apply()).toEqual([
      { name: 'small', outcome: 'refused', problem: expect.objectContaining({ code: 'BROKEN_LAW' }) },
    ])
    expect(await db.prisma.revision.count()).toBe(before)
  })
})

describe('a seed file that breaks a law is refused with line and reason', () => {
  test.each([
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [Bob 🇺🇦 has gone]',
      'claims.yaml:19: bob-went: 1.evidence.0: these words are not in the article: “Bob 🇺🇦 has gone”',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [Bob]',
      'claims.yaml:19: bob-went: 1.evidence.0: these words stand 3 times',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: []',
      'claims.yaml:19: bob-went: 1.evidence: a claim needs at least one',
    ],
    [
      'claims.yaml',
      'speaker: ann',
      'speaker: the-plan',
      'claims.yaml:9: bob-goes: 0.attribution.0.speaker: a plan does not speak: a speaker is PERSON or ORGANIZATION or GROUP',
    ],
    [
      'claims.yaml',
      'object: null',
      'object: { text: in 1871, time: 1871, because: null }',
      'claims.yaml:6: bob-goes: 0.object.time: time must be text: write "1871".',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [{ quote: Bob 🇺🇦 went }]',
      'claims.yaml:19: bob-went: 1.evidence.0.after: after is missing',
    ],
    [
      'claims.yaml',
      'object: null',
      'object: { text: between 3 and 2, minimum: 3, maximum: 2 }',
      'claims.yaml:6: bob-goes: 0.object: the minimum is above the maximum',
    ],
    ['claims.yaml', '  modality: PLAN\n', '', 'claims.yaml:2: bob-goes: 0.modality: modality is missing'],
    [
      'claims.yaml',
      'subject: bob',
      'subject: the-plan',
      'claims.yaml:4: bob-goes: 0.subject: the subject of “goes” is PERSON, and “the-plan” is PLAN',
    ],
    [
      'claims.yaml',
      'object: null',
      'object: { text: her plan, entity: the-plan }',
      'claims.yaml:6: bob-goes: 0.object: the object of “goes” is no entity, and “the-plan” is PLAN',
    ],
    ['claims.yaml', 'subject: bob', 'subject: bobby', 'claims.yaml:4: bob-goes: 0.subject: there is no entity “bobby”'],
    [
      'claims.yaml',
      'modality: PLAN',
      'modality: PLANNED',
      'claims.yaml:7: bob-goes: 0.modality: modality is one of ASSERTED, PLAN,',
    ],
    ['claims.yaml', 'key: bob-went', 'key: bob-goes', 'claims.yaml:12: bob-goes: 1: “bob-goes” stands here twice'],
    [
      'claims.yaml',
      'object: null',
      'object: { text: x, entty: ann }',
      'claims.yaml:6: bob-goes: 0.object: there is no field “entty” here',
    ],
    ['entities.yaml', 'slug: ann,', 'slug: Ann,', 'entities.yaml:2: Ann: 0.slug: lower-case letters'],
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
        message: `${basename(root)}/small/claims.yaml:4: bob-goes: 0.subject: there is no entity “bobby”.`,
        remedy: 'Mend the file and start again; nothing of this seed was taken in.',
      }),
    )
  })

  const told = () => {
    try {
      readSeed(folder)
    } catch (error) {
      return (error as Error).message.replaceAll(`${basename(root)}/small/`, '').split('\n')
    }
    return []
  }

  test('with all its faults at once, one an entry: first what breaks the shape of a file', () => {
    change('claims.yaml', 'subject: bob', 'subject: bobby')
    change('claims.yaml', 'evidence: [Bob 🇺🇦 went]', 'evidence: [Bob flew]')
    change('guards.yaml', 'from: ann', 'from: anna')
    expect(told()).toEqual([
      'guards.yaml:2: 0.from: there is no entity “anna”.',
      'claims.yaml:4: bob-goes: 0.subject: there is no entity “bobby”.',
      expect.stringMatching(/^claims.yaml:\d+: bob-went: .*these words are not in the article: “Bob flew”\.$/),
    ])
    change('entities.yaml', 'slug: ann,', 'slug: Ann,')
    change('claims.yaml', 'modality: PLAN', 'modality: PLANNED')
    rmSync(join(folder, 'relations.yaml'))
    expect(told()).toEqual([
      expect.stringMatching(/^entities.yaml:2: Ann: 0.slug: lower-case letters/),
      expect.stringMatching(/^claims.yaml:7: bob-goes: 0.modality: modality is one of/),
      'relations.yaml: it cannot be read, and every seed has it.',
    ])
  })

  test('a file that is missing', () => {
    rmSync(join(folder, 'guards.yaml'))
    expect(() => readSeed(folder)).toThrow('small/guards.yaml: it cannot be read, and every seed has it.')
  })

  test('a law that only publication knows', async () => {
    await apply()
    putBeside('other', { 'document.yaml': small['document.yaml'].replace('anns-plan', 'another-plan') })
    rmSync(folder, { recursive: true })
    writeSeedIds(join(root, 'other'))
    expect(await refusals()).toEqual([`${basename(root)}/other: The slug “ann” belongs to something else.`])
  })

  test('ids that are none', () => {
    writeFileSync(join(folder, 'ids.yaml'), 'document/anns-plan: one\n')
    expect(() => readSeed(folder)).toThrow(`${basename(root)}/small/ids.yaml:1: document/anns-plan: `)
  })

  test('bytes that are not UTF-8', () => {
    writeFileSync(join(folder, 'article.txt'), Buffer.from([0x41, 0xff, 0x42]))
    expect(() => readSeed(folder)).toThrow('article.txt: it is not UTF-8')
  })

  test('a part without an id', () => {
    write('entities.yaml', `${small['entities.yaml']}- { slug: cy, name: Cy, kind: PERSON, description: null }\n`)
    expect(() => readSeed(folder)).toThrow('small/ids.yaml: there is no id for entity/cy.')
  })

  test('a part without an id only when there is no other fault', () => {
    change('claims.yaml', 'evidence: [Bob 🇺🇦 went]', 'evidence: [Bob flew]')
    rmSync(join(folder, 'ids.yaml'))
    expect(() => readSeed(folder)).toThrow('these words are not in the article')
    write('claims.yaml', small['claims.yaml'])
    expect(() => readSeed(folder)).toThrow(/ids.yaml: there is no id for text\/\w+ and \d+ more\./)
  })
})

/** An article that says something of Ann and Bob, whom the seed `small` defines. */
const sequel = {
  'document.yaml': small['document.yaml'].replace('anns-plan', 'sequel'),
  'predicates.yaml': '[]',
  'entities.yaml': '- { slug: cy, name: Cy, kind: PERSON, description: null }\n',
  'guards.yaml': '- { kind: OVERLAPPING, from: cy, to: bob, because: A test. }\n',
}

describe('seeds side by side', () => {
  test('one may use what another defines, and comes after it', async () => {
    const path = putBeside('a-sequel', sequel)
    expect(writeSeedIds(path)).toBeGreaterThan(0)
    expect(readSeed(path).needs).toEqual(new Set(['small']))
    const own = readFileSync(join(path, 'ids.yaml'), 'utf8')
    expect(own).toContain('entity/cy')
    expect(own).not.toContain('entity/bob')
    const fresh = await createTestDatabase()
    const empty = openDatabase(fresh.url)
    expect(await applySeeds(empty, root, new Date('2026-01-02T00:00:00Z'))).toEqual([
      { name: 'a-sequel', outcome: 'published' },
      { name: 'small', outcome: 'published' },
    ])
    expect(await empty.prisma.claim.count({ where: { subject: { name: 'Bob' } } })).toBe(4)
    expect(await empty.prisma.entity.count()).toBe(4)
    await empty.close()
    await fresh.drop()
  })

  test('one that is refused leaves the others alone, and nothing of it gets in', async () => {
    const bad = putBeside('a-bad', {
      ...sequel,
      'document.yaml': sequel['document.yaml'].replace('sequel', 'bad'),
      'entities.yaml': '- { slug: dee, name: Dee, kind: PERSON, description: null }\n',
      'guards.yaml': '[]',
    })
    writeSeedIds(bad)
    const claims = small['claims.yaml'].replace('Bob 🇺🇦 went]', 'Bob flew]')
    writeFileSync(join(bad, 'claims.yaml'), claims)
    const fresh = await createTestDatabase()
    const empty = openDatabase(fresh.url)
    expect(await applySeeds(empty, root, new Date('2026-01-02T00:00:00Z'))).toEqual([
      {
        name: 'a-bad',
        outcome: 'refused',
        problem: expect.objectContaining({ message: expect.stringContaining('a-bad/claims.yaml:19: bob-went: ') }),
      },
      { name: 'small', outcome: 'published' },
    ])
    expect(await empty.prisma.document.findMany({ select: { slug: true } })).toEqual([{ slug: 'anns-plan' }])
    expect(await empty.prisma.aggregate.count()).toBe(readSeed(folder).aggregates.length)
    expect(await empty.prisma.changeSet.count()).toBe(1)
    expect(await empty.prisma.documentText.count()).toBe(1)
    await empty.close()
    await fresh.drop()
  })

  test('one that uses a refused one is told so', async () => {
    writeSeedIds(putBeside('a-sequel', sequel))
    change('claims.yaml', 'subject: bob', 'subject: bobby')
    const fresh = await createTestDatabase()
    const empty = openDatabase(fresh.url)
    const outcomes = await applySeeds(empty, root, new Date('2026-01-02T00:00:00Z'))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
    expect(outcomes[0]).toMatchObject({
      problem: {
        message: `${basename(root)}/a-sequel: it uses what the seed small defines, which is refused.`,
        remedy: 'Mend that one first.',
      },
    })
    expect(await empty.prisma.aggregate.count()).toBe(0)
    await empty.close()
    await fresh.drop()
  })

  test('a circle is refused', async () => {
    const path = putBeside('a-sequel', { ...sequel, 'article.txt': `${small['article.txt']} Cy slept.` })
    writeSeedIds(path)
    write('guards.yaml', `${small['guards.yaml']}- { kind: OVERLAPPING, from: cy, to: ann, because: A test. }\n`)
    writeSeedIds(folder)
    expect(await refusals()).toEqual([
      `${basename(root)}/a-sequel: it uses what small defines, and these seeds use one another in a circle.`,
      `${basename(root)}/small: it uses what a-sequel defines, and these seeds use one another in a circle.`,
    ])
  })

  test.each([
    ['entities.yaml', 'entities.yaml:2: ann: 0: the entity “ann” belongs to the seed small.'],
    ['predicates.yaml', 'predicates.yaml:2: goes: 0: the predicate “goes” belongs to the seed small.'],
    ['document.yaml', 'document.yaml:2: slug: the document “anns-plan” belongs to the seed small.'],
  ] as const)('what another one had before is refused in %s, with its owner', (name, message) => {
    // Before it by name: who was first is told by the ids, not by the alphabet.
    const path = putBeside('a-sequel', { ...sequel, [name]: small[name] })
    expect(() => writeSeedIds(path)).toThrow(`${basename(root)}/a-sequel/${message}`)
    expect(() => readSeed(folder)).not.toThrow()
  })
})

test('ids are written once and kept', () => {
  const before = readFileSync(join(folder, 'ids.yaml'), 'utf8')
  expect(writeSeedIds(folder)).toBe(0)
  expect(readFileSync(join(folder, 'ids.yaml'), 'utf8')).toBe(before)
  expect(before).toMatch(/claim\/bob-goes\/evidence-1: [0-9a-f]{8}-[0-9a-f]{4}-7/)
})
