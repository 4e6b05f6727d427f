import { expect, test } from '@playwright/test'
import { findPages } from './site.ts'

const claim = (page: import('@playwright/test').Page) => page.getByRole('region', { name: 'The claim on these words' })

test('a claim opens by pointing, by focus, by pressing and by J and K, and closes by Escape', async ({
  page,
  request,
}) => {
  await page.goto((await findPages(request)).document, { waitUntil: 'networkidle' })
  const marks = page.locator('[data-marks] p a.mark')
  await marks.nth(1).hover()
  await expect(claim(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(claim(page)).toBeHidden()
  await marks.nth(2).focus()
  await expect(claim(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await marks.nth(3).click()
  await expect(page).toHaveURL(/#claim-/u)
  const sentence = claim(page).locator('p').first()
  const pressed = await sentence.textContent()
  await page.keyboard.press('j')
  await expect(sentence).not.toHaveText(pressed ?? '')
  await page.keyboard.press('k')
  await expect(sentence).toHaveText(pressed ?? '')
})

test('a link to a claim opens it, even when the words in the link are not its words any more', async ({
  page,
  request,
}) => {
  const { document } = await findPages(request)
  await page.goto(document)
  const anchor = (await page.locator('[data-marks] p a.mark').nth(4).getAttribute('id')) ?? ''
  await page.goto('/')
  await page.goto(`${document}#claim-other-words-${anchor.split('-').at(-1)}`)
  await expect(claim(page)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`#${anchor}$`, 'u'))
})

test('words that several claims rest on offer each of them', async ({ page, request }) => {
  await page.goto((await findPages(request)).document, { waitUntil: 'networkidle' })
  await page.locator('[data-claims*=" "]').first().click()
  const among = claim(page).getByRole('button', { name: /of \d+ claims on these words/u })
  await expect(among).toHaveText(/^1 of/u)
  await among.click()
  await expect(among).toHaveText(/^2 of/u)
})

test('on a telephone the claim is a sheet that leaves its words in sight', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto((await findPages(request)).document, { waitUntil: 'networkidle' })
  await page.locator('[data-marks] p a.mark').nth(8).click()
  const sheet = await claim(page).boundingBox()
  const words = await page.locator('[data-open]').first().boundingBox()
  expect(sheet && words && words.y + words.height <= sheet.y).toBe(true)
  await claim(page).getByRole('button', { name: 'Close' }).click()
  await expect(claim(page)).toBeHidden()
})

test('a filter shows only what was chosen, and says how much that is', async ({ page, request }) => {
  await page.goto((await findPages(request)).document)
  const all = await page.locator('[data-claims]').count()
  await page.getByRole('link', { name: 'Opinion' }).click()
  await expect(page).toHaveURL(/modality=JUDGEMENT/u)
  await expect(page.getByText(/Showing \d+ of \d+ claims/u)).toBeVisible()
  expect(await page.locator('[data-claims]').count()).toBeLessThan(all)
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page.locator('[data-claims]')).toHaveCount(all)
})

test('search: a slash goes to the field, arrows through what was found', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await page.keyboard.type('backstop')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=backstop/u)
  await expect(page.getByText(/results for “backstop”/u)).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/entities\/backstop/u)
})

test('a claim’s page cites it, and what was cited leads back', async ({ page, request }) => {
  const { claim } = await findPages(request)
  await page.goto(claim)
  const [, address] = /(http\S+)$/u.exec((await page.getByText(/http\S+claims/u).textContent()) ?? '') ?? []
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await page.goto(new URL(address ?? '').pathname)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
})
