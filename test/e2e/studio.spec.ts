import { execFileSync } from 'node:child_process'
import { expect, type Page, test } from '@playwright/test'
import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'
import { findViolations } from './accessibility.ts'
import { watch } from './site.ts'

// An editor's day by the keyboard alone, on an article of our own: test/e2e/seeds. It stands behind the others in every list.
const slug = 'the-ferry-of-mora-gets-a-battery'
const run = crypto.randomUUID().slice(0, 6)

/** The command line tool, on the database behind the pages. */
const backstop = (...args: string[]): string =>
  execFileSync(process.execPath, ['apps/cli/src/main.ts', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      SEEDS_DIR: 'test/e2e/seeds',
      DATABASE_URL: process.env.DATABASE_URL ?? findEmbedded('.data/pg')?.url,
    },
  })

/** Counts what is pressed, as fingers do: a chord is one, a letter typed is one. */
function keyboardOf(page: Page) {
  let pressed = 0
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        pressed += 1
        await page.keyboard.press(key)
      }
    },
    type: async (text: string) => {
      pressed += text.length
      await page.keyboard.type(text)
    },
    /** What was pressed since it was asked last. */
    count: () => {
      const count = pressed
      pressed = 0
      return count
    },
  }
}
const medianOf = (counts: readonly number[]) => counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0

async function signUpEditor(page: Page) {
  const [, token] = /\/join\/(\S+)/u.exec(backstop('user', 'invite', '--role', 'editor')) ?? []
  const account = { name: 'Edith', email: `e2e-${crypto.randomUUID()}@example.org`, password: 'correct horse battery', invite: token }
  expect((await page.request.post('/api/auth/sign-up/email', { data: account, headers: { origin: new URL(page.url()).origin } })).ok()).toBe(true)
}

async function ask(page: Page, query: string, variables: object = {}) {
  const answer = await page.request.post('/graphql', { data: { query, variables }, headers: { 'x-graphql-yoga-csrf': '1' } })
  const { data, errors } = await answer.json()
  expect(errors).toBeUndefined()
  return data
}

const propose = `mutation($change: ChangeInput!, $document: ID) { propose(change: $change, document: $document) {
  ... on Proposed { revision { id } thing { id } } ... on BrokenLaw { message field } } }`

/** Suggestions as a program would make them: claims on sentences of the text that wait, each with an entity of its own. */
async function suggest(page: Page, sentences: readonly string[]) {
  const { studio } = await ask(
    page,
    `query($slug: String!) { studio { document(slug: $slug) { id text }
      completeNames(text: "Ida Lund") { entity { id } } completePredicates(text: "builds") { predicate { id } } } }`,
    { slug },
  )
  const { id: document, text } = studio.document
  const revisions: string[] = []
  for (const sentence of sentences) {
    const start = [...text.slice(0, text.indexOf(sentence))].length
    const claim = {
      ...{ text: `${sentence} (${run})`, evidence: [{ start, end: start + [...sentence].length }] },
      ...{ subject: studio.completeNames[0].entity.id, predicate: studio.completePredicates[0].predicate.id },
    }
    revisions.push((await ask(page, propose, { change: { claim }, document })).propose.revision.id)
  }
  await ask(page, 'mutation($r: [ID!]!) { decide(revisions: $r, decision: PENDING) { __typename } }', { r: revisions })
}

const status = (page: Page) => page.getByRole('complementary', { name: 'Queue' }).getByRole('status')
const current = (page: Page) => page.locator('[data-entry][aria-current]')

test('an editor’s day: suggestions, claims by selection, a merge, a conflict, published, taken back, published', async ({ page, context }) => {
  test.setTimeout(180_000)
  backstop('seed')
  await page.goto('/studio')
  await expect(page.getByRole('heading', { name: 'The studio is for editors' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await signUpEditor(page)
  const sentences = ['The boat replaces a diesel ferry', 'Norvik built it in fourteen months', 'Fishermen fear that the quay will be closed']
  await suggest(page, sentences)
  const faults = watch(page)
  const { press, type, count } = keyboardOf(page)
  await page.goto(`/studio/documents/${slug}`, { waitUntil: 'networkidle' })
  expect(await findViolations(page)).toEqual([])

  // Suggestions: accepted, rejected with a reason, taken back and accepted.
  const accepted: number[] = []
  await expect(current(page)).toContainText(sentences[0] as string)
  await expect(current(page)).toBeFocused()
  for (const [at, sentence] of sentences.entries()) {
    await expect(current(page)).toContainText(sentence)
    count()
    await press('a')
    accepted.push(count())
    await expect(status(page)).toContainText('Accepted')
    await expect(current(page)).toBeFocused()
    if (at === 0) await expect(current(page)).toContainText(sentences[1] as string)
  }
  await press('u')
  await expect(status(page)).toContainText('Taken back')
  await expect(current(page)).toContainText(sentences[2] as string)
  await press('r', '1')
  await expect(status(page)).toContainText('Rejected')
  await press('u')
  await expect(status(page)).toContainText('Taken back')
  await press('a')
  await expect(status(page)).toContainText('Accepted')

  // Claims on words: into the text, to the sentence, C; who is named there stands in the form already.
  const written: number[] = []
  await press('t')
  await expect(page.getByRole('textbox', { name: /^The text/u })).toBeFocused()
  for (const at of [0, 1, 2, 3, 4]) {
    count()
    await press('t')
    if (at === 0) await press('ArrowDown')
    for (let step = 0; step < (at === 0 ? 1 : 2); step += 1) await press('ArrowDown')
    await press('Shift+ArrowDown', 'c')
    const form = page.getByRole('form', { name: 'New claim' })
    await expect(form).toBeVisible()
    if (at === 0) expect(await findViolations(page)).toEqual([])
    if ((await form.getByLabel('Who or what').inputValue()) === '') {
      await type('ida')
      await press('Enter')
    }
    await expect(form.getByLabel('does or is')).toBeFocused()
    await type('bui')
    await press('Enter', 'Control+Enter')
    written.push(count())
    await expect(form).toBeHidden()
    await expect(status(page)).toContainText('New claim')
  }
  console.log(`Keystrokes a claim: accepted suggestion ${medianOf(accepted)} (median of ${accepted.join(', ')}), new claim ${medianOf(written)} (median of ${written.join(', ')}); a chord is one, a letter is one`)
  expect(medianOf(accepted)).toBeLessThanOrEqual(2)
  expect(medianOf(written)).toBeLessThanOrEqual(12)
})
