import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { small } from '../testing/small-seed.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { applySeeds } from './apply-seeds.ts'
import { readSeed, writeSeedIds } from './read-seed.ts'

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
    const guards = join(path, 'guards.yaml')
    writeFileSync(guards, sequel['guards.yaml'].replace('to: bob', 'to: bobb'))
    expect(() => readSeed(path)).toThrow('there is no entity “bobb”: did you mean “bob”?')
    writeFileSync(guards, sequel['guards.yaml'])
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

  test('a law that only publication knows refuses one too', async () => {
    await apply()
    putBeside('other', { 'document.yaml': small['document.yaml'].replace('anns-plan', 'another-plan') })
    rmSync(folder, { recursive: true })
    writeSeedIds(join(root, 'other'))
    expect(await refusals()).toEqual([`${root}/other: The slug “ann” belongs to something else.`])
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

  test('one without its document.yaml is refused, and a folder with no file of a seed is none', async () => {
    mkdirSync(join(root, 'notes'))
    writeFileSync(join(root, 'notes/README.md'), 'Not a seed.')
    renameSync(join(folder, 'document.yaml'), join(folder, 'document.yml'))
    expect(await apply()).toEqual([
      {
        name: 'small',
        outcome: 'refused',
        problem: expect.objectContaining({
          message: `${root}/small/document.yaml: it cannot be read, and every seed has it.`,
          remedy: 'Rename document.yml to document.yaml.',
        }),
      },
    ])
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
        message: `${root}/a-sequel: it uses what the seed small defines, which is refused.`,
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
      `${root}/a-sequel: it uses what small defines, and these seeds use one another in a circle.`,
      `${root}/small: it uses what a-sequel defines, and these seeds use one another in a circle.`,
    ])
  })

  test('an entity that another one has by another slug is refused in the one that came later', () => {
    const path = putBeside('a-sequel', {
      ...sequel,
      'entities.yaml': `${sequel['entities.yaml']}- { slug: robert, name: Bob, kind: PERSON, description: null }\n`,
    })
    expect(() => writeSeedIds(path)).toThrow(
      expect.objectContaining({
        message: `${root}/a-sequel/entities.yaml:2: robert: name: “Bob” is what the person “bob” of the seed small is called.`,
        remedy: 'Use “bob” here; if this is another person, say in its name what sets it apart.',
      }),
    )
    expect(() => readSeed(folder)).not.toThrow()
  })

  test.each([
    ['entities.yaml', 'entities.yaml:2: ann: the entity “ann” belongs to the seed small.'],
    ['predicates.yaml', 'predicates.yaml:2: goes: the predicate “goes” belongs to the seed small.'],
    ['document.yaml', 'document.yaml:2: slug: the document “anns-plan” belongs to the seed small.'],
  ] as const)('what another one had before is refused in %s, with its owner', (name, message) => {
    // Before it by name: who was first is told by the ids, not by the alphabet.
    const path = putBeside('a-sequel', { ...sequel, [name]: small[name] })
    expect(() => writeSeedIds(path)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(`${root}/a-sequel/${message}`),
      }),
    )
    expect(() => readSeed(folder)).not.toThrow()
  })
})

test('ids are written once and kept', () => {
  const before = readFileSync(join(folder, 'ids.yaml'), 'utf8')
  expect(writeSeedIds(folder)).toBe(0)
  expect(readFileSync(join(folder, 'ids.yaml'), 'utf8')).toBe(before)
  expect(before).toMatch(/claim\/bob-goes\/evidence-1: [0-9a-f]{8}-[0-9a-f]{4}-7/)
})
