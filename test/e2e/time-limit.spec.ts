import { expect, type Page, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { check, giveAnswer } from './answering.ts'
import { open } from './open.ts'
import { findPages } from './site.ts'

test('a time limit is an option with more time, told in words at a few moments, hidden at will, and ends the run', async ({
  page,
  request,
}) => {
  await page.clock.install()
  await open(page, (await findPages(request)).quiz)
  await expect(page.getByLabel('Time limit')).toBeHidden()
  await page.getByText('Options').click()
  await page.getByLabel('Time limit').selectOption('10 minutes')
  await page.getByLabel('More time').selectOption('×1.5')
  await expect(page.getByText('You have 15 minutes.')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('15 minutes left')).toBeVisible()
  const said = page.locator('.sr-only[role=status]').first()
  await expect(said).toHaveText('')
  await page.clock.runFor('08:00')
  await expect(said).toHaveText(/^Half of the time is over\./u)
  await expect(page.getByText('7 minutes left', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Hide the time' }).click()
  await expect(page.getByText('7 minutes left', { exact: true })).toBeHidden()
  const chosen = await answerUntilChoice(page)
  // What was hidden stays so from question to question.
  await expect(page.getByRole('button', { name: 'Show the time' })).toBeVisible()
  await page.clock.runFor('02:30')
  await expect(said).toHaveText('Five minutes left.')
  expect(await findViolations(page)).toEqual([])
  // What is chosen when the time is over is sent, though nobody pressed anything. The clock stands just after the end: the
  // patience that the run has with an answer under way is two seconds, and a busy machine may need them.
  await giveAnswer(page)
  await page.clock.pauseAt((await endOf(page)) + 200)
  await expect(said).toHaveText('Your time is over.')
  await expect(page.getByRole('region', { name: /^(Right|Not right)$/u })).toBeVisible()
  await page.clock.resume()
  await page.clock.runFor('00:02')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d of 8 right$/u, { timeout: 20_000 })
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.locator(`#answer-${chosen} dd`).first()).not.toHaveText('none')
})

/** When the time of the run that is shown is over, in milliseconds since 1970. */
async function endOf(page: Page): Promise<number> {
  const id = new URL(page.url()).searchParams.get('attempt')
  const headers = { 'x-graphql-yoga-csrf': '1' }
  const data = { query: 'query($id: ID!) { attempt(id: $id) { endsAt } }', variables: { id } }
  const answer = await (await page.request.post('/graphql', { data, headers })).json()
  return Date.parse(answer.data.attempt.endsAt)
}

/** Answers at least one question, and all before the next with one right option: what is chosen there is an answer at once. @returns which it is */
async function answerUntilChoice(page: Page): Promise<number> {
  const isChoice = () => page.locator('form:has(fieldset)').first().getByRole('radio').first().isVisible()
  let question = 1
  do {
    await giveAnswer(page)
    await check(page).click()
    await page.getByRole('link', { name: 'Next question' }).click()
    await check(page).waitFor()
    question += 1
  } while (!(await isChoice()))
  return question
}
