import { execFileSync } from 'node:child_process'
import { expect, type Page, test } from '@playwright/test'
import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'
import { findViolations } from './accessibility.ts'
import { open } from './open.ts'
import { watch } from './site.ts'

const password = 'correct horse battery'

/** An account of this run alone, made by a link. */
async function join(page: Page, name: string, path: string): Promise<string> {
  const email = `e2e-${crypto.randomUUID()}@example.org`
  const data = { name, email, password, invite: path.slice(path.lastIndexOf('/') + 1) }
  const headers = { origin: new URL(page.url()).origin }
  expect((await page.request.post('/api/auth/sign-up/email', { data, headers })).ok()).toBe(true)
  return email
}

test('an admin invites somebody and gives a new password; what was done and said is read without scripts', async ({
  page,
  browser,
}) => {
  const faults = watch(page)
  await page.goto('/account')
  const printed = execFileSync(process.execPath, ['apps/cli/dist/main.js', 'user', 'invite', '--role', 'admin'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? findEmbedded('.data/pg')?.url },
  })
  await join(page, 'Ida', /\/join\/\S+/u.exec(printed)?.[0] ?? '')

  await open(page, '/studio/people')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const shown = page.getByLabel('The link, shown this once')
  await expect(shown).toBeFocused()
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await other.goto(page.url().replace('/studio/people', '/account'))
  const name = `Jo ${crypto.randomUUID().slice(0, 8)}`
  const email = await join(other, name, await shown.inputValue())

  await open(page, `/studio/people?q=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name: `Manage ${name}` }).click()
  await page.getByRole('button', { name: 'Make a link for a new password' }).click()
  await expect(shown).toBeFocused()
  expect(await findViolations(page)).toEqual([])

  // Without scripts: an editor is signed out everywhere by the new password, and is in again with it.
  await other.goto(await shown.inputValue())
  await expect(other.getByText(email)).toBeVisible()
  await other.getByLabel('New password', { exact: true }).fill('another battery horse')
  await other.getByRole('button', { name: 'Set the password' }).click()
  await expect(other.getByRole('heading', { level: 1, name })).toBeVisible()

  // An editor reads the log and a history, and does not learn who has an account.
  expect((await other.goto('/studio/people'))?.status()).toBe(404)
  await other.goto('/studio/entities')
  await other
    .getByRole('link', { name: /^History of/u })
    .first()
    .click()
  await other
    .getByRole('link', { name: /^All it says/u })
    .last()
    .click()
  await expect(other.getByRole('region', { name: 'All it says' }).getByRole('term').first()).toBeVisible()
  await other.getByRole('link', { name: 'Log', exact: true }).click()
  await expect(other.getByText(name)).toHaveCount(0)
  await open(page, '/studio/audit?what=people')
  await expect(page.getByText(`Ida made a link for a new password of ${name}`)).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  expect(faults).toEqual([])
})
