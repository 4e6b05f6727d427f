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
  await page.getByLabel('Said by').selectOption('the-article-itself')
  await page.getByLabel('Only with a condition').check()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/speaker=the-article-itself&about=&conditional=true/u)
  await expect(page.getByLabel('Only with a condition')).toBeChecked()
  await expect(page.getByText(/^Showing \d+ of/u)).toBeVisible()
})

test('what is due can be read without JavaScript', async ({ page }) => {
  await page.goto('/review')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Due today')
  await expect(page.getByRole('link', { name: 'Take a quiz' })).toBeVisible()
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

test('a seed that cannot be one is told what a seed is, with the way to the first set', async ({ page, request }) => {
  const { quiz } = await findPages(request)
  for (const seed of ['abc', '0', '99999']) {
    expect((await page.goto(`${quiz}?seed=${seed}`))?.status(), seed).toBe(404)
    await expect(page.getByText('A quiz’s seed is a number from 1 to 9999'), seed).toBeVisible()
  }
  await page.getByRole('link', { name: 'the first set' }).click()
  await expect(page).toHaveURL(new RegExp(`${quiz}$`, 'u'))
})

test('results go on from page to page and back, each page at one address and with its range', async ({ page }) => {
  await page.goto('/search?q=peacekeepers')
  const pages = page.getByRole('navigation', { name: 'Pages of results' })
  const first = page.url()
  await expect(page.getByText(/^1–20 of \d+ results/u)).toBeVisible()
  await pages.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByText(/^21(–\d+)? of \d+ results/u)).toBeVisible()
  await pages.getByRole('link', { name: 'Previous' }).click()
  await expect(page).toHaveURL(first)
  await expect(page.getByText(/^1–20 of \d+ results/u)).toBeVisible()
})

test('a filter leads to the first of the words it leaves marked', async ({ page, request }) => {
  await page.goto(`${(await findPages(request)).document}?modality=JUDGEMENT`)
  await page.getByRole('link', { name: 'Go to the first' }).click()
  await expect(page).toHaveURL(/\?modality=JUDGEMENT#claim-/u)
  await expect(page.locator('[data-marks] a.mark').first()).toBeInViewport()
})

test('all that happens on a date can be unfolded', async ({ page }) => {
  await page.goto('/entities/donald-trump')
  const more = page.getByText(/^and \d+ more$/u).first()
  const shown = page.getByRole('region', { name: 'When' }).getByRole('link')
  const before = await shown.count()
  await more.click()
  expect(await shown.count()).toBeGreaterThan(before)
})
