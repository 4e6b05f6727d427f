import { expect, test } from '@playwright/test'
import { signUpEditor } from './editor.ts'
import { open } from './open.ts'
import { status } from './queue.ts'
import { findPages } from './site.ts'

test('questions are narrowed by document, without scripts too', async ({ browser, page, baseURL }) => {
  await page.goto('/studio')
  await signUpEditor(page)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL && { baseURL }),
  })
  const plain = await context.newPage()
  await plain.goto('/studio/questions?list=refused')
  const choice = plain.getByRole('combobox', { name: 'Document' })
  const title = (await choice.getByRole('option').nth(1).textContent()) ?? ''
  await choice.selectOption({ label: title })
  await plain.getByRole('button', { name: 'Show' }).click()
  await expect(plain).toHaveURL(/list=refused.*document=/u)
  await expect(choice.getByRole('option', { selected: true })).toHaveText(title)
  await expect(plain.getByText(`Of “${title}”`)).toBeVisible()
  // Words that nobody used: the way out leads to all of them, in all documents.
  await plain.getByLabel('Words in it').fill('zebra')
  await plain.getByRole('button', { name: 'Show' }).click()
  await plain.getByRole('link', { name: 'Look without the filter' }).click()
  await expect(plain).toHaveURL(/questions\?list=refused$/u)
  await context.close()
})

test('where nothing waits to be published, P says so and opens nothing', async ({ page, request }) => {
  await page.goto('/studio')
  await signUpEditor(page)
  await open(page, `/studio${(await findPages(request)).document}`)
  await page.keyboard.press('p')
  await expect(status(page)).toHaveText('Nothing waits to be published.')
  await expect(page.getByRole('region', { name: /^Publish/u })).toHaveCount(0)
})
