import { expect, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { ask, signUpEditor } from './editor.ts'
import { current } from './queue.ts'
import { watch } from './site.ts'

test('before publishing one sees what would be asked, and says which list is whole', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/studio')
  await signUpEditor(page)
  const name = `Dorlin ${crypto.randomUUID().slice(0, 6)}`
  // Of verbs that no other test publishes.
  const text = `The harbour of ${name} gets deeper
Kestrel Works dredged the harbour of ${name} in March 2024. Northway Marine dredged the canal of ${name} in April 2024.
Osprey Lines dredged the river mouth of ${name} in May 2024. Tarn Shipping dismantled 140 sheds in ${name} in June 2024.`
  const { ingestDocument } = await ask(
    page,
    'mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { ... on Ingestion { id } } }',
    { input: { text, anyway: true } },
  )
  const look = async () =>
    (
      await ask(page, 'query($id: ID!) { studio { ingestion(id: $id) { status document { id slug } } } }', {
        id: ingestDocument.id,
      })
    ).studio.ingestion
  await expect.poll(async () => (await look()).status, { timeout: 60_000 }).toBe('DONE')
  const { id, slug } = (await look()).document
  const { studio } = await ask(
    page,
    'query($d: ID!) { studio { suggestions(document: $d, kinds: [CLAIM], first: 50) { nodes { id } } } }',
    { d: id },
  )
  // An edit that is left as it was leads back to what was to be edited.
  await page.goto(`/studio/documents/${slug}`)
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const words = (await current(page).textContent()) ?? ''
  await page.keyboard.press('e')
  const form = page.getByRole('form', { name: /claim/iu })
  await expect(form).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(current(page)).toHaveText(words)

  const revisions = studio.suggestions.nodes.map((node: { id: string }) => node.id)
  await ask(page, 'mutation($r: [ID!]!) { decide(revisions: $r, decision: ACCEPTED) { __typename } }', { r: revisions })

  const faults = watch(page)
  await page.goto(`/studio/documents/${slug}`)
  await page.keyboard.press('p')
  const panel = page.getByRole('region', { name: /^Publish the document/u })
  const told = panel.getByRole('heading', { level: 3 })
  await expect(told).toContainText(/come(?:s)? of this/u, { timeout: 20_000 })
  const questions = async () => Number(/\d+/u.exec((await told.textContent()) ?? '')?.[0] ?? 0)
  const before = await questions()
  expect(before).toBeGreaterThan(0)
  expect(await findViolations(page)).toEqual([])

  await panel.getByRole('button', { name: /that the article says with “dredges”/u }).press('Enter')
  await expect(panel.getByRole('button', { name: /“dredges”/u })).toHaveCount(0)
  await expect.poll(questions).toBeGreaterThan(before)
  // Enter goes on from where what was pressed has gone.
  await expect(told).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Queue' }).getByRole('status')).toContainText('Published')
  const after = await ask(
    page,
    'query { studio { predicates(text: "dredges", first: 5) { nodes { label complete status } } } }',
  )
  expect(after.studio.predicates.nodes).toContainEqual({ label: 'dredges', complete: true, status: 'PUBLISHED' })

  // To the quiz it is one link, the first of those that stand there, in sight.
  const quiz = page.getByRole('link', { name: 'Take the quiz' })
  await expect(quiz).toBeInViewport({ timeout: 20_000 })
  await expect(quiz).toHaveAttribute('href', `/quizzes/${slug}`)
  await expect(page.getByRole('complementary', { name: 'Queue' }).getByRole('link').first()).toHaveText('Take the quiz')
  await expect(page.getByRole('complementary', { name: 'Queue' }).getByRole('status')).toContainText(
    'Its quiz is ready',
  )
  expect(await findViolations(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(quiz).toBeInViewport()

  // What is published says the same.
  await page.getByRole('button', { name: 'What is asked of it' }).click()
  await expect(page.getByRole('heading', { level: 3, name: /come(?:s)? of this/u })).toBeVisible()
  expect(faults).toEqual([])
})
