import { expect, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { beginRun } from './answering.ts'
import { open } from './open.ts'

test('a result leads to what to read again, is shared without its keys, taken back, and printed on three sheets', async ({
  page,
  browser,
}) => {
  const { address, items } = await beginRun(page, 8)
  await open(page, address)
  const again = page.getByRole('region', { name: /^Read (?:this|these) again$/u }).getByRole('link')
  expect(await again.count()).toBeGreaterThan(0)
  for (const link of await again.all()) {
    const id = (await link.getAttribute('href'))?.slice(1) ?? ''
    const marked = await page.evaluate((at) => document.getElementById(at)?.closest('mark')?.textContent, id)
    expect((await link.textContent())?.slice(0, 20)).toBe(marked?.replace(/^\d+/u, '').slice(0, 20))
  }
  const entity = page
    .getByRole('region', { name: /^Who and what was missed/u })
    .getByRole('link')
    .first()
  expect((await page.request.get((await entity.getAttribute('href')) ?? '')).status()).toBe(200)

  const sharing = page.getByRole('region', { name: 'Share this result' })
  await sharing.getByRole('button', { name: 'Make a link' }).click()
  const link = sharing.getByRole('link')
  await expect(link).toBeFocused()
  const shared = (await link.getAttribute('href')) ?? ''
  // Somebody else's browser, without scripts.
  const { baseURL } = test.info().project.use
  const other = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport: { width: 320, height: 640 } })
  const reader = await other.newPage()
  const response = await reader.goto(shared)
  expect(response?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
  await expect(reader.locator('h1')).toHaveText((await page.locator('h1').textContent()) ?? '')
  await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow')
  const html = await reader.content()
  for (const { id, stem } of items) {
    expect(html).not.toContain(id)
    expect(html).not.toContain(stem.slice(0, 40))
  }
  expect(html).not.toContain('attempt=')
  await expect(reader.locator('mark').first()).toBeVisible()
  await other.close()
  const seen = await page.context().newPage()
  await seen.goto(shared)
  expect(await findViolations(seen)).toEqual([])
  await seen.close()

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('.marked-text, nav, button, .step + * a').filter({ visible: true })).toHaveCount(0)
  await expect(page.locator('ol blockquote').filter({ visible: true }).first()).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/gu)
  expect(sheets?.length).toBeLessThanOrEqual(3)
  await page.emulateMedia({ media: 'screen' })

  await sharing.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(sharing.getByRole('button', { name: 'Make a link' })).toBeFocused()
  expect((await page.request.get(shared)).status()).toBe(404)
})
