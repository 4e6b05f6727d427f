import { expect, test } from '@playwright/test'
import { listens, open } from './open.ts'
import { findPages } from './site.ts'

const claim = (page: import('@playwright/test').Page) => page.getByRole('region', { name: 'The claim on these words' })

test('a claim opens by pointing, by focus, by pressing and by J and K, and closes by Escape', async ({
  page,
  request,
}) => {
  await open(page, (await findPages(request)).document)
  const marks = page.locator('[data-marks] p a.mark')
  await marks.nth(1).hover()
  await expect(claim(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(claim(page)).toBeHidden()
  // What the line under the words tells the eye, and the card, is told to whoever listens.
  const certain = /^(Said to be so|Planned|Said to be needed|Could happen|Expected|Opinion|Needed|Might)/u
  await expect(marks.nth(2)).toHaveAccessibleDescription(certain)
  await expect(page.locator('[data-marks] a.mark-not').first()).toHaveAccessibleName(/^not: /u)
  await expect(page.getByRole('region', { name: 'How to read the marks' })).toMatchAriaSnapshot(
    '- paragraph: "not: marks what the article says “not” of."',
  )
  await marks.nth(2).focus()
  await expect(claim(page)).toBeVisible()
  // All words of the claim are highlighted; the ring is on those that have the keyboard.
  await expect(marks.nth(2)).toHaveCSS('outline', /solid 2px/u)
  await expect(page.getByRole('status').filter({ hasText: certain })).toContainText(
    (await claim(page).locator('p').nth(1).textContent()) ?? '',
  )
  await page.keyboard.press('Escape')
  await marks.nth(3).click()
  await expect(page).toHaveURL(/#claim-/u)
  const sentence = claim(page).locator('p').nth(1)
  const pressed = await sentence.textContent()
  await page.keyboard.press('j')
  await expect(sentence).not.toHaveText(pressed ?? '')
  await page.keyboard.press('k')
  await expect(sentence).toHaveText(pressed ?? '')
})

test('words that are in sight stay where they are when pressed; words out of sight come into it', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, (await findPages(request)).document)
  const words = page.locator('[data-marks] p a.mark')
  const places = await words.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))
  const lowest = places.findLastIndex((bottom) => bottom < 790)
  expect(places[lowest]).toBeGreaterThan(400)
  // The box around words that run over a line break is not all theirs.
  const line = await words.nth(lowest).evaluate((one) => one.getClientRects()[0]?.toJSON() as DOMRect)
  await page.mouse.click(line.x + 4, line.y + 4)
  await expect(claim(page)).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('j')
  await expect(page.locator('[data-open]').first()).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
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

test('words that several claims rest on offer each of them, the one they tell whole first', async ({
  page,
  request,
}) => {
  await open(page, (await findPages(request)).document)
  const sentence = page.locator('[data-marks] p a.mark', { hasText: /^This “backstop” would/u })
  const shown = claim(page).locator('p').nth(1)
  // The words run over a line break: the middle of the box around them is not on them.
  const deters = page.locator('[data-marks] p .mark', { hasText: 'deter Russia' })
  await deters.scrollIntoViewIfNeeded()
  const line = await deters.evaluate((words) => words.getClientRects()[0]?.toJSON() as DOMRect)
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2)
  await expect(shown).toContainText('deter Russia')
  await sentence.click()
  await expect(claim(page)).toContainText('One of 2 claims on these words')
  await expect(shown).toContainText('protect the European peacekeepers')
  await claim(page).getByRole('button', { name: 'Next' }).click()
  await expect(claim(page)).toContainText('One of 2 claims on these words')
  await expect(shown).toContainText('deter Russia')
  await sentence.click()
  await expect(shown).toContainText('protect the European peacekeepers')
})

test('Enter goes into the claim that is shown, Escape back to its words and out of the address', async ({
  page,
  request,
}) => {
  const { document } = await findPages(request)
  await open(page, document)
  const shown = claim(page).locator('p').nth(1)
  // The second claim on words that begin two: the one that was shown last must be the one that Enter means.
  await page.keyboard.press('j')
  while (!(await claim(page).textContent())?.includes('One of 2 claims')) await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(claim(page)).toContainText('One of 2 claims')
  const text = await shown.textContent()
  await page.keyboard.press('Enter')
  await expect(claim(page)).toBeFocused()
  await expect(shown).toHaveText(text ?? '')
  await page.keyboard.press('Escape')
  await expect(claim(page)).toBeHidden()
  await expect(page.locator('[data-marks] a.mark:focus')).toHaveCount(1)
  await expect(page).toHaveURL(new RegExp(`${document}$`, 'u'))
})

test('a question mark shows the keys, where those of one letter can be switched off', async ({ page, request }) => {
  await open(page, (await findPages(request)).document)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(help).toContainText('next claim')
  await page.keyboard.press('j')
  await expect(claim(page)).toBeHidden()
  await help.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  await expect(help).toBeHidden()
  await expect(claim(page)).toBeHidden()
  await page.getByRole('button', { name: 'Keys' }).click()
  await help.getByRole('checkbox').check()
  await help.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('j')
  await expect(claim(page)).toBeVisible()
})

