import { expect, type Page, test } from '@playwright/test'
import { open } from './open.ts'
import { findPages } from './site.ts'

test('in a test, too, it is said that another window was first, and no more than that', async ({
  page,
  context,
  request,
}) => {
  const heading = (one: Page) => one.getByRole('heading', { level: 1 })
  await open(page, `${(await findPages(request)).quiz}?length=2&types=supported`)
  await page.getByRole('button', { name: 'As a test' }).click()
  await expect(heading(page)).toContainText('Question 1 of 2')
  const other = await context.newPage()
  await open(other, page.url())
  const save = (one: Page) => one.getByRole('button', { name: 'Save answer' })
  await page.getByRole('radio').first().check()
  await save(page).click()
  await expect(heading(page)).toContainText('Question 2 of 2')
  await other.getByRole('radio').last().check()
  await save(other).click()
  await expect(other.getByText('The first answer counts.')).toBeVisible()
  await expect(other.getByText('What is right is told at the end.')).toBeVisible()
  await expect(other.getByRole('radio').first()).toBeChecked()
  await other.getByRole('link', { name: 'Next question' }).click()
  await expect(heading(other)).toContainText('Question 2 of 2')
})
