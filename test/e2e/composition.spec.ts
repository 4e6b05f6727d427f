import { expect, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { giveAnswer } from './answering.ts'
import { listens, open } from './open.ts'
import { findPages } from './site.ts'

test('a set of one’s own: counted while it is chosen, named by its address, kept by its run, short where the article is', async ({
  page,
  request,
}) => {
  const { quiz, entity } = await findPages(request)
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, quiz)
  await page.getByText('Make your own set').click()
  // Each kind of question is called by words, not by its name in the code.
  for (const kind of await page.getByRole('checkbox').all()) await expect.soft(kind).toHaveAccessibleName(/^\p{Lu}/u)
  await page.getByRole('spinbutton', { name: 'How many (at most 30)' }).fill('99')
  await expect(page.getByText(/^A set has at most 30 questions\. \d+ questions fit;/u)).toBeVisible()
  await page.getByRole('spinbutton', { name: 'How many' }).fill('3')
  await page.getByLabel('Who says it').check()
  const counted = page.getByRole('status').filter({ hasText: 'fit' })
  await expect(counted).toHaveText(/^\d+ questions fit; the set has 3\.$/u)
  await page.getByLabel('How certain it is').check()
  await expect(counted).toHaveText(/^\d\d questions fit; the set has 3\.$/u)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Make this set' }).click()
  await expect(page).toHaveURL(`${quiz}?length=3&types=attribution,modality`)
  await expect(page.getByText(/^3 questions on/u)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible()

  await listens(page)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Question 1 of 3')
  await expect(page).toHaveURL(/\?length=3&types=attribution,modality&attempt=[^&]+&question=1$/u)
  await giveAnswer(page)
  await page.getByRole('button', { name: 'Check' }).click()
  const verdict = page.getByRole('region', { name: /^(Right|Not right)$/u })
  await expect(verdict).toBeVisible()
  await page.reload()
  await expect(verdict).toBeVisible()

  // From an entity to the questions about it, and what is missing of eight.
  await page.goto(entity)
  const about = page.getByRole('link', { name: /^Try \d+ questions? about this$/u })
  const [promised] = /\d+/u.exec((await about.textContent()) ?? '') ?? []
  await about.click()
  await expect(page.getByText(new RegExp(`^${promised} questions? on`, 'u'))).toBeVisible()
  await page.goto(`${quiz}?length=30`)
  await expect(page.getByText(/^\d+ of 30: no more questions on the article go well together\./u)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form makes a set too; what nothing fits, and what cannot be, is said with a way on', async ({
    page,
    request,
  }) => {
    const { quiz, document } = await findPages(request)
    await page.goto(quiz)
    await page.getByText('Make your own set').click()
    await page.getByLabel('How hard').selectOption('hard')
    await page.getByRole('button', { name: 'Make this set' }).click()
    await expect(page).toHaveURL(`${quiz}?difficulty=hard`)
    const status = async (search: string) => (await page.goto(`${quiz}?${search}`))?.status()
    expect(await status('types=ordering&to=0')).toBe(404)
    await expect(page.getByRole('heading', { name: 'No question fits' })).toBeVisible()
    await page.getByRole('link', { name: /^on the whole article/u }).click()
    await expect(page).toHaveURL(`${quiz}?types=ordering`)
    for (const [search, sentence] of [
      ['types=riddle', 'cannot be “riddle”'],
      ['difficulty=nightmare', 'it is one of easy, middling, hard'],
      ['length=many', 'a whole number from 1 to 30'],
      ['about=nobody-at-all', 'No entity has the slug'],
    ] as const) {
      expect(await status(search), search).toBe(404)
      await expect(page.getByText(sentence), search).toBeVisible()
    }
    expect((await page.goto(document))?.status()).toBe(200)
  })
})
