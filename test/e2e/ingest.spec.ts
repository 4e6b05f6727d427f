import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { open } from './open.ts'
import { watch } from './site.ts'

const article = (name: string) =>
  `The bridge of ${name}\nBy Ann Lee\n${Array.from({ length: 20 }, (_, i) => `In ${name}${i} they say ${name}${i * 7} of it.`).join('\n')}`

/** A link that makes an editor, as whoever runs the machine gets one. */
async function inviteEditor(): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', [
    'run',
    '-s',
    'backstop',
    '--',
    'user',
    'invite',
    '--role',
    'editor',
  ])
  return new URL(stdout.split(' ')[0] as string).pathname
}

test('an editor brings a document in, corrects what was found, sees the same text told of, and a broken file refused', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const name = `b${crypto.randomUUID().slice(0, 8)}`
  await page.goto('/studio/ingest')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Bring a document in')
  await page.goto(await inviteEditor())
  await page.getByLabel('Name').fill('Ed')
  await page.getByLabel('E-mail').fill(`${name}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL('/account')

  const faults = watch(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await open(page, '/studio/ingest')
  expect(await findViolations(page)).toEqual([])
  await page.getByLabel('Or its text').fill(article(name))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\?id=/)
  await expect(page.getByLabel('Who wrote it')).toHaveValue('Ann Lee')
  expect(await findViolations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.getByLabel('Published on').fill('2025-02')
  await page.getByRole('button', { name: 'Make the draft' }).click()
  // The draft opens by itself, once suggestions are made; one step back is what was found.
  await page.waitForURL(/\/studio\/documents\/.*bridge-of-b/u, { timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`The bridge of ${name}`)
  await page.goBack()
  await expect(page.getByRole('status')).toHaveText('A draft')
  await expect(page.getByText(/suggestions? waits?/u)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Decide on what is suggested$|^Work on the draft$/u })).toHaveAttribute(
    'href',
    /bridge-of-b/,
  )
  expect(await findViolations(page)).toEqual([])
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])

  // Without scripts: the same form is sent, and the page tells the state each time that it is loaded.
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL && { baseURL }),
  })
  const quiet = await plain.newPage()
  await quiet.goto('/studio/ingest')
  const same = Buffer.from(article(name).replaceAll('\n', '\r\n'))
  await quiet.getByLabel('A file').setInputFiles({ name: 'same.txt', mimeType: 'text/plain', buffer: same })
  await quiet.getByRole('button', { name: 'Bring it in' }).click()
  await expect(async () => {
    await quiet.reload()
    await expect(quiet.getByText('has the same text, a draft')).toBeVisible({ timeout: 500 })
  }).toPass()
  await quiet.getByRole('button', { name: 'Cancel' }).click()
  await expect(quiet.getByRole('status')).toHaveText('Cancelled')
  await quiet.goto('/studio/ingest')
  const broken = Buffer.from([0x41, 0x0a, 0x42, 0xfe])
  await quiet.getByLabel('A file').setInputFiles({ name: 'broken.txt', mimeType: 'text/plain', buffer: broken })
  await quiet.getByRole('button', { name: 'Bring it in' }).click()
  await expect(async () => {
    await quiet.reload()
    await expect(quiet.getByText('in line 2, column 2')).toBeVisible({ timeout: 500 })
  }).toPass()
  await plain.close()
})