test('on a telephone the claim is a sheet that leaves its words in sight', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, (await findPages(request)).document)
  await expect(page.getByText(/^Tap marked words/u)).toBeVisible()
  await page.locator('[data-marks] p a.mark').nth(8).click()
  const sheet = await claim(page).boundingBox()
  const words = await page.locator('[data-open]').first().boundingBox()
  expect(sheet && words && words.y + words.height <= sheet.y).toBe(true)
  // A thumb goes on through the article: there is no J.
  const next = claim(page).getByRole('button', { name: 'Next claim' })
  expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  for (let step = 0; step < 8; step += 1) await next.click()
  await expect(page.locator('[data-open]').first()).toBeInViewport()
  for (let step = 0; step < 8; step += 1) await claim(page).getByRole('button', { name: 'Previous claim' }).click()
  expect(new URL(page.url()).hash).toMatch(/^#claim-/u)
  await claim(page).getByRole('button', { name: 'Close' }).click()
  await expect(claim(page)).toBeHidden()
})

test('a filter shows only what was chosen, and says how much that is', async ({ page, request }) => {
  await page.goto((await findPages(request)).document)
  const all = await page.locator('[data-claims]').count()
  await page.getByRole('link', { name: 'Opinion' }).click()
  await expect(page).toHaveURL(/modality=JUDGEMENT/u)
  await expect(page.getByText(/Showing \d+ of \d+ claims/u)).toBeVisible()
  const kinds = page.getByRole('region', { name: 'How to read the marks' }).getByRole('listitem')
  await expect(kinds.filter({ hasText: '✓' })).toHaveText(/Opinion/u)
  // The operation that made the page, near its top as at its end, asks for the same.
  const operation = page.getByRole('link', { name: 'In GraphQL', exact: true })
  await expect(operation).toHaveAttribute('href', /JUDGEMENT/u)
  expect(await page.locator('[data-claims]').count()).toBeLessThan(all)
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page.locator('[data-claims]')).toHaveCount(all)
})

test('search: a slash goes to the field, arrows through what was found', async ({ page }) => {
  await open(page, '/')
  await page.keyboard.press('/')
  await page.keyboard.type('backstop')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=backstop/u)
  await expect(page.getByText(/results for “backstop”/u)).toBeVisible()
  await listens(page)
  const results = page.locator('[data-result]')
  // From the page itself as well as from the field, and on from every result.
  await page.keyboard.press('ArrowDown')
  await expect(results.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(results.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(results.last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/entities\/backstop/u)
})

test('on paper an article is its text with its marks and their legend, on three pages at most', async ({
  page,
  request,
}) => {
  await page.goto((await findPages(request)).document)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Said to be needed').first()).toBeVisible()
  await expect(page.getByText(page.url(), { exact: true })).toBeVisible()
  for (const chrome of ['navigation', 'contentinfo', 'button'] as const)
    await expect(page.getByRole(chrome)).toHaveCount(0)
  await expect(page.getByText('What it says, claim by claim')).toBeHidden()
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(3)
})

test('a claim’s page cites it, and what was cited leads back', async ({ page, request }) => {
  const { claim } = await findPages(request)
  await page.goto(claim)
  const [, address] = /(http\S+)$/u.exec((await page.getByText(/http\S+claims/u).textContent()) ?? '') ?? []
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await page.goto(new URL(address ?? '').pathname)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
})

test('on a phone Back closes the claim over the text before it leaves the article', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { document } = await findPages(request)
  await page.goto('/')
  await open(page, document)
  const sheet = page.getByRole('region', { name: 'The claim on these words' })
  await page.locator('[data-marks] p a.mark').first().click()
  await expect(sheet).toBeVisible()
  await page.goBack()
  await expect(sheet).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`${document}$`, 'u'))
  await page.locator('[data-marks] p a.mark').first().click()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(sheet).toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveURL(/\/$/u)
})

test('the article leads back to the question that a reader came from', async ({ page, request }) => {
  const { document } = await findPages(request)
  const question = '/quizzes/a-plan?attempt=QXR%3D&question=3'
  await page.goto(`${document}?from=${encodeURIComponent(question)}`)
  await expect(page.getByRole('link', { name: 'Back to your question' })).toHaveAttribute('href', question)
  // On a phone it stays in sight where a link to a sentence leads, clear of the sentence.
  const marked = page.locator('[data-marks] p a.mark').last()
  const anchor = await marked.getAttribute('id')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${document}?from=${encodeURIComponent(question)}#${anchor}`)
  await expect(marked).toBeInViewport({ ratio: 1 })
  const back = await page.getByRole('link', { name: 'Back to your question' }).boundingBox()
  expect(back?.y).toBeGreaterThanOrEqual(0)
  expect((back?.y ?? 0) + (back?.height ?? 0)).toBeLessThan((await marked.boundingBox())?.y ?? 0)
  await page.goto(`${document}?from=${encodeURIComponent('//elsewhere.example/quizzes/a?b=c')}`)
  await expect(page.getByRole('link', { name: 'Back to your question' })).toHaveCount(0)
})
