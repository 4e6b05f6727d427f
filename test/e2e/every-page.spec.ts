import { expect, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { giveAnswer } from './answering.ts'
import { open } from './open.ts'
import { findPages, watch } from './site.ts'

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const)
  test.describe(`${width} px, light and dark`, () => {
    test.use({ viewport: { width, height } })

    test('every page is accessible, silent and on its own', async ({ page, request }) => {
      test.setTimeout(150_000)
      const faults = watch(page)
      for (const [name, path] of Object.entries(await findPages(request))) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(path)
        expect.soft(await findViolations(page), name).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect.soft(await findViolations(page, { byColours: true }), `${name}, dark`).toEqual([])
      }
      expect(faults).toEqual([])
    })
  })

test('an open claim, the list of keys and an answered question are accessible too', async ({ page, request }) => {
  const { document, quiz } = await findPages(request)
  await open(page, document)
  await page.keyboard.press('j')
  await expect(page.getByRole('region', { name: 'The claim on these words' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await open(page, quiz)
  await page.getByRole('button', { name: 'Start' }).click()
  await giveAnswer(page)
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('region', { name: /^(Right|Not right)$/u })).toBeFocused()
  expect(await findViolations(page)).toEqual([])
  // What tells where one is, and keeps what is passed over out of the words, is there where colours are forced.
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(page.locator('.step[aria-current]')).toHaveCSS('outline-style', 'solid')
  await expect(page.locator('.go-on')).toHaveCSS('border-top-style', 'solid')
  // The way on stays in reach, but not where it would cover half of what is read.
  await expect(page.locator('.go-on')).toHaveCSS('position', 'sticky')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.go-on')).toBeHidden()
  for (const reason of await page.locator('.verdict details p').all()) await expect(reason).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 320, height: 256 })
  await expect(page.locator('.go-on')).toHaveCSS('position', 'static')
})

test('nothing is wider than a window of 320 pixels, and nothing moves once it is shown', async ({ page, request }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.addInitScript(() => {
    const seen = window as { shift?: number }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift = (seen.shift ?? 0) + ((entry as { value?: number }).value ?? 0)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const [name, path] of Object.entries(await findPages(request))) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const [over, shift] = await page.evaluate(() => [
      document.documentElement.scrollWidth - window.innerWidth,
      (window as { shift?: number }).shift ?? 0,
    ])
    expect.soft(over, name).toBeLessThanOrEqual(0)
    expect.soft(shift, name).toBeLessThan(0.02)
    if (name !== 'quiz') continue
    // Nor is where a quiz begins on a telephone, with letters of twice the size.
    await page.setViewportSize({ width: 390, height: 844 })
    const twice = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return document.documentElement.scrollWidth - window.innerWidth
    })
    expect.soft(twice, `${name}, twice the size`).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 320, height: 640 })
  }
})

test('a page that is shared shows its title, what it is about and a picture of its kind', async ({ page, request }) => {
  const { home, document, entity, claim, entities } = await findPages(request)
  const pictures = new Set<string>()
  for (const path of [home, document, entity, claim, entities]) {
    await page.goto(path)
    const meta = async (name: string) =>
      (await page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content')) ?? ''
    expect.soft(await meta('og:title'), path).not.toBe('')
    expect.soft((await meta('og:description')).length, path).toBeGreaterThan(40)
    expect.soft(await meta('og:image:alt'), path).not.toBe('')
    expect.soft(await meta('twitter:card'), path).toBe('summary_large_image')
    expect.soft(await meta('twitter:image'), path).not.toBe('')
    expect.soft([await meta('og:image:width'), await meta('og:image:height')], path).toEqual(['1200', '630'])
    // Named by the site's own address, which is not always the one under test.
    const { pathname, search } = new URL(await meta('og:image'))
    const picture = await request.get(pathname + search)
    expect.soft(picture.headers()['content-type'], path).toBe('image/png')
    const bytes = await picture.body()
    expect.soft(bytes.length, path).toBeLessThan(100_000)
    pictures.add(bytes.toString('base64'))
  }
  // The list of everybody and everything has the site's own.
  expect(pictures.size).toBe(4)
})

test('pages say who and where they are: canonical link, menu, structured data, security headers', async ({
  page,
  request,
}) => {
  const { home: _, 'not found': missing, ...pages } = await findPages(request)
  for (const name of ['document', 'entity', 'claim'] as const) {
    const response = await page.goto(pages[name])
    const headers = response?.headers() ?? {}
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${pages[name]}$`, 'u'))
    // A claim is in no place of the menu; what is, is underlined there.
    const here = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]')
    if (name === 'claim') await expect(here).toHaveCount(0)
    else await expect(here).toHaveCSS('text-decoration-line', 'underline')
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    expect(data['@context']).toBe('https://schema.org')
  }
  expect((await request.get(missing)).status()).toBe(404)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap).toContain(pages.document)
  expect(sitemap).toContain(pages.claim)
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
})
