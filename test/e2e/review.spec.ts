import { expect, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { check, giveAnswer } from './answering.ts'
import { listens, open } from './open.ts'
import { findPages, watch } from './site.ts'

test.use({ viewport: { width: 390, height: 844 } })

test('what was answered wrong is due the same day, is reviewed in the same player, and then comes back later', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000)
  const faults = watch(page)
  const { quiz } = await findPages(request)
  await open(page, '/review')
  await expect(page.getByText('Nothing yet.')).toBeVisible()

  await open(page, quiz)
  await page.getByRole('button', { name: 'Start' }).click()
  const verdict = page.getByRole('region', { name: /^(Right|Not right)$/u })
  const answerAll = async () => {
    const outcomes: boolean[] = []
    for (;;) {
      await giveAnswer(page)
      await check(page).click()
      await expect(verdict).toBeFocused()
      outcomes.push((await verdict.getByRole('heading', { level: 2 }).textContent()) === 'Right')
      const next = page.getByRole('link', { name: 'Next question' })
      if ((await next.count()) === 0) return outcomes
      await next.click()
    }
  }
  const outcomes = await answerAll()
  expect(outcomes).toContain(false)
  await page.getByRole('link', { name: 'See the result' }).click()
  await page.getByRole('link', { name: 'See when this comes back' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Due today')
  await expect(page.getByText(/^\d+ claims? (is|are) due\. You answered/u)).toBeVisible()
  await expect(page.getByText('Not enough answers yet: 8 of 30 questions.')).toBeVisible()
  expect(await findViolations(page)).toEqual([])

  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).toHaveURL(/\/review\?attempt=.+&question=1$/u)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Question 1 of')
  await open(page, '/review')
  await page.getByRole('link', { name: /^Continue at question 1 of/u }).click()
  const reviewed = await answerAll()
  await page.getByRole('link', { name: 'See the result' }).click()
  const right = reviewed.filter(Boolean).length
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${right} of ${reviewed.length} right`)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: /\w/u })).toHaveText(/comes back|Still today/u)
  expect(await findViolations(page)).toEqual([])
  expect(faults).toEqual([])
})

test('an exam is set and taken away, by keyboard, and says so', async ({ page }) => {
  await open(page, '/review')
  await expect(page.getByRole('heading', { name: 'Is there an exam?' })).toBeVisible()
  const input = page.getByLabel('Day of the exam')
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await input.fill(day)
  await input.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /\w/u })).toHaveText(/^The exam is on \d+ \w+ \d{4}\.$/u)
  await page.reload()
  await listens(page)
  await expect(page.getByRole('heading', { name: /^Exam on/u })).toBeVisible()
  await expect(input).toHaveValue(day)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /\w/u })).toHaveText('The exam is taken away.')
  await expect(input).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Is there an exam?' })).toBeVisible()
})

test.describe('where clocks are far from UTC', () => {
  test.use({ timezoneId: 'Pacific/Auckland' })
  test('the day is the learner’s own', async ({ page }) => {
    const asked = page.waitForRequest((each) => (each.postData() ?? '').includes('ReviewPage'))
    await page.goto('/review')
    expect(JSON.parse((await asked).postData() ?? '').variables.utcOffset).toBeGreaterThanOrEqual(720)
    await expect(page.getByText('Nothing yet.')).toBeVisible()
  })
})
