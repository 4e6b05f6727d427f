import { expect, type Locator, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { nameAnew, openClaim } from './claim-filling.ts'
import { ask, backstop, signUpEditor } from './editor.ts'
import { status } from './queue.ts'

// Beside what the fields of a new claim ask (claim-form.spec.ts): what becomes of its sentence, and of names that were written over.
const run = crypto.randomUUID().slice(0, 6)

test.beforeEach(async ({ page }) => {
  backstop('seed')
  await page.goto('/')
  await signUpEditor(page)
})

test('a suggested sentence follows whom it names; one that somebody typed does not', async ({ page }) => {
  const form = await openClaim(page)
  const subject = form.locator('#claim-subject')
  const sentence = form.locator('#claim-text')
  const mark = form.locator('[data-proposed]').filter({ has: page.locator('#claim-text') })
  await expect(mark).toContainText('Suggested')
  expect(await findViolations(page)).toEqual([])
  const [was, before] = [await subject.inputValue(), await sentence.inputValue()]
  expect(before).toContain(was)
  await nameAnew(form, subject, `Zorvik ${run}`)
  await expect(sentence).toHaveValue(before.replace(was, `Zorvik ${run}`))
  await expect(mark).toHaveCount(1)
  // Emptied first, and then somebody else.
  await subject.fill('')
  await expect(sentence).toHaveValue(before.replace(was, `Zorvik ${run}`))
  await subject.pressSequentially('Emmanuel Mac')
  await expect(form.getByRole('option', { name: 'Emmanuel Macron', selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  const followed = before.replace(was, 'Emmanuel Macron')
  await expect(sentence).toHaveValue(followed)
  await sentence.press('End')
  await page.keyboard.type(' Indeed.')
  await expect(mark).toHaveCount(0)
  const typed = await sentence.inputValue()
  await nameAnew(form, subject, `Zorvik ${run}`)
  await expect(sentence).toHaveValue(typed)
  await page.keyboard.press('Escape')
})

test('a suggested sentence is composed anew for what is done and to whom; what was typed can be undone, and stays', async ({
  page,
}) => {
  const form = await openClaim(page)
  const [subject, does, object, sentence] = ['subject', 'predicate', 'object', 'text'].map((part) =>
    form.locator(`#claim-${part}`),
  ) as [Locator, Locator, Locator, Locator]
  const mark = form.locator('[data-proposed]').filter({ has: page.locator('#claim-text') })
  const was = await subject.inputValue()
  await nameAnew(form, does, `paints ${run}`)
  await object.fill('the sea')
  await expect(form.getByRole('option', { name: 'the sea as words' })).toBeVisible()
  while (!(await form.getByRole('option', { name: 'the sea as words', selected: true }).isVisible()))
    await object.press('ArrowDown')
  await object.press('Enter')
  await expect(sentence).toHaveValue(`${was} paints ${run} the sea.`)
  await nameAnew(form, does, `sells ${run}`)
  await expect(sentence).toHaveValue(`${was} sells ${run} the sea.`)
  await expect(mark).toContainText('Suggested')
  await form.locator('#claim-modality').selectOption('PREDICTION')
  await expect(sentence).toHaveValue(`${was} will sell ${run} the sea.`)
  await sentence.press('Control+End')
  await page.keyboard.type(' Indeed.')
  await expect(mark).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(sentence).not.toHaveValue(/Indeed\.$/u)
  await page.keyboard.type(' Now.')
  await nameAnew(form, does, `paints ${run}`)
  await expect(sentence).toHaveValue(/will sell .* Now\.$/u)
  // Emptied, it is composed again once something else is said.
  await sentence.fill('')
  await nameAnew(form, does, `sells ${run}`)
  await expect(sentence).toHaveValue(`${was} will sell ${run} the sea.`)
  await expect(mark).toContainText('Suggested')
  await form.getByRole('button', { name: 'Throw away' }).click()
})

test('a predicate that was kept while it was typed, and written over, is taken back when the claim is saved', async ({
  page,
}) => {
  const form = await openClaim(page)
  const [does, object] = ['predicate', 'object'].map((part) => form.locator(`#claim-${part}`)) as [Locator, Locator]
  const [first, last] = [`puts ${run}`, `sets ${run}`]
  const drafted = async () => {
    const { studio } = await ask(
      page,
      'query($text: String!) { studio { predicates(text: $text, first: 5) { nodes { label } } } }',
      { text: run },
    )
    return studio.predicates.nodes.map(({ label }: { label: string }) => label).toSorted()
  }
  const subject = form.locator('#claim-subject')
  await subject.fill('')
  await subject.pressSequentially('Emmanuel Mac')
  await expect(form.getByRole('option', { name: 'Emmanuel Macron', selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await nameAnew(form, does, first)
  await expect(form.getByText('Saved as a draft.')).toBeVisible()
  expect(await drafted()).toContain(first)
  await nameAnew(form, does, last)
  await object.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect.poll(drafted).toEqual(expect.arrayContaining([last]))
  await expect.poll(drafted).not.toContain(first)
  // All its steps go back with U.
  await expect(status(page)).toContainText('New claim')
  await page.keyboard.press('u')
  await expect(status(page)).toContainText('Taken back')
  await expect.poll(drafted).not.toContain(last)
  expect(await drafted()).not.toContain(first)
})
