import { expect, test } from '@playwright/test'
import { findPages } from './site.ts'

test('a quiz is played to its end with the keyboard alone', async ({ page, request }) => {
  test.setTimeout(60_000)
  await page.goto((await findPages(request)).quiz, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Start' }).focus()
  await page.keyboard.press('Enter')
  for (let question = 1; question <= 8; question += 1) {
    await expect(page.getByText(`Question ${question} of 8`)).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    // What came of it is announced, and the way on has the focus.
    await expect(page.getByRole('status')).toHaveText(/^(Right: |Not right\. The answer is: )/u)
    const next = page.getByRole('button', { name: question < 8 ? 'Next question' : 'See the result' })
    await expect(next).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d of 8 right$/u)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a reload goes on where it was', async ({ page, request }) => {
  await page.goto((await findPages(request)).quiz, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Question 2 of 8')).toBeVisible()
})

test('no key reaches the browser before the answer', async ({ page, request }) => {
  const seen: string[] = []
  page.on('response', async (response) => {
    if (/json|html|x-component/u.test(response.headers()['content-type'] ?? ''))
      seen.push(await response.text().catch(() => ''))
  })
  await page.goto((await findPages(request)).quiz, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('radio').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.join('\n')).not.toMatch(/"(because|correct|right)\\?":(?!null|\\?"?null)/u)
})

test('a question can be reported', async ({ page, request }) => {
  await page.goto((await findPages(request)).quiz, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByText('Report this question').click()
  await page.getByLabel('What is wrong with it?').fill('Two answers are right.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Thank you.')).toBeVisible()
})
