import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { killAll, makeDataFolder, root, startBackstop, waitUntilGone } from './running-backstop.ts'

const data = makeDataFolder()
const shipped = join(root, 'seeds/europe-peacekeeping-plan')
const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'
let seeds: string
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), 'backstop-seeds-'))
  putBadSeed()
})
afterEach(() => {
  killAll(data.path)
  rmSync(seeds, { recursive: true })
})
afterAll(() => data.remove())

/** An article of one claim, whose quote it does not have. */
function putBadSeed(): void {
  const folder = join(seeds, 'a-lamp')
  mkdirSync(folder)
  const files = {
    'article.txt': 'A lamp\nThe lamp was lit.',
    'document.yaml':
      '{ slug: a-lamp, title: A lamp, language: en, publisher: null, author: null, url: null, rights: null, publishedOn: null, datedAround: null }',
    'entities.yaml': '- { slug: the-lamp, name: The lamp, kind: CONCEPT, description: null }',
    'predicates.yaml':
      '- { key: shines, label: shines, inverseLabel: null, description: null, subjectKinds: [CONCEPT], objectKinds: [], functional: false, symmetric: false, complete: false }',
    'claims.yaml':
      '- { key: lit, text: The lamp was lit., subject: the-lamp, predicate: shines, object: null, modality: ASSERTED, polarity: AFFIRMED, evidence: [The lamp shone] }',
    'guards.yaml': '[]',
    'relations.yaml': '[]',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

/** Runs `npm run -s backstop -- <args>` to its end. */
function backstop(...args: string[]) {
  const { DATABASE_URL, ...env } = process.env
  return spawnSync('npm', ['run', '-s', 'backstop', '--', ...args], {
    cwd: root,
    env: { ...env, DATA_DIR: data.path, SEEDS_DIR: seeds },
    encoding: 'utf8',
  })
}

const complaint =
  'claims.yaml:1: lit: evidence 1: these words are not in the article: “The lamp shone”; it has “The lamp” and then “was”, not “shone”.'

test('where no seed at all can be published, the start says why and stops', { timeout: 120_000 }, async () => {
  const started = await startBackstop(data.path, { SEEDS_DIR: seeds })
  expect(await started.exited).toBe(1)
  expect(started.output()).toContain('✗ knowledge')
  expect(started.output()).toContain(complaint)
  expect(await waitUntilGone(data.path)).toEqual([])
})

test('ids are written without a database, and a refused seed keeps none from getting theirs', {
  timeout: 60_000,
}, () => {
  cpSync(shipped, join(seeds, 'shipped'), { recursive: true })
  rmSync(join(seeds, 'shipped/ids.yaml'))
  const { status, stdout, stderr } = backstop('seed', '--write-ids')
  expect(status).toBe(1)
  expect(stderr).toContain(complaint)
  expect(stdout).toMatch(new RegExp(`^${seeds}/shipped/ids.yaml: \\d+ new ids\n$`))
  expect(readFileSync(join(seeds, 'shipped/ids.yaml'), 'utf8')).toContain(`document/${slug}: `)
})

test('a refused seed is told at the start, and everything else is served', { timeout: 180_000 }, async () => {
  cpSync(shipped, join(seeds, 'shipped'), { recursive: true })
  const exported = backstop('quiz', 'export', '--document', slug, '--refused')
  expect(exported).toMatchObject({ status: 0, stderr: expect.stringContaining(complaint) })
  expect(JSON.parse(exported.stdout).reasons.length).toBeGreaterThan(0)

  const started = await startBackstop(data.path, { SEEDS_DIR: seeds })
  await started.ready()
  expect(started.output()).toContain('✓ knowledge   1 article')
  expect(started.output()).toContain(`✗ seed refused   ${seeds}/a-lamp/${complaint}`)
  const answers = (path: string) => fetch(`http://localhost:${started.port}${path}`).then(({ status }) => status)
  expect(await answers(`/documents/${slug}`)).toBe(200)
  expect(await answers('/documents/a-lamp')).toBe(404)
  expect(await answers('/entities/the-lamp')).toBe(404)

  const applied = backstop('seed')
  expect(applied).toMatchObject({ status: 1, stderr: expect.stringContaining(complaint) })
  expect(applied.stdout).toContain('shipped: unchanged')
  started.npm.kill('SIGTERM')
  expect(await waitUntilGone(data.path)).toEqual([])
})
