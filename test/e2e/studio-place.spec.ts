import { expect, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { signUpEditor } from './editor.ts'
import { findPages, watch } from './site.ts'

// The way to the studio in the head of each page.
test('editors are led to the studio from every page, without scripts too, nobody else is, and nothing moves', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const faults = watch(page)
  const link = page.getByRole('banner').getByRole('link', { name: 'Studio' })
  await page.addInitScript(() => {
    const seen = window as { shift?: number }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift = (seen.shift ?? 0) + ((entry as { value?: number }).value ?? 0)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/')
  await expect(link).toHaveCount(0)
  // Who has an account and is none of an editor.
  const reader = await browser.newContext(baseURL ? { baseURL } : {})
  const account = { name: 'Rea', email: `e2e-${crypto.randomUUID()}@example.org`, password: 'correct horse battery' }
  const headers = { origin: new URL(page.url()).origin }
  expect((await reader.request.post('/api/auth/sign-up/email', { data: account, headers })).ok()).toBe(true)
  const readers = await reader.newPage()
  await readers.goto('/')
  await expect(readers.getByRole('banner').getByRole('link', { name: 'Account' })).toBeVisible()
  await expect(readers.getByRole('banner').getByRole('link', { name: 'Studio' })).toHaveCount(0)
  await reader.close()

  await signUpEditor(page)
  const { home, document, account: own } = await findPages(request)
  for (const [width, height] of [
    [1280, 900],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const path of [home, document, own]) {
      await page.goto(path, { waitUntil: 'networkidle' })
      await expect(link).toBeVisible()
      const [over, shift] = await page.evaluate(() => [
        window.document.documentElement.scrollWidth - window.innerWidth,
        (window as { shift?: number }).shift ?? 0,
      ])
      expect.soft(over, path).toBeLessThanOrEqual(0)
      expect.soft(shift, path).toBeLessThan(0.02)
    }
  }
  expect(await findViolations(page)).toEqual([])
  await link.click()
  await expect(page).toHaveURL(/\/studio$/u)
  await expect(link).toHaveAttribute('aria-current', 'page')

  // Tables stand in a window of any width, and the head of the page within its margins.
  for (const width of [640, 765])
    for (const path of ['/studio/entities', '/studio/predicates']) {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(path)
      const isWide = () => window.document.documentElement.scrollWidth > window.innerWidth
      expect.soft(await page.evaluate(isWide), `${path} at ${width}`).toBe(false)
      const [brand, place] = [page.getByRole('link', { name: 'Backstop', exact: true }), link]
      expect((await place.boundingBox())?.x).toBeGreaterThan(((await brand.boundingBox())?.x ?? 0) - 8)
    }
  // Each page is called by what it is about; what is not there is not called after the studio.
  const claim = (await findPages(request)).claim.replace('/claims/', '/studio/history/')
  for (const [path, title] of [
    ['/studio', 'Studio · Backstop'],
    ['/studio/entities', 'Who and what · Studio · Backstop'],
    [`/studio${document}`, /^Europe Comes .+ · Studio · Backstop$/u],
    [claim, /^History of .{10,} · Studio · Backstop$/u],
    ['/studio/documents/none', 'Not found · Studio · Backstop'],
    ['/studio/people', 'Not found · Studio · Backstop'],
  ] as const) {
    await page.goto(path)
    await expect.soft(page, path).toHaveTitle(title)
  }
  // No two things on a page have one id: what the list of keys is called is its own.
  await page.goto('/studio/keys')
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
  // Of the lists one is chosen, where colours are forced too.
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/studio/questions')
  const lines = page.locator('.question-tab')
  const colours = await lines.evaluateAll((all) => all.map((one) => getComputedStyle(one).borderBottomColor))
  expect(new Set(colours.slice(1)).has(colours[0] ?? '')).toBe(false)
  await page.emulateMedia({ forcedColors: 'none' })

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL && { baseURL }),
  })
  const still = await plain.newPage()
  await still.goto('/')
  await expect(still.getByRole('banner').getByRole('link', { name: 'Studio' })).toBeVisible()
  await plain.close()
  expect(faults).toEqual([])
})
