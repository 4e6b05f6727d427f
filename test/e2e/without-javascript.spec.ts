import { expect, test } from '@playwright/test'
import { findPages } from './site.ts'

test.use({ javaScriptEnabled: false })

test('the article, its claims and its filter work without JavaScript', async ({ page, request }) => {
  const { document } = await findPages(request)
  await page.goto(document)
  await expect(page.locator('[data-marks] p')).not.toHaveCount(0)
  // A mark leads to its claim's note on the same page.
  await page.locator('[data-marks] p a.mark').first().click()
  const target = decodeURIComponent(new URL(page.url()).hash.slice(1))
  await expect(page.locator(`[id="${target}"]`)).toBeInViewport()
  const all = await page.locator('ol > li[id^="note-"]').count()
  await page.getByText(/choose a kind above/u).click()
  await page.getByLabel('Said by').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/speaker=/u)
  expect(await page.locator('ol > li[id^="note-"]').count()).toBeLessThan(all)
})

test('search and everything it finds can be read without JavaScript', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('peacekeepers')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.locator('[data-result]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('what is missing says so with status 404, whatever the address', async ({ page, request }) => {
  const { entity } = await findPages(request)
  for (const path of [
    `${entity}-no`,
    '/documents/no',
    '/claims/no',
    '/entities?after=no',
    '/claims/%',
    '/entities/%E0%A4',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('There is nothing at this address')
    await expect(page.getByRole('searchbox'), path).toBeVisible()
  }
})

test('all that happens on a date can be unfolded', async ({ page }) => {
  await page.goto('/entities/donald-trump')
  const more = page.getByText(/^and \d+ more$/u).first()
  const shown = page.getByRole('region', { name: 'When' }).getByRole('link')
  const before = await shown.count()
  await more.click()
  expect(await shown.count()).toBeGreaterThan(before)
})
