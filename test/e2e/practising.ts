import { expect, type Page } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { current, status } from './queue.ts'

/** What is practised goes on after a reload, is compared with what is published, and is sent nowhere. */
export async function practise(page: Page, slug: string) {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.goto(`/studio/documents/${slug}`)
  await page.getByRole('link', { name: 'Practise curating this article' }).click()
  await expect(page.getByText('This is practice in curating.')).toBeVisible()
  await expect(current(page)).toBeFocused()
  const first = (await current(page).textContent()) ?? ''
  expect(await findViolations(page)).toEqual([])
  await press('a')
  await expect(status(page)).toContainText('Accepted')
  await press('r', '1')
  await expect(status(page)).toContainText('Rejected')
  await page.reload()
  await expect(current(page)).toBeFocused()
  await expect(page.locator('[data-entry]').first()).toContainText('New draft')
  await press('u')
  await expect(status(page)).toContainText('Taken back')
  await press('p')
  await expect(page.getByRole('heading', { name: 'Yours and what is published' })).toBeFocused()
  await expect(page.getByText(/^You found \d+ of \d+ published claims/u)).toBeVisible()
  await press('j')
  await expect(current(page)).toBeFocused()
  await expect(page.locator('.mark[data-open]').first()).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Start again' }).click()
  await page.getByRole('button', { name: 'Forget what I did here' }).click()
  await expect(current(page)).toHaveText(first)
  expect(sent.filter((body) => body.includes('mutation'))).toEqual([])
}
