import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { check, giveAnswer } from './answering.ts'
import { open } from './open.ts'
import { findPages, watch } from './site.ts'

const password = 'correct horse battery'

/** An account of this run alone: the tests share a database with those before. */
const newEmail = () => `e2e-${crypto.randomUUID()}@example.org`

async function fill(page: Page, section: string, fields: Record<string, string>) {
  const form = page.getByRole('region', { name: section })
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label, { exact: true }).fill(value)
  await form.getByRole('button', { name: section === 'Sign in' ? 'Sign in' : 'Create account' }).click()
}

test('an anonymous answer becomes an account’s, is downloaded, left, found again and deleted', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000)
  const faults = watch(page)
  const email = newEmail()
  await open(page, (await findPages(request)).quiz)
  await page.getByRole('button', { name: 'Start' }).click()
  await giveAnswer(page)
  await check(page).click()
  await expect(page.getByRole('region', { name: /^(Right|Not right)$/u })).toBeFocused()

  await page.getByRole('banner').getByRole('link', { name: 'Account' }).click()
  await expect(page.getByText('1 of 8 answered, go on')).toBeVisible()
  await expect(page.getByText(/due today\./u).getByRole('link')).toHaveAttribute('href', '/review')
  // All that is wrong is told at once, and marked where it is.
  const form = page.getByRole('region', { name: 'Create an account' })
  const alert = form.getByRole('alert')
  await fill(page, 'Create an account', { Password: 'short' })
  await expect(alert.getByRole('link')).toHaveCount(3)
  for (const field of ['name', 'email', 'password']) {
    await expect(page.locator(`#up-${field}`)).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator(`#up-${field}`)).toHaveAttribute('required')
  }
  await expect(form.getByText('8 to 128 characters')).toHaveCount(2)
  await fill(page, 'Create an account', { Name: 'Ann', 'E-mail': email })
  // What is wrong has the focus, and leads to its field.
  await expect(alert.getByRole('link')).toHaveCount(1)
  await expect(alert).toBeFocused()
  await alert.getByRole('link').click()
  await expect(page.locator('#up-password')).toBeFocused()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Show password' }).last().click()
  await expect(page.locator('#up-password')).toHaveAttribute('type', 'text')
  await fill(page, 'Create an account', { Password: password })

  await expect(page.getByRole('heading', { level: 1, name: 'Ann' })).toBeVisible()
  await expect(page.getByText('1 of 8 answered, go on')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download everything' }).click()
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(file).toMatchObject({ account: { email }, attempts: [{ mode: 'PRACTICE' }] })

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Create an account' })).toBeVisible()
  await expect(page.getByText('answered, go on')).toHaveCount(0)
  await fill(page, 'Sign in', { 'E-mail': email, Password: 'not the password' })
  await expect(page.getByRole('alert').filter({ hasText: 'The e-mail or the password is wrong.' })).toBeFocused()
  await fill(page, 'Sign in', { Password: password })
  await page
    .getByRole('link', { name: /peacekeeping plan/iu })
    .filter({ hasNotText: 'GraphQL' })
    .first()
    .click()
  await expect(page).toHaveURL(/question=2/u, { timeout: 15_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Question 2 of 8')

  await open(page, '/account')
  await page.getByText('Delete everything', { exact: true }).click()
  await page.getByLabel('Type your e-mail').fill('no')
  await page.getByRole('button', { name: 'Delete everything for good' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Type your e-mail address.' })).toBeFocused()
  await page.getByLabel('Type your e-mail').fill(email)
  await page.getByRole('button', { name: 'Delete everything for good' }).click()
  await expect(page.getByText('Everything about you was deleted.')).toBeVisible()
  expect(await page.evaluate(() => caches.has('backstop-runs'))).toBe(false)
  expect(faults.filter((fault) => !/status of (400|401)/u.test(fault))).toEqual([])
})

test('who signs in where somebody answered before is asked whose that is', async ({ page, request, browser }) => {
  const email = newEmail()
  const elsewhere = await browser.newPage()
  await open(elsewhere, '/account')
  await fill(elsewhere, 'Create an account', { Name: 'Bo', 'E-mail': email, Password: password })
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Bo' })).toBeVisible()
  await elsewhere.close()

  await open(page, (await findPages(request)).quiz)
  await page.getByRole('button', { name: 'Start' }).click()
  await check(page).waitFor()
  await open(page, '/account')
  await fill(page, 'Sign in', { 'E-mail': email, Password: password })
  await expect(page.getByText('None yet.')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep what I answered on this device' }).click()
  await expect(page.getByText('none of 8 answered, go on')).toBeVisible()
  await expect(page.getByRole('heading', { name: /begun on this device/u })).toHaveCount(0)
})

test('a link that is over says so', async ({ page }) => {
  expect((await page.goto('/join/nobody-has-this'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is over')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an account is made, left and entered', async ({ page }) => {
    const email = newEmail()
    await page.goto('/account')
    await fill(page, 'Create an account', { Name: 'Cy', 'E-mail': email, Password: password })
    await expect(page.getByRole('heading', { level: 1, name: 'Cy' })).toBeVisible()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await fill(page, 'Sign in', { 'E-mail': email, Password: 'not the password' })
    await expect(page.getByText('The e-mail or the password is wrong.')).toBeVisible()
    await fill(page, 'Sign in', { 'E-mail': email, Password: password })
    await expect(page.getByRole('heading', { level: 1, name: 'Cy' })).toBeVisible()
  })
})
